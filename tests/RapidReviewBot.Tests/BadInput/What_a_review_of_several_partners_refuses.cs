using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Features.HoldMeeting;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>What is wrong only because of who else takes part or what else was done: a plain sentence, a line in the service's log, and no row of any table touched.</summary>
public sealed class What_a_review_of_several_partners_refuses(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_review_of_a_roster_with_an_empty_role()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("west-midlands: opened"));
        var manager = Manager(room);
        var card = await room.DrawAsync(OpeningCard.AddressOf(room.Hand.Context.Partnership.Id, "message-1"), manager);
        var chair = room.Hand.Procedure.Role("chair")!;
        await room.ChangeAsync(known => known with { Roster = [.. known.Roster.Where(held => held.Role != chair.Id)] });
        var entered = CardWalk.Inputs(card.Content).OfType<AdaptiveDateInput>().ToDictionary(input => input.Id, _ => "2026-03-31");
        foreach (var reference in CardWalk.Inputs(card.Content).OfType<AdaptiveTextInput>().Where(input => input.Id.StartsWith("reference", StringComparison.Ordinal))) entered[reference.Id] = "EXAMPLE-0001";
        (entered["child1"], entered[OpeningCard.Referrer], entered[OpeningCard.Agencies]) = ("AB", "acute-trust", "acute-trust");

        await RefusedAsync(room, $"Nobody holds the role of {chair.Title}.", () => room.PressAsync(manager, Button(card), entered));
        await room.ChangeAsync(known => known with { Roster = [.. known.Roster, new RoleHolder(chair.Id, ExampleBorough.Holder(chair))] });

        Assert.Null((await room.PressAsync(manager, Button(card), entered)).NotDone);
    }

    [Fact]
    public async Task Two_people_in_a_role_for_one_unless_one_takes_the_other_s_place()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("west-midlands: opened"));
        var manager = Manager(room);
        var card = await room.DrawAsync(ChangeCard.AddressOf(room.Hand.Review.Id, Changes.Role), manager);
        var entered = new Dictionary<string, string> { ["role"] = "chair", ["name"] = "Invented Other", ["email"] = "other@other.example", ["organisation"] = "Other", ["from"] = "2026-04-01" };
        var before = room.Hand.InRole("chair");

        await RefusedAsync(room, $"is a role for one person, and {before.Name} holds it. If Invented Other is to take their place, write ", () => room.PressAsync(manager, Button(card), entered));
        await RefusedAsync(room, "does so for good: leave the last day empty", () => room.PressAsync(manager, Button(card), new Dictionary<string, string>(entered) { [Changes.Instead] = "true", ["until"] = "2026-04-30" }));
        var answer = await room.PressAsync(manager, Button(card), new Dictionary<string, string>(entered) { [Changes.Instead] = "true" });

        Assert.Null(answer.NotDone);
        Assert.Equal(["other@other.example"], (await room.ReviewAsync() with { AsOf = room.Hand.Now }).Holding("chair", room.Hand.Procedure).Select(person => person.Id));
        Assert.Equal(new RoleEnded("chair", before.Id, new DateOnly(2026, 3, 31)), Assert.Single((await room.HistoryAsync()).Select(recorded => recorded.What).OfType<RoleEnded>()));
    }

    [Fact, Trait("Duty", "T07"), Trait("Duty", "T15")]
    public async Task A_vote_of_a_member_without_a_vote()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("tower-hamlets: voting"));
        var (owed, card) = await AskedAsync(room, OwedKind.CastVote);
        var manager = Manager(room);
        var theirs = (await room.CardAsync(owed, manager))!;

        await RefusedAsync(room, "You take part without a vote. These vote: ", () => room.PressAsync(manager, Button(card), Vote("for"), theirs.Stamp));

        Assert.Empty((await room.ReviewAsync()).Meeting.Votes);
    }

    [Fact, Trait("Duty", "T15")]
    public async Task A_second_vote()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("tower-hamlets: voting"));
        var (owed, card) = await AskedAsync(room, OwedKind.CastVote);
        await room.PressAsync(owed.By, Button(card), Vote("against"));
        var after = (await room.CardAsync(owed, owed.By))!;

        await RefusedAsync(room, "This card was out of date. Nothing was done.", () => room.PressAsync(owed.By, Button(card), Vote("for")));
        await RefusedAsync(room, "Your vote is in. Each member votes once", () => room.PressAsync(owed.By, Button(card), Vote("for"), after.Stamp));

        Assert.Equal([VoteChoice.Against], (await room.ReviewAsync()).Meeting.Votes.Values);
    }

    [Fact, Trait("Duty", "W16")]
    public async Task A_signature_on_an_old_version()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("west-midlands: agreed"));
        var (owed, card) = await AskedAsync(room, OwedKind.SignOff);
        await room.DoAsync(Manager(room), new FileReportVersion(Stages.Filed(DocumentKind.Report, version: 2)));

        await RefusedAsync(room, "version 1 of the report was replaced, so it can't be signed any more. You are asked for version 2", () => room.PressAsync(owed.By, Button(card), new Dictionary<string, string>()));

        Assert.DoesNotContain(await room.HistoryAsync(), recorded => recorded.What is SignedOff);
    }

    [Theory, Trait("Duty", "T21")]
    [InlineData("2026-04-16", "Another Rapid Review meets on Thu 16 Apr. Two never share a day; choose another.")]
    [InlineData("2026-04-17", "Another Rapid Review meets on Thu 16 Apr, the working day before Fri 17 Apr. Two never meet back to back; choose another day.")]
    public async Task A_meeting_on_another_review_s_day_or_beside_it(string day, string sentence)
    {
        var review = new ReviewInHand("tower-hamlets").Opened().WithReferral().Prepared().AgenciesAsked().ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""));
        review.ByService(new RecordSlots([]) { OthersDays = [new DateOnly(2026, 4, 16)] });
        await using var room = await PressRoom.StartAsync(azurite, review);
        var (owed, card) = await AskedAsync(room, OwedKind.SetMeeting);

        await RefusedAsync(room, sentence, () => room.PressAsync(owed.By, Button(card), On(day)));

        Assert.Null((await room.ReviewAsync()).Meeting.Set);
    }

    [Fact, Trait("Duty", "W09")]
    public async Task A_day_outside_the_window_without_a_reason()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("west-midlands: slots found"));
        var (owed, card) = await AskedAsync(room, OwedKind.SetMeeting);

        await RefusedAsync(room, "To keep another day, give the reason in at most 200 characters", () => room.PressAsync(owed.By, Button(card), On("2026-05-06")));
        var answer = await room.PressAsync(owed.By, Button(card), new Dictionary<string, string>(On("2026-05-06")) { ["reason"] = "The chair is away until then" });

        Assert.Null(answer.NotDone);
        Assert.Equal("The chair is away until then", (await room.ReviewAsync()).Meeting.Set!.OutsideWindowReason);
    }

    private static async Task RefusedAsync(PressRoom room, string sentence, Func<Task<DeskAnswer>> press)
    {
        var (before, logged) = (await room.TablesAsync(), room.Logged.Count);
        var answer = await press();
        Assert.Contains(sentence, answer.Sentence ?? answer.Card!.ToJson().ToString(), StringComparison.Ordinal);
        Assert.Contains(room.Logged.Skip(logged), line => line.Contains("was not carried out", StringComparison.Ordinal));
        Assert.Equal(before, await room.TablesAsync());
    }

    private static async Task<(Owed Owed, WrittenCard Card)> AskedAsync(PressRoom room, OwedKind kind)
    {
        var owed = (await room.OwedAsync()).First(one => one.Kind == kind);
        return (owed, (await room.CardAsync(owed, owed.By))!);
    }

    private static Person Manager(PressRoom room) => room.Hand.InRole(room.Hand.Procedure.RolesOf(Capacity.Manager).First().Id);

    private static AdaptiveExecuteAction Button(WrittenCard card) => CardWalk.Actions(card.Content).OfType<AdaptiveExecuteAction>().First();

    private static Dictionary<string, string> Vote(string choice) => new() { [CastVoteCard.Choice] = choice };

    private static Dictionary<string, string> On(string day) => new() { ["day"] = day, ["time"] = "10:00" };
}
