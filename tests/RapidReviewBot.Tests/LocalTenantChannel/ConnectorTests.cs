using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenantChannel;

public sealed class ConnectorTests : IAsyncLifetime
{
    private ChannelRoom room = null!;

    public async Task InitializeAsync() => room = await ChannelRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_message_of_the_bot_is_seen_edited_and_taken_away()
    {
        string chat = room.ChatOf(room.Manager);
        string id = await room.PostAsync(chat, ChannelRoom.Text("Return due Wed 8 Apr"));
        string path = $"/conversations/{Uri.EscapeDataString(chat)}/activities/{id}";

        var (edited, _, _) = await room.CallAsync(HttpMethod.Put, path, ChannelRoom.Text("Return received"));
        var afterEdit = (await room.MessagesAsync(room.Manager, chat))[^1]!;
        var (deleted, _, _) = await room.CallAsync(HttpMethod.Delete, path);
        var afterDelete = (await room.MessagesAsync(room.Manager, chat))[^1]!;

        Assert.Equal((200, 200), (edited, deleted));
        Assert.Equal("Return received", (string?)afterEdit["text"]);
        Assert.NotNull(afterEdit["editedAt"]);
        Assert.True((bool)afterDelete["deleted"]!);
    }

    [Fact]
    public async Task A_first_post_in_a_channel_opens_a_thread_that_can_be_answered()
    {
        var (status, body, _) = await room.CallAsync(HttpMethod.Post, "/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = room.General.Id } },
            ["activity"] = ChannelRoom.Card(ChannelRoom.CardOf("Review RR-1")),
        });
        string thread = (string)body!["activityId"]!;
        await room.PostAsync((string)body["id"]!, ChannelRoom.Text("A reply"));

        Assert.Equal(201, status);
        Assert.Equal($"{room.General.Id};messageid={thread}", (string?)body["id"]);
        var messages = await room.MessagesAsync(room.Coordinator, room.General.Id);
        Assert.Equal([thread, thread], messages.TakeLast(2).Select(one => (string)one!["thread"]!));
    }

    [Fact]
    public async Task The_bot_changes_its_own_messages_only()
    {
        string chat = room.ChatOf(room.Manager);
        var (_, said) = await room.AsAsync(room.Manager, "/say", new { conversation = chat, text = "hello" });

        var (status, body, _) = await room.CallAsync(
            HttpMethod.Put, $"/conversations/{Uri.EscapeDataString(chat)}/activities/{(string)said!["id"]!}", ChannelRoom.Text("changed"));

        Assert.Equal((403, "NotEnoughPermissions"), (status, Code(body)));
    }

    [Fact]
    public async Task Where_the_bot_is_not_installed_it_may_not_write()
    {
        var (status, body, _) = await room.CallAsync(HttpMethod.Post, "/conversations", new JsonObject
        {
            ["members"] = new JsonArray(new JsonObject { ["id"] = room.Coordinator.TeamsId }),
            ["tenantId"] = room.State.Host.Id,
        });

        Assert.Equal((403, "BotNotInConversationRoster"), (status, Code(body)));
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_from_it()
    {
        room.Services.GetRequiredService<BotAccess>().Block(room.Manager);

        var (status, body, _) = await room.CallAsync(HttpMethod.Post, $"/conversations/{Uri.EscapeDataString(room.ChatOf(room.Manager))}/activities", ChannelRoom.Text("hello"));

        Assert.Equal((403, "MessageWritesBlocked"), (status, Code(body)));
    }

    [Fact]
    public async Task A_big_message_is_413_and_is_not_kept()
    {
        string chat = room.ChatOf(room.Manager);

        var (status, body, _) = await room.CallAsync(HttpMethod.Post, $"/conversations/{Uri.EscapeDataString(chat)}/activities", ChannelRoom.Text(new string('a', 60_000)));

        Assert.Equal((413, "MessageSizeTooBig"), (status, Code(body)));
        Assert.Empty(await room.MessagesAsync(room.Manager, chat));
    }

    [Fact]
    public async Task The_eighth_message_within_a_second_is_429_with_a_time_to_wait_and_another_chat_is_not_touched()
    {
        await using var standing = await ChannelRoom.OpenAsync(new MovableClock(TimeProvider.System.GetUtcNow()));
        string chat = Uri.EscapeDataString(standing.ChatOf(standing.Manager));
        for (int n = 0; n < 7; n++)
            Assert.Equal(201, (await standing.CallAsync(HttpMethod.Post, $"/conversations/{chat}/activities", ChannelRoom.Text(n.ToString(CultureInfo.InvariantCulture)))).Status);

        var (status, _, headers) = await standing.CallAsync(HttpMethod.Post, $"/conversations/{chat}/activities", ChannelRoom.Text("one too many"));
        var (elsewhere, _, _) = await standing.CallAsync(HttpMethod.Post, $"/conversations/{Uri.EscapeDataString(standing.General.Id)}/activities", ChannelRoom.Text("a post"));

        Assert.Equal((429, 201), (status, elsewhere));
        Assert.Equal(TimeSpan.FromSeconds(1), headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Text_beside_a_card_is_split_off_and_the_card_cannot_be_edited()
    {
        string chat = room.ChatOf(room.Manager);
        var both = ChannelRoom.Card(ChannelRoom.CardOf("Planning"));
        both["text"] = "Please plan";

        string id = await room.PostAsync(chat, both);

        var messages = await room.MessagesAsync(room.Manager, chat);
        Assert.Equal(2, messages.Count);
        Assert.Equal((id, "Please plan"), ((string?)messages[0]!["id"], (string?)messages[0]!["text"]));
        Assert.Single(messages[1]!["cards"]!.AsArray());
    }

    [Fact]
    public async Task Members_are_given_in_pages_and_one_by_one()
    {
        string general = Uri.EscapeDataString(room.General.Id);

        var (_, page, _) = await room.CallAsync(HttpMethod.Get, $"/conversations/{general}/pagedmembers?pageSize=50");
        var (_, one, _) = await room.CallAsync(HttpMethod.Get, $"/conversations/{general}/members/{Uri.EscapeDataString(room.Manager.TeamsId)}");
        var (_, team, _) = await room.CallAsync(HttpMethod.Get, $"/teams/{general}");

        Assert.Equal(room.State.Teams.All[0].Members.Count, page!["members"]!.AsArray().Count);
        Assert.Equal((room.Manager.Id, room.Manager.Mail), ((string?)one!["aadObjectId"], (string?)one["email"]));
        Assert.Equal(room.General.TeamId, (string?)team!["aadGroupId"]);
    }

    [Fact]
    public async Task Every_call_is_in_the_journal_as_the_channels()
    {
        await room.PostAsync(room.ChatOf(room.Manager), ChannelRoom.Text("kept"));

        var row = room.Tenant.Host.Journal.Rows[^1];
        Assert.Equal(("channel", "POST", 201), (row.Source, row.Method, row.Status));
        Assert.Equal("kept", (string?)row.RequestBody!["text"]);
    }

    private static string? Code(JsonNode? body) => (string?)body!["error"]!["code"];
}
