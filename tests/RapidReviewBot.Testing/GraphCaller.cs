using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.Testing;

/// <summary>What came back: the status, the headers, the JSON when there was some.</summary>
public sealed record GraphAnswer(int Status, JsonObject? Json, byte[] Content, HttpResponseHeaders Headers)
{
    public string? ErrorCode => (string?)Json?["error"]?["code"];

    public string ErrorMessage => (string)Json!["error"]!["message"]!;

    public string Id => (string)Json!["id"]!;

    public IReadOnlyList<JsonObject> Value => [.. Json!["value"]!.AsArray().Select(one => one!.AsObject())];
}

/// <summary>Calls the tenant's Graph as the bot does, with a token of its own; follows no redirect.</summary>
public sealed class GraphCaller(TenantHost host, string instance = "test") : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Url };
    private readonly LocalTenantCredential credential =
        new(host.Url, host.Services.GetRequiredService<AppRegistration>(), instance, TimeProvider.System);

    public Task<GraphAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<GraphAnswer> PostAsync(string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, Json(body), headers);

    public Task<GraphAnswer> PatchAsync(string path, JsonNode body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Patch, path, Json(body), headers);

    public Task<GraphAnswer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public Task<GraphAnswer> PutAsync(string path, byte[] content, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, new ByteArrayContent(content), headers);

    public void Dispose() => http.Dispose();

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Below <c>/v1.0</c>, or a whole address.</param>
    /// <param name="content">The body, if any.</param>
    /// <param name="headers">Sent as they are.</param>
    public async Task<GraphAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        bool own = path.StartsWith('/');
        using var request = new HttpRequestMessage(method, own ? "/v1.0" + path : path) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                content!.Headers.TryAddWithoutValidation(name, value);
        }

        if (own)
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), default);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }

        using var answer = await http.SendAsync(request);
        byte[] body = await answer.Content.ReadAsByteArrayAsync();
        bool json = answer.Content.Headers.ContentType?.MediaType == "application/json";
        return new GraphAnswer((int)answer.StatusCode, json ? JsonNode.Parse(body)!.AsObject() : null, body, answer.Headers);
    }

    private static StringContent? Json(JsonNode? body) => body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
}
