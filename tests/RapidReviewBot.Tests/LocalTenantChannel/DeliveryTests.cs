using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenantChannel;

public sealed class DeliveryTests : IAsyncLifetime
{
    private ChannelRoom room = null!;

    public async Task InitializeAsync() => room = await ChannelRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task An_activity_carries_a_token_that_the_published_key_verifies()
    {
        await room.AsAsync(room.Manager, "/say", new { conversation = room.ChatOf(room.Manager), text = "help" });

        var (activity, token) = room.Bot.Heard.Last();
        var metadata = (await room.Tenant.Http.GetFromJsonAsync<JsonObject>(ChannelTokens.MetadataPath))!;
        var keys = (await room.Tenant.Http.GetFromJsonAsync<JsonObject>((string)metadata["jwks_uri"]!))!;
        string[] parts = token.Split('.');
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!;
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        var key = keys["keys"]!.AsArray().Single(one => (string?)one!["kid"] == (string?)header["kid"])!;
        using var rsa = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars((string)key["n"]!), Exponent = Base64Url.DecodeFromChars((string)key["e"]!) });
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Contains("msteams", key["endorsements"]!.AsArray().Select(one => (string)one!));
        Assert.Equal((string?)metadata["issuer"], (string?)claims["iss"]);
        Assert.Equal(room.Services.GetRequiredService<AppRegistration>().AppId, (string?)claims["aud"]);
        Assert.Equal((string?)activity["serviceUrl"], (string?)claims["serviceurl"]);
    }

    [Fact]
    public async Task A_message_in_a_personal_chat_has_the_shape_that_Teams_gives_it()
    {
        await room.AsAsync(room.Manager, "/say", new { conversation = room.ChatOf(room.Manager), text = "new review" });

        var activity = room.Bot.Last;
        Assert.Equal("message", (string?)activity["type"]);
        Assert.Equal("new review", (string?)activity["text"]);
        Assert.Equal("msteams", (string?)activity["channelId"]);
        Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"]);
        Assert.Equal(room.Manager.Id, (string?)activity["from"]!["aadObjectId"]);
        Assert.StartsWith("29:", (string?)activity["from"]!["id"], StringComparison.Ordinal);
        Assert.StartsWith("28:", (string?)activity["recipient"]!["id"], StringComparison.Ordinal);
        Assert.Equal(room.State.Host.Id, (string?)activity["channelData"]!["tenant"]!["id"]);
        Assert.Equal("en-GB", (string?)activity["locale"]);
    }

    [Fact]
    public async Task In_a_channel_the_bot_hears_what_mentions_it_and_by_its_grant_everything_else()
    {
        int before = room.Bot.Heard.Count;

        await room.AsAsync(room.Manager, "/say", new { conversation = room.General.Id, text = "good morning", mention = false });
        var overheard = room.Bot.Last;
        await room.AsAsync(room.Manager, "/say", new { conversation = room.General.Id, text = "status", mention = true });

        Assert.Equal(before + 2, room.Bot.Heard.Count);
        Assert.DoesNotContain(overheard["entities"]!.AsArray(), one => (string?)one!["type"] == "mention");
        var heard = room.Bot.Last;
        Assert.Contains("<at>", (string?)heard["text"], StringComparison.Ordinal);
        var mention = heard["entities"]!.AsArray().Single(one => (string?)one!["type"] == "mention")!;
        Assert.Equal((string?)heard["recipient"]!["id"], (string?)mention["mentioned"]!["id"]);
        Assert.Contains(";messageid=", (string?)heard["conversation"]!["id"], StringComparison.Ordinal);
        Assert.Equal(room.General.TeamId, (string?)heard["channelData"]!["team"]!["aadGroupId"]);
    }

    [Fact]
    public async Task When_an_instance_is_gone_the_same_activity_goes_to_the_next()
    {
        await using var second = await ListeningBot.StartAsync();
        room.Tenant.Host.Bots.Use(2, second.Url);
        await room.Bot.DisposeAsync();

        for (int n = 0; n < 4; n++)
        {
            var (_, said) = await room.AsAsync(room.Manager, "/say", new { conversation = room.ChatOf(room.Manager), text = $"status {n}" });
            Assert.True((bool)said!["delivered"]!);
        }

        Assert.Equal(["status 0", "status 1", "status 2", "status 3"], second.Heard.Select(one => (string)one.Activity["text"]!));
    }

    [Fact]
    public async Task Installing_and_making_a_channel_tell_the_bot()
    {
        var events = room.Services.GetRequiredService<BotEvents>();
        events.InstallFor(room.Coordinator);
        var channel = room.State.Channels.Put(new RapidReviewBot.LocalTenant.State.Channel("19:new@thread.tacv2", room.General.TeamId, "RR-2026-001", null, "standard", room.Tenant.Host.Clock.GetUtcNow()));
        events.ChannelCreated(channel);

        await room.EventsToldAsync();

        var told = room.Bot.Heard.Select(one => one.Activity).TakeLast(3).ToList();
        Assert.Equal(["installationUpdate", "conversationUpdate", "conversationUpdate"], told.Select(one => (string)one["type"]!));
        Assert.Equal("add", (string?)told[0]["action"]);
        Assert.Equal((string?)told[1]["recipient"]!["id"], (string?)told[1]["membersAdded"]![0]!["id"]);
        Assert.Equal("channelCreated", (string?)told[2]["channelData"]!["eventType"]);
        Assert.Equal("RR-2026-001", (string?)told[2]["channelData"]!["channel"]!["name"]);
    }

    [Fact]
    public async Task Someone_outside_the_tenant_has_no_Teams()
    {
        var (status, body) = await room.AsAsync(room.Outsider, "/say", new { conversation = room.General.Id, text = "hello" });

        Assert.Equal(400, status);
        Assert.Contains("has no Teams", (string?)body!["error"], StringComparison.Ordinal);
    }
}
