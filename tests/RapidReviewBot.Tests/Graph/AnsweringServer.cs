using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RapidReviewBot.Tests.Graph;

/// <summary>A real web server on a free port of this machine that answers as the test says and keeps what it was asked.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private AnsweringServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public string Url => app.Urls.First();

    public static async Task<AnsweringServer> StartAsync(Func<Asked, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new AnsweringServer(builder.Build());
        server.app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var asked = new Asked(
                context.Request.Method,
                context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
                await reader.ReadToEndAsync(),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
            server.Requests.Enqueue(asked);
            await answer(asked, context);
        });
        await server.app.StartAsync();
        return server;
    }

    public static Task<AnsweringServer> StartAsync(int status, string json, params (string Name, string Value)[] headers) =>
        StartAsync((_, context) => AnswerAsync(context, status, json, headers));

    public static Task AnswerAsync(HttpContext context, int status, string json, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        if (json.Length == 0) return Task.CompletedTask;

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

internal sealed record Asked(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);
