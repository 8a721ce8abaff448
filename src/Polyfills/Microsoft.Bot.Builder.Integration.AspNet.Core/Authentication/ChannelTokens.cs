using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The check of a channel's token, as the Bot Framework's authentication documentation ("Authenticate requests from the Bot Connector service to your bot")
/// and RFC 7515, 7518 and 7519 give it: RS256 and nothing else, a key that the channel publishes and endorses, the issuer, the lifetime with five minutes' skew,
/// and the service URL. The audience is checked by the caller. Everything else is refused with <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal sealed class ChannelTokens(ChannelKeys keys, string issuer, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public async Task<ClaimsIdentity> ReadAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var parts = Parts(authHeader);
        using var header = Object(parts[0], "header");
        var kid = Header(header.RootElement);
        var key = await keys.FindAsync(kid, cancellationToken).ConfigureAwait(false) ?? throw Refuse("the key is not one that the channel publishes");
        CheckSignature(parts, key);
        if (string.IsNullOrEmpty(channelId) || !key.Endorsements.Contains(channelId))
            throw Refuse("the key is not endorsed for the channel");

        using var body = Object(parts[1], "body");
        CheckIssuer(body.RootElement);
        CheckLifetime(body.RootElement);
        CheckServiceUrl(body.RootElement, serviceUrl);
        return new ClaimsIdentity(Claims(body.RootElement), "Bearer");
    }

    private static string[] Parts(string authHeader)
    {
        const string scheme = "Bearer ";
        if (authHeader is null || !authHeader.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            throw Refuse("there is no bearer token");
        var parts = authHeader[scheme.Length..].Trim().Split('.');
        return parts.Length == 3 && parts.All(part => part.Length > 0) ? parts : throw Refuse("the token does not have three parts");
    }

    private static string Header(JsonElement header)
    {
        if (Text(header, "alg") != "RS256")
            throw Refuse("the token is not signed with RS256");
        if (header.TryGetProperty("crit", out _))
            throw Refuse("the token asks for extensions that are not known here");
        return Text(header, AuthenticationConstants.KeyIdHeader) ?? throw Refuse("the token names no key");
    }

    private static void CheckSignature(string[] parts, ChannelKey key)
    {
        using var rsa = RSA.Create(key.Parameters);
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        if (!rsa.VerifyData(signed, Bytes(parts[2], "signature"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            throw Refuse("the signature is not right");
    }

    private void CheckIssuer(JsonElement body)
    {
        if (Text(body, "iss") != issuer)
            throw Refuse("the issuer is not the channel");
    }

    private void CheckLifetime(JsonElement body)
    {
        var now = time.GetUtcNow();
        if (Instant(body, "exp") is not { } end || end < now - Skew)
            throw Refuse("the token has expired");
        if (Instant(body, "nbf") is { } start && start > now + Skew)
            throw Refuse("the token is not valid yet");
    }

    private static void CheckServiceUrl(JsonElement body, string serviceUrl)
    {
        var claimed = Text(body, AuthenticationConstants.ServiceUrlClaim);
        if (string.IsNullOrEmpty(claimed) || !string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw Refuse("the service URL is not the activity's");
    }

    private static IEnumerable<Claim> Claims(JsonElement body) =>
        from member in body.EnumerateObject()
        from value in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [member.Value]
        select new Claim(member.Name, value.ToString());

    private static JsonDocument Object(string part, string name)
    {
        try
        {
            var document = JsonDocument.Parse(Bytes(part, name), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw Refuse($"the token's {name} is not an object");
        }
        catch (JsonException)
        {
            throw Refuse($"the token's {name} is not JSON");
        }
    }

    private static byte[] Bytes(string part, string name)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            throw Refuse($"the token's {name} is not base64url");
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Instant(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 253402300800
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : throw Refuse($"{name} is not an instant");
    }

    private static UnauthorizedAccessException Refuse(string why) => new($"The token is refused: {why}.");
}
