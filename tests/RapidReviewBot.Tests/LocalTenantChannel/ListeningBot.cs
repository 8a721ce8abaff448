using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RapidReviewBot.Tests.LocalTenantChannel;

/// <summary>An HTTP server at <c>/api/messages</c> that keeps what the channel sends and answers as it is told.</summary>
internal sealed class ListeningBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private ListeningBot(WebApplication app) => this.app = app;

    public ConcurrentQueue<(JsonObject Activity, string Token)> Heard { get; } = new();

    public Func<JsonObject, (int Status, JsonNode? Body)> Answer { get; set; } = _ => (200, null);

    /// <summary>What it says at <c>/health/work</c>.</summary>
    public Func<DateTimeOffset?> NextDue { get; set; } = () => null;

    public Uri Url => new(app.Urls.First());

    public JsonObject Last => Heard.Last().Activity;

    public static async Task<ListeningBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new ListeningBot(builder.Build());
        bot.app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            bot.Heard.Enqueue((activity, request.Headers.Authorization.ToString()["Bearer ".Length..]));
            var (status, body) = bot.Answer(activity);
            return Results.Json(body, statusCode: status);
        });
        bot.app.MapGet("/health/work", () => Results.Json(new { nextDue = bot.NextDue(), outstanding = 0, parked = 0 }));
        await bot.app.StartAsync();
        return bot;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
