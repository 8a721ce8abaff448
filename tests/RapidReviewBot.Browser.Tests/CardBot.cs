using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RapidReviewBot.Browser.Tests;

/// <summary>A bot that answers a press with a card that says what was pressed with.</summary>
internal sealed class CardBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private CardBot(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.First());

    public static async Task<CardBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new CardBot(builder.Build());
        bot.app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = await JsonNode.ParseAsync(request.Body);
            string? date = (string?)activity!["value"]?["action"]?["data"]?["date"];
            return Results.Json(new JsonObject
            {
                ["statusCode"] = 200,
                ["type"] = "application/vnd.microsoft.card.adaptive",
                ["value"] = Card($"Agreed on {date}"),
            });
        });
        bot.app.MapGet("/health/work", () => Results.Json(new { outstanding = 0, parked = 0 }));
        await bot.app.StartAsync();
        return bot;
    }

    public static JsonObject Message(string heading) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = Card(
                heading,
                new JsonObject { ["type"] = "Input.Date", ["id"] = "date", ["label"] = "Date", ["isRequired"] = true, ["errorMessage"] = "Give a date." },
                new JsonObject { ["type"] = "Input.Text", ["id"] = "initials", ["label"] = "Initials" },
                new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["title"] = "Agree", ["verb"] = "agree" }) }),
        }),
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static JsonObject Card(string heading, params JsonObject[] rest) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["speak"] = heading,
        ["body"] = new JsonArray([new JsonObject { ["type"] = "TextBlock", ["text"] = heading, ["weight"] = "Bolder", ["wrap"] = true }, .. rest]),
    };
}
