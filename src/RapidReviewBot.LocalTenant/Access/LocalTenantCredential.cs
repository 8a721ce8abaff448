using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Gets the bot's tokens from this tenant's token endpoint, by client credentials, over HTTP.</summary>
public sealed class LocalTenantCredential(Uri tenant, AppRegistration app, string instance, TimeProvider machine) : TokenCredential
{
    private static readonly HttpClient Http = new();
    private readonly Dictionary<string, AccessToken> kept = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        string scope = string.Join(' ', requestContext.Scopes);
        lock (kept)
        {
            if (kept.TryGetValue(scope, out var token) && token.ExpiresOn > machine.GetUtcNow().AddMinutes(5))
                return token;
        }

        var fresh = await AskAsync(scope, cancellationToken);
        lock (kept)
            kept[scope] = fresh;
        return fresh;
    }

    private async Task<AccessToken> AskAsync(string scope, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(tenant, $"/{app.TenantId}/oauth2/v2.0/token"));
        request.Headers.Add(TokenEndpoint.InstanceHeader, instance);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = app.AppId,
            ["client_secret"] = app.Secret,
            ["scope"] = scope,
        });
        using var answer = await Http.SendAsync(request, cancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The local tenant gives no token: {body}");

        return new AccessToken((string)body!["access_token"]!, machine.GetUtcNow().AddSeconds((int)body["expires_in"]!));
    }
}
