namespace RapidReviewBot.Conversation;

/// <summary>
/// Section <c>Bot</c>: beside the official keys, which the bot's authentication reads for itself (MicrosoftAppTenantId, ToBotFromChannelTokenIssuer,
/// ToBotFromChannelOpenIdMetadataUrl and their kin).
/// </summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The app registration's client id. Empty only when <see cref="Anonymous"/>.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The host tenant: people of another are turned away.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Empty: the public channel's own.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "";

    /// <summary>Empty: the public channel's own. Plain http is for Development, on this machine.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "";

    /// <summary>No tokens in or out: for Microsoft 365 Agents Playground, in Development alone.</summary>
    public bool Anonymous { get; set; }

    /// <summary>Why the service must not start with these; null when it may.</summary>
    public string? Fault(IHostEnvironment environment)
    {
        if (Anonymous)
            return environment.IsDevelopment() ? null : "Bot:Anonymous is for Development alone: anyone could speak as anyone.";
        if (string.IsNullOrWhiteSpace(MicrosoftAppId))
            return "Bot:MicrosoftAppId is empty: without it nobody who writes to the bot can be proven. Set it, or Bot:Anonymous in Development.";
        if (string.IsNullOrWhiteSpace(MicrosoftAppTenantId))
            return "Bot:MicrosoftAppTenantId is empty: it says whose people may speak to the bot.";
        return MetadataFault(environment);
    }

    private string? MetadataFault(IHostEnvironment environment)
    {
        if (ToBotFromChannelOpenIdMetadataUrl.Length == 0)
            return null;
        if (!Uri.TryCreate(ToBotFromChannelOpenIdMetadataUrl, UriKind.Absolute, out var url))
            return "Bot:ToBotFromChannelOpenIdMetadataUrl is not an address.";
        return url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback && environment.IsDevelopment())
            ? null
            : "Bot:ToBotFromChannelOpenIdMetadataUrl must be https: whoever can change the keys on their way can speak as anyone.";
    }
}
