using Azure.Core;
using Microsoft.Graph.Authentication;
using Microsoft.Graph.Drives;
using Microsoft.Graph.Sites;
using Microsoft.Graph.Teams;
using Microsoft.Graph.Users;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Microsoft.Graph;

/// <summary>
/// Microsoft Graph v1.0. A client that is given its own <see cref="HttpClient"/> neither retries nor sets a timeout of its own.
/// See msgraph-sdk-dotnet src/Microsoft.Graph/GraphServiceClient.cs.
/// </summary>
public class GraphServiceClient
{
    private const string DefaultUrl = "https://graph.microsoft.com/v1.0";
    private readonly GraphTransport transport;
    private readonly string url;

    public GraphServiceClient(HttpClient httpClient, TokenCredential tokenCredential, IEnumerable<string>? scopes = null, string? baseUrl = null)
        : this(httpClient, new AzureIdentityAuthenticationProvider(tokenCredential, null, null, true, scopes?.ToArray() ?? []), baseUrl)
    {
    }

    public GraphServiceClient(HttpClient httpClient, IAuthenticationProvider? authenticationProvider = null, string? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        url = GraphTransport.Checked((baseUrl ?? DefaultUrl).TrimEnd('/'));
        transport = new GraphTransport(httpClient, authenticationProvider);
    }

    public DrivesRequestBuilder Drives => new(transport, url + "/drives");

    public SitesRequestBuilder Sites => new(transport, url + "/sites");

    public TeamsRequestBuilder Teams => new(transport, url + "/teams");

    public UsersRequestBuilder Users => new(transport, url + "/users");
}
