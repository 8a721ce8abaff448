using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Features.SetUp;

namespace RapidReviewBot.Tests.Conversation;

public sealed class The_bot_speaks_first(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_card_is_posted_in_a_channel_and_later_changed_in_its_place()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var messenger = room.Bot.GetRequiredService<Messenger>();

        var posted = await messenger.PostAsync(room.Team.Id, room.General, Card("Day 1"), default);
        await messenger.UpdateAsync(PostedMessage.Parse(posted.ToString())!, Card("Day 2"), default);

        var shown = (await room.MessagesAsync(room.Coordinator, room.General)).Where(one => (string?)one["id"] == posted.ActivityId).ToList();
        Assert.Equal("Review: Day 2", (string?)Assert.Single(shown)["summary"]);
    }

    [Fact]
    public async Task A_person_whom_the_bot_never_met_is_found_in_the_team()
    {
        await using var room = await BotRoom.OpenAsync(azurite, installed: false);
        await room.Bot.GetRequiredService<AddressBook>().LearnAsync(new TeamAddress(room.Team.Id, room.General, room.Tenant.Services.GetRequiredService<Activities>().ServiceUrl, room.Tenant.State.Host.Id), default);
        room.Tenant.Services.GetRequiredService<Installations>().Install(room.Coordinator);

        await room.Bot.GetRequiredService<Messenger>().SendAsync(room.Coordinator.Id, room.Team.Id, Card("Yours"), default);

        Assert.Contains(await room.MessagesAsync(room.Coordinator, room.ChatOf(room.Coordinator)), one => (string?)one["summary"] == "Review: Yours");
    }

    [Fact]
    public async Task Somebody_who_blocked_the_app_is_never_tried_again()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        room.Tenant.Services.GetRequiredService<BotAccess>().Block(room.Coordinator);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => room.Bot.GetRequiredService<Messenger>().SendAsync(room.Coordinator.Id, room.Team.Id, Card("Yours"), default));

        Assert.True(fault.IsFinal);
        Assert.Contains("blocked or removed the app", fault.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_who_has_left_is_never_tried_again_whether_the_bot_had_met_them_or_not(bool met)
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var url = room.Tenant.Services.GetRequiredService<Activities>().ServiceUrl;
        if (met) await room.Bot.GetRequiredService<AddressBook>().LearnAsync(new PersonAddress("gone", "29:gone", url, room.Tenant.State.Host.Id), default);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => room.Bot.GetRequiredService<Messenger>().SendAsync("gone", room.Team.Id, Card("Yours"), default));

        Assert.True(fault.IsFinal);
        Assert.StartsWith("Teams knows no chat with this person: they may have left", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_holder_who_has_left_is_named_to_the_manager_with_what_to_do_and_nothing_is_lost()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var review = await room.OpenReviewAsync();
        var ledger = room.Bot.GetRequiredService<ReviewLedger>();
        var gone = new Person("gone", "Gone Elsewhere (invented)", "gone@charity.example", "Charity", "gone");
        var manager = new Actor(room.Manager.Id, room.Manager.DisplayName, Proof.Teams);

        await ledger.HandleAsync(new Command(CommandIds.Of("give", review.Value), review, manager, room.Bot.GetRequiredService<ReviewClock>().Now, new GiveRole(new RoleHolder("observer", gone))), default);
        await Eventually.TrueAsync(async () => (await ledger.ReadAsync(review, default)).Parked.Any(parked => parked.PersonId == gone.Id), TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(async () => (await ledger.HeadsAsync(BotRoom.PartnershipId, default)).Count > 0, TimeSpan.FromSeconds(30));
        var said = await room.SayAsync(room.Manager, "what is due");

        var key = (await ledger.ReadAsync(review, default)).Parked.First(parked => parked.PersonId == gone.Id).Key;
        var shown = Assert.Single(said.Select(one => one.ToJsonString(SetUpRoom.Readable)), one => one.Contains("Gone Elsewhere (invented) could not be reached in Teams.", StringComparison.Ordinal));
        Assert.Contains("Teams knows no chat with this person: they may have left", shown, StringComparison.Ordinal);
        Assert.Contains("If Gone Elsewhere (invented) has left, write", shown, StringComparison.Ordinal);
        Assert.Contains("Nothing is lost.", shown, StringComparison.Ordinal);
        Assert.Contains(room.Logged, line => line.Contains($"effect {key} (TellPerson): given up until somebody has looked at it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_somebody_else_has_the_role_of_whoever_left_trying_again_sends_nothing_and_the_card_goes_away()
    {
        await using var room = await BotRoom.OpenAsync(azurite, countsRates: false);
        var review = await room.OpenReviewAsync();
        var ledger = room.Bot.GetRequiredService<ReviewLedger>();
        var gone = new Person("gone", "Gone Elsewhere (invented)", "gone@charity.example", "Charity", "gone");
        var (manager, chat) = (new Actor(room.Manager.Id, room.Manager.DisplayName, Proof.Teams), room.ChatOf(room.Manager));
        await ledger.HandleAsync(new Command(CommandIds.Of("give", review.Value), review, manager, room.Bot.GetRequiredService<ReviewClock>().Now, new GiveRole(new RoleHolder("observer", gone))), default);
        await Eventually.TrueAsync(async () => (await ledger.ReadAsync(review, default)).Parked.Any(parked => parked.PersonId == gone.Id), TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(async () => (await ledger.HeadsAsync(BotRoom.PartnershipId, default)).Count > 0, TimeSpan.FromSeconds(30));

        var key = (await ledger.ReadAsync(review, default)).Parked.Single(parked => parked.PersonId == gone.Id).Key;

        await GiveInsteadAsync(room, chat);
        var parked = (await room.SayAsync(room.Manager, "what is due")).Single(one => one.ToJsonString(SetUpRoom.Readable).Contains("Gone Elsewhere (invented) could not be reached in Teams.", StringComparison.Ordinal));
        var card = (string)parked["id"]!;
        await room.PressAsync(room.Manager, chat, card, "Try again");
        await Eventually.TrueAsync(async () => (await room.Bot.GetRequiredService<EffectRows>().ListAsync(review, default)).All(row => row.RowKey != key), TimeSpan.FromSeconds(30));

        Assert.Contains("Nothing goes to this person any more: try again, and this is done with.", parked.ToJsonString(SetUpRoom.Readable), StringComparison.Ordinal);
        Assert.DoesNotContain((await ledger.ReadAsync(review, default)).Parked, one => one.PersonId == gone.Id);
        var shown = (await room.MessagesAsync(room.Manager, chat)).Single(one => (string?)one["id"] == card).ToJsonString(SetUpRoom.Readable);
        Assert.DoesNotContain("Try again", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone Elsewhere", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_without_the_app_is_named_as_such()
    {
        await using var room = await BotRoom.OpenAsync(azurite, installed: false);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => room.Bot.GetRequiredService<Messenger>().PostAsync(room.Team.Id, room.General, Card("Day 1"), default));

        Assert.True(fault.IsFinal);
        Assert.Contains("not added to the partnership's team", fault.Message);
    }

    [Fact]
    public async Task Too_many_messages_at_once_are_sent_later_when_Teams_says()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var messenger = room.Bot.GetRequiredService<Messenger>();
        var posted = await messenger.PostAsync(room.Team.Id, room.General, Card("Day 1"), default);

        var faults = await Task.WhenAll(Enumerable.Range(1, 60).Select(n => Record.ExceptionAsync(() => messenger.UpdateAsync(posted, Card($"Day {n}"), default))));

        var fault = faults.OfType<OutsideFault>().First();
        Assert.False(fault.IsFinal);
        Assert.InRange(fault.NotBefore!.Value, TimeProvider.System.GetUtcNow().AddSeconds(-5), TimeProvider.System.GetUtcNow().AddSeconds(60));
    }

    [Fact]
    public async Task Addresses_outlive_the_service()
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var another = ActivatorUtilities.CreateInstance<AddressBook>(room.Bot);

        Assert.Equal(room.General, (await another.TeamAsync(room.Team.Id.ToUpperInvariant(), default))?.ThreadId);
        Assert.Equal(room.Team.Id, (await another.TeamByThreadAsync(room.General, default))?.GroupId);
        Assert.Equal(room.Manager.TeamsId, (await another.PersonAsync(room.Manager.Id, default))?.TeamsId);
    }

    [Fact]
    public async Task A_card_whose_answer_was_lost_is_found_among_what_stands_in_the_channel()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var messenger = room.Bot.GetRequiredService<Messenger>();
        var posted = await messenger.PostAsync(room.Team.Id, room.General, OfReview("r-1"), default);
        await messenger.PostAsync(room.Team.Id, room.General, OfReview("r-2"), default);
        for (int n = 0; n < 60; n++) await room.SayAsync(room.Manager, $"What people say about r-1, {n}", room.General, mention: false);

        var found = await messenger.FindAsync(room.Team.Id, room.General, new("review", "r-1"), default);
        var another = await messenger.FindAsync(room.Team.Id, room.General, new("review", "r-3"), default);

        Assert.Equal(posted, found);
        Assert.Null(another);
    }

    /// <summary>By the card that the manager gets for "change".</summary>
    private static async Task GiveInsteadAsync(BotRoom room, string chat)
    {
        var change = (string)Assert.Single(await room.SayAsync(room.Manager, "change"))["id"]!;
        await room.PressAsync(room.Manager, chat, change, "Give a role");
        await room.PressAsync(room.Manager, chat, change, "Give the role", new { role = "observer", name = "Invented Successor", email = "successor@charity.example", organisation = "Charity", from = "2026-03-02", instead = "true" });
    }

    private static WrittenCard OfReview(string id) => CardWriting.Write(new("review", id), "1", "Review", "Day 1", [], refreshFor: []);

    private static WrittenCard Card(string lead) => CardWriting.Write(new("help"), "1", "Review", lead, [CardWriting.Text("Text")]);
}
