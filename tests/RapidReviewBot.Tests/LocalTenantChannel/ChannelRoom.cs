using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.LocalTenantChannel;

/// <summary>A tenant with a listening bot, two people in the team, and calls to both sides of the channel.</summary>
internal sealed class ChannelRoom : IAsyncDisposable
{
    private readonly LocalTenantFixture tenant;
    private readonly string token;

    private ChannelRoom(LocalTenantFixture tenant, ListeningBot bot, string token) => (this.tenant, Bot, this.token) = (tenant, bot, token);

    public ListeningBot Bot { get; }

    public IServiceProvider Services => tenant.Host.Services;

    public TenantState State => tenant.Host.State;

    public LocalTenantFixture Tenant => tenant;

    public Person Manager => State.People.All.First(one => one.Role == "partnership-manager");

    public Person Coordinator => State.People.All.First(one => one.Role == "coordinator");

    public Person Outsider => State.People.All.First(one => one.Surface == Surface.Mail);

    public RapidReviewBot.LocalTenant.State.Channel General => State.Channels.All.First(one => one.DisplayName == "General");

    public string ChatOf(Person person) => Services.GetRequiredService<Places>().PersonalChat(person).Id;

    /// <param name="machine">The tenant's own machine time, by which it counts how fast the bot writes.</param>
    public static async Task<ChannelRoom> OpenAsync(TimeProvider? machine = null)
    {
        var fixture = await LocalTenantFixture.StartAsync(options => options with { Machine = machine ?? TimeProvider.System });
        var bot = await ListeningBot.StartAsync();
        fixture.Host.Bots.Use(1, bot.Url);
        var credential = new LocalTenantCredential(fixture.Host.Url, fixture.Host.Services.GetRequiredService<AppRegistration>(), "test", TimeProvider.System);
        var bearer = await credential.GetTokenAsync(new TokenRequestContext([$"{Tokens.Connector}/.default"]), default);
        var room = new ChannelRoom(fixture, bot, bearer.Token);
        room.Services.GetRequiredService<BotEvents>().InstallFor(room.Manager);
        await room.EventsToldAsync();
        return room;
    }

    public async Task EventsToldAsync()
    {
        var events = Services.GetRequiredService<BotEvents>();
        while (events.Pending > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
    }

    /// <summary>A call of the bot to the Connector.</summary>
    public async Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/uk/v3{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await tenant.Http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers);
    }

    public async Task<string> PostAsync(string conversation, JsonObject activity)
    {
        var (status, body, _) = await CallAsync(HttpMethod.Post, $"/conversations/{Uri.EscapeDataString(conversation)}/activities", activity);
        return status == 201 ? (string)body!["id"]! : throw new InvalidOperationException($"{status}: {body}");
    }

    /// <summary>A call of a person to the tenant.</summary>
    public async Task<(int Status, JsonNode? Body)> AsAsync(Person person, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/control/people/{person.Id}{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await tenant.Http.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }

    public async Task<JsonArray> MessagesAsync(Person person, string conversation, bool opened = true) =>
        (await AsAsync(person, $"/conversations/{Uri.EscapeDataString(conversation)}/messages?opened={opened}")).Body!["messages"]!.AsArray();

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardViews.ContentType, ["content"] = card }),
    };

    public static JsonObject CardOf(string text, params JsonObject[] rest) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray([new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }, .. rest]),
    };

    public static JsonObject Buttons(params JsonObject[] actions) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    public static JsonObject Execute(string title, string verb) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = new JsonObject { ["review"] = "R-1" },
        ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = new JsonObject { ["verb"] = verb } },
    };

    public async ValueTask DisposeAsync()
    {
        await tenant.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
