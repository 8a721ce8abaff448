using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Conversation;

/// <summary>Bot:Anonymous, as Microsoft 365 Agents Playground needs it: no token comes in and none goes out.</summary>
public sealed class Without_tokens_in_Development(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Words_are_answered()
    {
        var answers = System.Threading.Channels.Channel.CreateUnbounded<(string Body, bool HadToken)>();
        await using var playground = Web("Development", []);
        playground.MapPost("/v3/conversations/{**rest}", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            answers.Writer.TryWrite((await reader.ReadToEndAsync(), request.Headers.Authorization.Count > 0));
            return Results.Json(new { id = "1" });
        });
        await playground.StartAsync();
        await using var bot = Bot("Development", new() { ["Bot:Anonymous"] = "true" });
        await bot.StartAsync();

        using var http = new HttpClient();
        using var answer = await http.PostAsync($"{bot.Urls.First()}/api/messages", Activity(playground.Urls.First(), "help"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var (body, hadToken) = await answers.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System).Token);
        Assert.Contains("What you can ask me", body);
        Assert.False(hadToken);
    }

    private static StringContent Activity(string serviceUrl, string text) => new(
        $$"""
        { "type": "message", "id": "1", "channelId": "msteams", "serviceUrl": "{{serviceUrl}}", "text": "{{text}}",
          "from": { "id": "29:a", "name": "Alex", "aadObjectId": "0aa5e4b1-2222-4333-8444-955566667777" }, "recipient": { "id": "28:b", "name": "Bot" },
          "conversation": { "id": "c", "conversationType": "personal" } }
        """,
        Encoding.UTF8,
        "application/json");

    private WebApplication Bot(string environment, Dictionary<string, string?> settings)
    {
        var builder = Builder(environment, settings);
        builder.Configuration["Tables:ConnectionString"] = azurite.NewAccount();
        builder.Configuration["Web:PublicUrl"] = "http://localhost:1";
        return RapidReviewHost.Build(builder);
    }

    private static WebApplication Web(string environment, Dictionary<string, string?> settings) => Builder(environment, settings).Build();

    private static WebApplicationBuilder Builder(string environment, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(RapidReviewHost).Assembly.GetName().Name, EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        return builder;
    }
}
