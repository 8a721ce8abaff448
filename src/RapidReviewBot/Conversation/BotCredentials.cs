using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace RapidReviewBot.Conversation;

/// <summary>The bot proves itself to the connector with the service's own credential; it holds no secret.</summary>
internal sealed class BotCredentials(TokenCredential credential, string appId) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(appId.Length > 0 && string.Equals(id, appId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string id, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new TokenProof(credential, audience));

    private sealed class TokenProof(TokenCredential credential, string audience) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([$"{audience}/.default"]), cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }
    }
}

/// <summary>No proof in either direction: Microsoft 365 Agents Playground, in Development alone (<see cref="BotOptions.Fault"/>).</summary>
internal sealed class NoCredentials : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new NoProof());

    private sealed class NoProof : ServiceClientCredentials;
}

/// <summary>
/// Turns away tokens that a channel did not sign. The official authentication also takes an emulator's, from any Entra tenant and without a look at the service URL.
/// </summary>
internal sealed class OnlyTheChannel(string issuer) : ClaimsValidator
{
    public override Task ValidateClaimsAsync(IList<System.Security.Claims.Claim> claims) =>
        claims.Any(claim => claim.Type == "iss" && claim.Value == issuer)
            ? Task.CompletedTask
            : throw new UnauthorizedAccessException("The token is refused: no channel issued it.");
}
