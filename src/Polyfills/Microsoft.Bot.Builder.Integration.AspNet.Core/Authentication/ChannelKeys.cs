using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A channel's public key, and the channels that it may sign for.</summary>
internal sealed record ChannelKey(RSAParameters Parameters, FrozenSet<string> Endorsements);

/// <summary>
/// The keys that the channel's OpenID metadata publishes: kept for a day, fetched again when a token names a key that is not among them, but for that no more than once a minute,
/// so that senders of made-up keys cannot make the bot ask for ever. Https, or http to this machine.
/// </summary>
internal sealed class ChannelKeys(string metadataUrl, Func<HttpClient> http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Published _published = new(FrozenDictionary<string, ChannelKey>.Empty, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public async Task<ChannelKey> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var seen = _published;
        if (Fresh(seen) && seen.Keys.TryGetValue(kid, out var key))
            return key;

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            seen = _published;
            if (Fresh(seen) && seen.Keys.TryGetValue(kid, out key))
                return key;
            if (Fresh(seen) && time.GetUtcNow() - seen.AskedForUnknown < BetweenUnknownKeys)
                return null;
            var known = await FetchAsync(cancellationToken).ConfigureAwait(false);
            var now = time.GetUtcNow();
            _published = new Published(known, now, Fresh(seen) ? now : seen.AskedForUnknown);
            return known.GetValueOrDefault(kid);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Https, or http to this machine.</summary>
    internal static Uri Allowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : throw new InvalidOperationException($"Keys are fetched over https, or over http from this machine only; '{url}' is neither.");

    private bool Fresh(Published published) => time.GetUtcNow() - published.Fetched < Kept;

    private async Task<FrozenDictionary<string, ChannelKey>> FetchAsync(CancellationToken cancellationToken)
    {
        var client = http();
        using var metadata = JsonDocument.Parse(await client.GetStringAsync(Allowed(metadataUrl), cancellationToken).ConfigureAwait(false));
        var keysUrl = metadata.RootElement.GetProperty("jwks_uri").GetString();
        using var set = JsonDocument.Parse(await client.GetStringAsync(Allowed(keysUrl), cancellationToken).ConfigureAwait(false));
        return set.RootElement.GetProperty("keys").EnumerateArray()
            .Where(key => Member(key, "kty") == "RSA" && Member(key, "kid") is not null && Member(key, "n") is not null && Member(key, "e") is not null)
            .GroupBy(key => Member(key, "kid"))
            .ToFrozenDictionary(keys => keys.Key, keys => Read(keys.First()), StringComparer.Ordinal);
    }

    private static ChannelKey Read(JsonElement key) => new(
        new RSAParameters { Modulus = Base64Url.DecodeFromChars(Member(key, "n")), Exponent = Base64Url.DecodeFromChars(Member(key, "e")) },
        key.TryGetProperty("endorsements", out var endorsements) && endorsements.ValueKind == JsonValueKind.Array
            ? endorsements.EnumerateArray().Select(endorsement => endorsement.ToString()).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty);

    private static string Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Published(FrozenDictionary<string, ChannelKey> Keys, DateTimeOffset Fetched, DateTimeOffset AskedForUnknown);
}
