using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Conversation;

public sealed class A_press_counts_on_the_card_of_today_only(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    private const string Button = "Put in the log";

    private BotRoom _room = null!;
    private ReviewId _review;

    private string Chat => _room.ChatOf(_room.Manager);

    public async Task InitializeAsync()
    {
        _room = await BotRoom.OpenAsync(azurite, services => services.AddSingleton<NoteCard>().AddSingleton<Card>(provider => provider.GetRequiredService<NoteCard>()).AddCardVerb<NoteVerb>());
        _review = await _room.OpenReviewAsync();
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task A_press_acts_and_is_answered_with_the_card_as_it_is_now()
    {
        var card = await SendAsync();

        var answer = await _room.PressAsync(_room.Manager, Chat, card, Button, new { note = "Chair agreed" });

        Assert.Equal("card", (string?)answer["outcome"]);
        Assert.Equal(["Chair agreed"], await NotesAsync());
        Assert.Contains("1 so far", await ShownAsync(card));
    }

    [Fact]
    public async Task A_press_on_an_old_card_does_nothing_and_shows_the_card_of_today()
    {
        var (one, other) = (await SendAsync(), await SendAsync());
        await _room.PressAsync(_room.Manager, Chat, one, Button, new { note = "First" });

        await _room.PressAsync(_room.Manager, Chat, other, Button, new { note = "Second" });

        Assert.Equal(["First"], await NotesAsync());
        Assert.Contains("This card was out of date. Nothing was done.", await ShownAsync(other));
        Assert.Contains("1 so far", await ShownAsync(other));
    }

    [Fact]
    public async Task The_same_press_many_times_at_once_acts_once()
    {
        var cards = new List<string>();
        for (var n = 0; n < 4; n++)
            cards.Add(await SendAsync());

        await Task.WhenAll(cards.Select(card => _room.PressAsync(_room.Manager, Chat, card, Button, new { note = "Once" })));

        Assert.Equal(["Once"], await NotesAsync());
    }

    [Theory]
    [InlineData("", "2026-03-02", "Enter a note.")]
    [InlineData("<script>alert(1)</script>", "2026-03-02", "take out the signs < and >")]
    [InlineData("Fine", "1066-10-14", "is too early")]
    [InlineData("Fine", "9999-12-31", "is too late")]
    public async Task What_cannot_be_meant_comes_back_with_what_was_entered_and_what_is_wrong(string note, string when, string problem)
    {
        var card = await SendAsync();

        await _room.PressAsync(_room.Manager, Chat, card, Button, new { note, when });

        Assert.Empty(await NotesAsync());
        var shown = await ShownAsync(card);
        Assert.Contains(problem, shown);
        Assert.Contains($"\"{when}\"", shown);
        await _room.PressAsync(_room.Manager, Chat, card, Button, new { note = "Mended", when = "2026-03-02" });
        Assert.Equal(["Mended"], await NotesAsync());
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_and_the_card_stays_small()
    {
        var card = await SendAsync();

        await _room.PressAsync(_room.Manager, Chat, card, Button, new { note = new string('a', 10_000) });

        Assert.Empty(await NotesAsync());
        Assert.Contains("You entered 10000.", await ShownAsync(card));
    }

    [Fact]
    public async Task Somebody_in_the_review_without_the_role_is_told_who_may()
    {
        var lead = _room.Person("partner-lead-la");
        var card = await SendAsync(lead);

        await _room.PressAsync(lead, _room.ChatOf(lead), card, Button, new { note = "Mine" });

        Assert.Empty(await NotesAsync());
        Assert.Contains("Only these people can do this", await ShownAsync(card, lead));
    }

    [Fact]
    public async Task Somebody_who_takes_no_part_sees_and_does_nothing()
    {
        var card = await SendAsync(_room.Stranger, drawnFor: _room.Manager.Id);

        var answer = await _room.PressAsync(_room.Stranger, _room.ChatOf(_room.Stranger), card, Button, new { note = "Mine" });

        Assert.Equal("message", (string?)answer["outcome"]);
        Assert.Contains("You take no part in this review", (string?)answer["text"]);
        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task A_button_that_is_not_known_any_more_does_nothing_and_says_so()
    {
        var card = await SendAsync();

        await _room.PressAsync(_room.Manager, Chat, card, "Gone");

        Assert.Contains("not in use any more", await ShownAsync(card));
    }

    [Fact]
    public async Task A_card_of_a_review_that_is_not_there_does_nothing()
    {
        var card = CardWriting.Write(new("note", "nosuchreview"), "note-0", "Note", "None", [CardWriting.Buttons(CardButtons.Press(Button, "note"))]);
        var sent = await Messenger.SendAsync(_room.Manager.Id, _room.Team.Id, card, default);

        var answer = await _room.PressAsync(_room.Manager, Chat, sent.ActivityId, Button);

        Assert.Contains("You take no part in this review", (string?)answer["text"]);
    }

    [Fact]
    public async Task An_old_client_has_its_message_changed()
    {
        var card = await SendAsync();

        await _room.PressAsync(_room.Manager, Chat, card, Button, new { note = "By submit" }, oldClient: true);

        Assert.Equal(["By submit"], await NotesAsync());
        Assert.Contains("1 so far", await ShownAsync(card));
    }

    [Fact]
    public async Task An_old_client_in_a_channel_never_shows_one_persons_card_to_everybody()
    {
        var drawn = await _room.Bot.GetRequiredService<NoteCard>().ForAsync(_review, _room.Manager.Id);
        var posted = await Messenger.PostAsync(_room.Team.Id, _room.General, drawn, default);

        await _room.PressAsync(_room.Manager, _room.General, posted.ActivityId, Button, new { note = "By submit" }, oldClient: true);

        Assert.Equal(["By submit"], await NotesAsync());
        var message = (await _room.MessagesAsync(_room.Manager, _room.General)).Single(one => (string?)one["id"] == posted.ActivityId);
        Assert.Contains("Seen by everybody", message["cards"]!.ToJsonString());
    }

    [Fact]
    public async Task A_refresh_shows_each_viewer_their_own_card_and_writes_nothing()
    {
        var address = new CardAddress("note", _review.Value);
        var ids = await Messenger.TeamsIdsAsync([_room.Manager.Id, _room.Stranger.Id], default);
        var plain = CardWriting.Write(address, "note-0", "Note", "None", [CardWriting.Text("Plain")], ids);
        var posted = await Messenger.PostAsync(_room.Team.Id, _room.General, plain, default);

        Assert.Contains($"Seen by {_room.Manager.Id}", await InChannelAsync(_room.Manager, posted));
        Assert.DoesNotContain("Seen by", await InChannelAsync(_room.Coordinator, posted));
        Assert.DoesNotContain(Button, await InChannelAsync(_room.Stranger, posted));
        Assert.Equal([1], (await HistoryAsync()).Where(one => one.By.IsPerson).Select(one => one.Number));
    }

    private Messenger Messenger => _room.Bot.GetRequiredService<Messenger>();

    private async Task<string> SendAsync(RapidReviewBot.LocalTenant.State.Person? to = null, string? drawnFor = null)
    {
        var person = to ?? _room.Manager;
        var card = await _room.Bot.GetRequiredService<NoteCard>().ForAsync(_review, drawnFor ?? person.Id);
        return (await Messenger.SendAsync(person.Id, _room.Team.Id, card, default)).ActivityId;
    }

    private async Task<string> ShownAsync(string message, RapidReviewBot.LocalTenant.State.Person? to = null)
    {
        var person = to ?? _room.Manager;
        var shown = (await _room.MessagesAsync(person, _room.ChatOf(person))).Single(one => (string?)one["id"] == message);
        return Text(shown);
    }

    private async Task<string> InChannelAsync(RapidReviewBot.LocalTenant.State.Person person, PostedMessage posted) =>
        Text((await _room.MessagesAsync(person, _room.General)).Single(one => (string?)one["id"] == posted.ActivityId));

    private static string Text(JsonNode message) =>
        message["cards"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private Task<IReadOnlyList<RecordedEvent>> HistoryAsync() => _room.Bot.GetRequiredService<ReviewLedger>().HistoryAsync(_review, default);

    private async Task<IReadOnlyList<string>> NotesAsync() => [.. (await HistoryAsync()).Select(one => one.What).OfType<LogEntryAdded>().Select(entry => entry.Text)];
}
