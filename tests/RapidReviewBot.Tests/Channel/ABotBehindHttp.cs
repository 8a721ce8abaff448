using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace RapidReviewBot.Tests.Channel;

/// <summary>A bot that only counts its turns, behind the real adapter and real HTTP.</summary>
internal sealed class ABotBehindHttp : IAsyncDisposable, IBot
{
    private readonly WebApplication _web;
    private readonly HttpClient _http = new();

    private ABotBehindHttp(string metadataUrl)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ToBotFromChannelTokenIssuer"] = AChannel.Issuer,
            ["ToBotFromChannelOpenIdMetadataUrl"] = metadataUrl,
        }).Build();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, new OneBot()));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _web = builder.Build();
        _web.Map("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, this, context.RequestAborted));
    }

    public int Turns { get; private set; }

    public static async Task<ABotBehindHttp> StartAsync(string metadataUrl)
    {
        var bot = new ABotBehindHttp(metadataUrl);
        await bot._web.StartAsync();
        return bot;
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return Task.CompletedTask;
    }

    public Task<HttpStatusCode> ReceiveAsync(string? token, string channelId = "msteams", string serviceUrl = AChannel.ServiceUrl) =>
        ReceiveBodyAsync($$"""{ "type": "message", "text": "hello", "channelId": "{{channelId}}", "serviceUrl": "{{serviceUrl}}", "conversation": { "id": "c" }, "from": { "id": "29:a" }, "recipient": { "id": "28:b" } }""", token is null ? null : $"Bearer {token}");

    public async Task<HttpStatusCode> ReceiveBodyAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_web.Urls.First()}/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _web.DisposeAsync();
    }

    private sealed class OneBot : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AChannel.BotId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new NoProof());

        private sealed class NoProof : ServiceClientCredentials;
    }
}
