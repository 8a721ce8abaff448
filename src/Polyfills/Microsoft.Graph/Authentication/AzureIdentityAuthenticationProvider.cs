using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;

namespace Microsoft.Kiota.Abstractions.Authentication
{
    /// <summary>Puts the proof of who is calling on a request. See kiota-dotnet src/abstractions/authentication/IAuthenticationProvider.cs.</summary>
    public interface IAuthenticationProvider
    {
        internal Task AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken);
    }
}

namespace Microsoft.Kiota.Authentication.Azure
{
    /// <summary>Tracing of the official provider. See kiota-dotnet src/authentication/azure/ObservabilityOptions.cs.</summary>
    public class ObservabilityOptions
    {
    }
}

namespace Microsoft.Graph.Authentication
{
    /// <summary>
    /// Bearer tokens from a <see cref="TokenCredential"/>, for the allowed hosts only (Microsoft Graph's when none is named); a request to another host goes without.
    /// See msgraph-sdk-dotnet-core src/Microsoft.Graph.Core/Authentication/AzureIdentityAuthenticationProvider.cs.
    /// </summary>
    public class AzureIdentityAuthenticationProvider : IAuthenticationProvider
    {
        private static readonly string[] GraphHosts =
        [
            "graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "graph.microsoft.de", "microsoftgraph.chinacloudapi.cn", "canary.graph.microsoft.com", "graph.microsoft-ppe.com",
        ];

        private readonly TokenCredential credential;
        private readonly string[] hosts;
        private readonly bool isCaeEnabled;
        private readonly string[] scopes;

        public AzureIdentityAuthenticationProvider(TokenCredential credential, string[]? allowedHosts = null, ObservabilityOptions? observabilityOptions = null, bool isCaeEnabled = true, params string[] scopes)
        {
            ArgumentNullException.ThrowIfNull(credential);
            ArgumentNullException.ThrowIfNull(scopes);
            this.credential = credential;
            this.isCaeEnabled = isCaeEnabled;
            this.scopes = scopes;
            hosts = allowedHosts is { Length: > 0 } ? allowedHosts : GraphHosts;
        }

        async Task IAuthenticationProvider.AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var uri = request.RequestUri!;
            if (!hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)) return;

            var wanted = scopes.Length > 0 ? scopes : [$"{uri.Scheme}://{uri.Host}/.default"];
            var token = await credential.GetTokenAsync(new TokenRequestContext(wanted, isCaeEnabled: isCaeEnabled), cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }
    }
}
