using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by configuration, with the official keys. As officially: when any of the URL or issuer keys is set, none that is not set has a default.
/// Only channels are accepted: the emulator's and skills' tokens of the official class are not.
/// Source: Microsoft.Bot.Builder.Integration.AspNet.Core/ConfigurationBotFrameworkAuthentication.cs.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly ClaimsValidator _claimsValidator;
    private readonly IHttpClientFactory _http;
    private readonly ChannelTokens _tokens;
    private readonly string _scope;
    private readonly string _loginUrl;

    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null, AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
    {
        string[] keys = ["ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "OAuthUrl", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "CallerId"];
        var anySet = keys.Any(key => !string.IsNullOrEmpty(configuration[key]));
        string Setting(string key, string standard) => anySet ? configuration[key] : standard;

        _credentials = credentialsFactory ?? throw new ArgumentNullException(nameof(credentialsFactory));
        (_claimsValidator, _http) = (authConfiguration?.ClaimsValidator, httpClientFactory);
        _scope = Setting("ToChannelFromBotOAuthScope", AuthenticationConstants.ToChannelFromBotOAuthScope);
        _loginUrl = Setting("ToChannelFromBotLoginUrl", AuthenticationConstants.ToChannelFromBotLoginUrl);
        var issuer = Setting("ToBotFromChannelTokenIssuer", AuthenticationConstants.ToBotFromChannelTokenIssuer) ?? throw new ArgumentException("ToBotFromChannelTokenIssuer is needed when any other such key is set.", nameof(configuration));
        var metadataUrl = Setting("ToBotFromChannelOpenIdMetadataUrl", AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl) ?? throw new ArgumentException("ToBotFromChannelOpenIdMetadataUrl is needed when any other such key is set.", nameof(configuration));
        ChannelKeys.Allowed(metadataUrl);
        var alone = httpClientFactory is null ? new HttpClient() : null;
        _tokens = new ChannelTokens(new ChannelKeys(metadataUrl, () => alone ?? httpClientFactory.CreateClient(), TimeProvider.System), issuer, TimeProvider.System);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? await AnonymousAsync(cancellationToken).ConfigureAwait(false)
            : await ProvenAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return new AuthenticateRequestResult { ClaimsIdentity = identity, Audience = _scope, ConnectorFactory = CreateConnectorFactory(identity) };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new HttpConnectorFactory(claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value, _scope, _loginUrl, _credentials, _http);

    private async Task<ClaimsIdentity> AnonymousAsync(CancellationToken cancellationToken) =>
        await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : throw new UnauthorizedAccessException("There is no Authorization header.");

    private async Task<ClaimsIdentity> ProvenAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var identity = await _tokens.ReadAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken).ConfigureAwait(false);
        var audience = identity.FindAll(AuthenticationConstants.AudienceClaim).Select(claim => claim.Value).ToArray();
        if (audience.Length != 1 || string.IsNullOrWhiteSpace(audience[0]) || !await _credentials.IsValidAppIdAsync(audience[0], cancellationToken).ConfigureAwait(false))
            throw new UnauthorizedAccessException("The token is refused: it is not meant for this bot.");
        if (_claimsValidator is not null)
            await _claimsValidator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return identity;
    }
}
