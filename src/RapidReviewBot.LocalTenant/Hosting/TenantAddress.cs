namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Where the tenant answers.</summary>
public sealed record TenantAddress(Uri Url)
{
    /// <summary>The channel's OpenID metadata, at the path that the Bot Framework has it.</summary>
    public const string ChannelMetadataPath = "/v1/.well-known/openidconfiguration";

    /// <summary>The service URL that activities carry; the Connector's <c>/v3/</c> paths lie under it.</summary>
    public Uri ServiceUrl => new(Url, "/uk/");
}
