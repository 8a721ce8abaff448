using Azure.Core;
using Azure.Identity;

namespace RapidReviewBot.Graph;

/// <summary>
/// The app registration proves itself by a federated credential: a workload identity's token file where the host gives one (Kubernetes),
/// else the managed identity's own token. When the bot is registered as that managed identity itself, its token is used as it is.
/// </summary>
internal static class CloudCredential
{
    private const string TokenExchangeScope = "api://AzureADTokenExchange/.default";

    public static TokenCredential For(IConfiguration configuration)
    {
        if (configuration.GetValue<bool>("Bot:Anonymous")) return new NoCredential();
        var appId = Required(configuration, "Bot:MicrosoftAppId");
        var tenantId = Required(configuration, "Bot:MicrosoftAppTenantId");
        if (configuration["AZURE_FEDERATED_TOKEN_FILE"] is { Length: > 0 } file)
            return new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { ClientId = appId, TenantId = tenantId, TokenFilePath = file });

        var identity = configuration.GetSection(IdentityOptions.Section).Get<IdentityOptions>() ?? new IdentityOptions();
        var managed = new ManagedIdentityCredential(identity.ManagedIdentityClientId.Length == 0
            ? ManagedIdentityId.SystemAssigned
            : ManagedIdentityId.FromUserAssignedClientId(identity.ManagedIdentityClientId));
        if (string.Equals(identity.ManagedIdentityClientId, appId, StringComparison.OrdinalIgnoreCase)) return managed;

        return new ClientAssertionCredential(tenantId, appId, async cancellationToken =>
            (await managed.GetTokenAsync(new TokenRequestContext([TokenExchangeScope]), cancellationToken)).Token);
    }

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{key} is not set: without it the service cannot prove itself to Microsoft 365.");

    /// <summary>Bot:Anonymous, in Development: words and cards can be tried, and whatever would reach Microsoft 365 fails with this reason.</summary>
    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("Bot:Anonymous is set: there is no credential for Microsoft 365.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
