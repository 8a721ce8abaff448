using System.Text.Json.Nodes;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenantChannel;

public sealed class PressTests : IAsyncLifetime
{
    private ChannelRoom room = null!;

    public async Task InitializeAsync() => room = await ChannelRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_press_is_an_invoke_and_the_card_returned_replaces_what_the_presser_sees_only()
    {
        string id = await PostAsync(ChannelRoom.CardOf("Open", ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree"))));
        room.Bot.Answer = _ => (200, CardAnswer("Agreed"));

        var (_, answer) = await PressAsync(id, "Agree");

        var invoke = room.Bot.Last;
        Assert.Equal(("invoke", "adaptiveCard/action", id), ((string?)invoke["type"], (string?)invoke["name"], (string?)invoke["replyToId"]));
        Assert.Equal(("manual", "agree", "R-1"), (
            (string?)invoke["value"]!["trigger"], (string?)invoke["value"]!["action"]!["verb"], (string?)invoke["value"]!["action"]!["data"]!["review"]));
        Assert.Equal("card", (string?)answer!["outcome"]);
        Assert.Equal("Agreed", await FirstTextAsync(room.Manager, id));
        Assert.Equal("Open", await FirstTextAsync(room.Coordinator, id));
    }

    [Fact]
    public async Task When_the_bot_edits_the_message_everyone_sees_the_edit()
    {
        string id = await PostAsync(ChannelRoom.CardOf("Open", ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree"))));
        room.Bot.Answer = _ => (200, CardAnswer("Agreed"));
        await PressAsync(id, "Agree");

        await room.CallAsync(HttpMethod.Put, $"/conversations/{Uri.EscapeDataString(room.General.Id)}/activities/{id}", ChannelRoom.Card(ChannelRoom.CardOf("Closed")));

        Assert.Equal("Closed", await FirstTextAsync(room.Manager, id));
    }

    [Fact]
    public async Task A_card_that_names_its_viewers_is_refreshed_for_them_when_they_look_and_for_nobody_else()
    {
        var card = ChannelRoom.CardOf("For everyone");
        card["refresh"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "Refresh", ["verb"] = "look", ["data"] = new JsonObject() },
            ["userIds"] = new JsonArray(room.Manager.TeamsId),
        };
        string id = await PostAsync(card);
        room.Bot.Answer = _ => (200, CardAnswer("For the manager"));

        string? forManager = await FirstTextAsync(room.Manager, id, opened: true);
        int invokes = room.Bot.Heard.Count(one => (string?)one.Activity["name"] == "adaptiveCard/action");
        string? forCoordinator = await FirstTextAsync(room.Coordinator, id, opened: true);

        Assert.Equal(("For the manager", "For everyone"), (forManager, forCoordinator));
        Assert.Equal("automatic", (string?)room.Bot.Last["value"]!["trigger"]);
        Assert.Equal(invokes, room.Bot.Heard.Count(one => (string?)one.Activity["name"] == "adaptiveCard/action"));
    }

    [Fact]
    public async Task Only_a_button_on_the_card_shown_can_be_pressed()
    {
        string id = await PostAsync(ChannelRoom.CardOf("Open", ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree"))));

        var (status, body) = await PressAsync(id, "Refuse");

        Assert.Equal(400, status);
        Assert.Contains("'Refuse'", (string?)body!["error"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Give a date.")]
    [InlineData("2026-03-01", "Give a date.")]
    [InlineData("tomorrow", "Give a date.")]
    public async Task What_the_client_would_not_send_never_reaches_the_bot(string typed, string shown)
    {
        string id = await PostAsync(WithDate());
        int before = room.Bot.Heard.Count;

        var (status, body) = await PressAsync(id, "Agree", new() { ["date"] = typed });

        Assert.Equal(400, status);
        Assert.Contains(shown, (string?)body!["error"], StringComparison.Ordinal);
        Assert.Equal(before, room.Bot.Heard.Count);
    }

    [Fact]
    public async Task What_was_typed_goes_with_the_buttons_own_data()
    {
        string id = await PostAsync(WithDate());

        await PressAsync(id, "Agree", new() { ["date"] = "2026-03-05" });

        var data = room.Bot.Last["value"]!["action"]!["data"]!;
        Assert.Equal(("2026-03-05", "R-1"), ((string?)data["date"], (string?)data["review"]));
    }

    [Fact]
    public async Task An_old_client_sends_the_fallback_as_a_message_with_a_value()
    {
        string id = await PostAsync(ChannelRoom.CardOf("Open", ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree"))));

        var (_, answer) = await room.AsAsync(room.Manager, "/press", new { conversation = room.General.Id, message = id, action = "Agree", oldClient = true });

        Assert.Equal("sent", (string?)answer!["outcome"]);
        Assert.Equal(("message", "agree", id), ((string?)room.Bot.Last["type"], (string?)room.Bot.Last["value"]!["verb"], (string?)room.Bot.Last["replyToId"]));
    }

    [Fact]
    public async Task A_refusal_of_the_bot_is_shown_under_the_card()
    {
        string id = await PostAsync(ChannelRoom.CardOf("Open", ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree"))));
        room.Bot.Answer = _ => (200, new JsonObject
        {
            ["statusCode"] = 400,
            ["type"] = "application/vnd.microsoft.error",
            ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "The chair is already named." },
        });

        var (_, answer) = await PressAsync(id, "Agree");

        Assert.Equal(("error", "The chair is already named."), ((string?)answer!["outcome"], (string?)answer["text"]));
        Assert.Equal("The chair is already named.", (string?)(await FindAsync(room.Manager, id))["note"]);
        Assert.Null((await FindAsync(room.Coordinator, id))["note"]);
    }

    private static JsonObject WithDate() => ChannelRoom.CardOf(
        "Open",
        new JsonObject { ["type"] = "Input.Date", ["id"] = "date", ["label"] = "Date", ["isRequired"] = true, ["errorMessage"] = "Give a date.", ["min"] = "2026-03-02" },
        ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree")));

    private static JsonObject CardAnswer(string text) => new()
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.card.adaptive",
        ["value"] = ChannelRoom.CardOf(text),
    };

    private Task<string> PostAsync(JsonObject card) => room.PostAsync(room.General.Id, ChannelRoom.Card(card));

    private Task<(int Status, JsonNode? Body)> PressAsync(string message, string action, Dictionary<string, string>? inputs = null) =>
        room.AsAsync(room.Manager, "/press", new { conversation = room.General.Id, message, action, inputs });

    private async Task<JsonNode> FindAsync(RapidReviewBot.LocalTenant.State.Person viewer, string message, bool opened = false) =>
        (await room.MessagesAsync(viewer, room.General.Id, opened)).Single(one => (string?)one!["id"] == message)!;

    private async Task<string?> FirstTextAsync(RapidReviewBot.LocalTenant.State.Person viewer, string message, bool opened = false) =>
        (string?)(await FindAsync(viewer, message, opened))["cards"]![0]!["body"]![0]!["text"];
}
