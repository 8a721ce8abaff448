using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Teams;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenantChannel;

public sealed class ShownTests : IAsyncLifetime
{
    private const string Link = "http://localhost:3978/r/abc?code=1&x=2";
    private ChannelRoom room = null!;

    public async Task InitializeAsync() => room = await ChannelRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_link_can_be_opened_by_those_only_to_whom_it_was_shown()
    {
        var open = new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Open the page", ["url"] = Link };
        await room.PostAsync(room.ChatOf(room.Manager), ChannelRoom.Card(ChannelRoom.CardOf("Yours", ChannelRoom.Buttons(open))));

        var (forManager, _) = await room.AsAsync(room.Manager, "/open-link", new { url = Link });
        var (forCoordinator, _) = await room.AsAsync(room.Coordinator, "/open-link", new { url = Link });
        var (other, _) = await room.AsAsync(room.Manager, "/open-link", new { url = "http://localhost:3978/r/abc" });

        Assert.Equal((200, 400, 400), (forManager, forCoordinator, other));
    }

    [Fact]
    public async Task Every_card_as_last_shown_and_every_message_can_be_exported()
    {
        string id = await room.PostAsync(room.General.Id, ChannelRoom.Card(ChannelRoom.CardOf("For everyone", ChannelRoom.Buttons(ChannelRoom.Execute("Agree", "agree")))));
        room.Bot.Answer = _ => (200, new JsonObject { ["statusCode"] = 200, ["type"] = CardViews.ContentType, ["value"] = ChannelRoom.CardOf("For the manager") });
        await room.AsAsync(room.Manager, "/press", new { conversation = room.General.Id, message = id, action = "Agree" });

        var files = room.Services.GetRequiredService<ChatExport>().All().ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content()));

        var cards = files.Where(file => file.Key.StartsWith("cards/", StringComparison.Ordinal)).Select(file => (string?)JsonNode.Parse(file.Value)!["body"]![0]!["text"]);
        Assert.Equal(["For everyone", "For the manager"], cards);
        Assert.Equal(id, (string?)JsonNode.Parse(files["chat.jsonl"].TrimEnd('\n'))!["id"]);
    }
}
