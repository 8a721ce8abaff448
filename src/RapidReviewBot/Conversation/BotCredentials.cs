using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace RapidReviewBot.Conversation;

/// <summary>The bot proves itself to the connector with the service's own credential; it holds no secret.</summary>
internal sealed class BotCredentials(TokenCredential credential, IOptions<BotOptions> options) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!options.Value.Anonymous && string.Equals(appId, options.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(options.Value.Anonymous);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(options.Value.Anonymous ? new NoProof() : new TokenProof(credential, audience));

    private sealed class NoProof : ServiceClientCredentials;

    private sealed class TokenProof(TokenCredential credential, string audience) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([$"{audience}/.default"]), cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }
    }
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
