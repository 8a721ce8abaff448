using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

public static class AuthenticationConstants
{
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string AudienceClaim = "aud";
    public const string AppIdClaim = "appid";
    public const string ServiceUrlClaim = "serviceurl";
    public const string KeyIdHeader = "kid";
    public const string AnonymousAuthType = "anonymous";
}

/// <summary>A further check of the claims of a token that is otherwise good.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Throws <see cref="UnauthorizedAccessException"/> to refuse.</summary>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

public class AuthenticationConfiguration
{
    public virtual ClaimsValidator ClaimsValidator { get; set; }
}

/// <summary>Makes the credentials with which the bot calls the connector, and knows the bot's app ids.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True accepts activities that carry no token.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}

public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}

/// <summary>A sender that is proven.</summary>
public class AuthenticateRequestResult
{
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Proves senders and makes connectors.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Throws <see cref="UnauthorizedAccessException"/> when the sender is not proven.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}

internal sealed class HttpConnectorFactory(string appId, string scope, string loginUrl, ServiceClientCredentialsFactory credentials, IHttpClientFactory http) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var proof = await credentials.CreateCredentialsAsync(appId, audience ?? scope, loginUrl, true, cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(new Uri(serviceUrl), proof, http?.CreateClient() ?? new HttpClient(), disposeHttpClient: http is null);
    }
}
