using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RapidReviewBot.Tests.Channel;

/// <summary>A channel's identity over HTTP: signs tokens and publishes its keys as login.botframework.com does.</summary>
public sealed class AChannel : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string BotId = "5b2f1d0c-1111-4222-8333-944455556666";
    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";

    private readonly WebApplication _web;
    private readonly Dictionary<string, (RSA Key, string[] Endorsements)> _published = [];

    private AChannel(WebApplication web) => _web = web;

    public string MetadataUrl => $"{_web.Urls.First()}/v1/.well-known/openidconfiguration";

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches { get; private set; }

    public static async Task<AChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var web = builder.Build();
        var channel = new AChannel(web);
        web.MapGet("/v1/.well-known/openidconfiguration", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{web.Urls.First()}/v1/keys" }));
        web.MapGet("/v1/keys", channel.Keys);
        channel.Publish("first", "msteams");
        await web.StartAsync();
        return channel;
    }

    public RSA Publish(string kid, params string[] endorsements)
    {
        var key = RSA.Create(2048);
        _published[kid] = (key, endorsements);
        return key;
    }

    /// <summary>A good token, but for what is changed.</summary>
    public string Token(Action<Dictionary<string, object>>? claims = null, string kid = "first", string alg = "RS256", RSA? key = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var body = new Dictionary<string, object> { ["iss"] = Issuer, ["aud"] = BotId, ["serviceurl"] = ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600 };
        claims?.Invoke(body);
        var signed = $"{Part(new { alg, kid, typ = "JWT" })}.{Part(body)}";
        return $"{signed}.{Sign(signed, alg, key ?? _published[kid].Key)}";
    }

    public static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        foreach (var (key, _) in _published.Values)
            key.Dispose();
    }

    private static string Sign(string signed, string alg, RSA key)
    {
        var bytes = Encoding.ASCII.GetBytes(signed);
        return Base64Url.EncodeToString(alg switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), bytes),
            "RS512" => key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        });
    }

    private IResult Keys()
    {
        Fetches++;
        return Results.Json(new
        {
            keys = _published.Select(entry => new
            {
                kty = "RSA",
                use = "sig",
                kid = entry.Key,
                n = Base64Url.EncodeToString(entry.Value.Key.ExportParameters(false).Modulus),
                e = Base64Url.EncodeToString(entry.Value.Key.ExportParameters(false).Exponent),
                endorsements = entry.Value.Endorsements,
            }),
        });
    }
}
