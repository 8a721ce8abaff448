using Microsoft.AspNetCore.Http.Features;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>One bot instance's own way to the table emulator: it can meet faults (paths <c>/tables/...</c>) and is shut when the instance is killed.</summary>
internal sealed class TablesGate : IAsyncDisposable
{
    private static readonly string[] HopByHop = ["Connection", "Host", "Transfer-Encoding", "Keep-Alive"];
    // The emulator closes a connection that was idle for 5 seconds: one that it is about to close is not used again.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) });
    private readonly string target;
    private readonly string instance;
    private readonly CutInstances cut;
    private readonly FaultRun faults;
    private WebApplication? app;

    public TablesGate(int azuritePort, string instance, CutInstances cut, FaultRun faults)
    {
        (target, this.instance, this.cut, this.faults) = ($"http://127.0.0.1:{azuritePort}", instance, cut, faults);
        Port = FreePort.Find();
    }

    public int Port { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Port}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.Run(PassAsync);
        await app.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        if (cut.IsCut(instance))
        {
            context.Abort();
            return;
        }

        using var answer = new AnswerKeeper();
        var call = new ServiceCall(context.Request.Method, $"/tables{context.Request.Path}", instance, faults.AsksForBodies ? await BodyAsync(context.Request) : null);
        var (answered, _) = await faults.RunAsync(context, call, () => ForwardAsync(context, answer));
        if (!answered || cut.IsCut(instance))
            context.Abort();
        else if (answer.Message is { } message)
            await ReturnAsync(context, message);
    }

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        string body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return body;
    }

    private async Task ForwardAsync(HttpContext context, AnswerKeeper answer)
    {
        string raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var uri = new Uri(target + raw, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), uri);
        request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers.Where(header => !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        if (context.Request.ContentLength is null or 0)
            request.Content = null;
        answer.Message = await http.SendAsync(request, context.RequestAborted);
    }

    private static async Task ReturnAsync(HttpContext context, HttpResponseMessage answer)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!HopByHop.Contains(name, StringComparer.OrdinalIgnoreCase))
                context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private sealed class AnswerKeeper : IDisposable
    {
        public HttpResponseMessage? Message { get; set; }

        public void Dispose() => Message?.Dispose();
    }
}
