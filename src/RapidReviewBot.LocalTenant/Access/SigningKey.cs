using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>The RSA key that signs the tenant's tokens (RS256); kept in the state folder so that tokens outlive a restart.</summary>
public sealed class SigningKey : IDisposable
{
    private static readonly Lazy<RSAParameters> OfThisProcess = new(NewKey);

    private readonly RSA rsa;

    public SigningKey(string? folder)
    {
        // A tenant that keeps nothing needs no key of its own, and making one takes time.
        rsa = RSA.Create(OfThisProcess.Value);
        if (folder is null)
            return;

        string path = Path.Combine(folder, "keys", "signing.pem");
        if (File.Exists(path))
        {
            rsa.ImportFromPem(File.ReadAllText(path));
            return;
        }

        rsa.ImportParameters(NewKey());
        SecretFile.Write(path, rsa.ExportPkcs8PrivateKeyPem());
    }

    public string Kid => Encode(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo())[..16]);

    /// <summary>The public key as an entry of a JWKS document.</summary>
    public JsonObject Jwk(params string[] endorsements)
    {
        var key = rsa.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = Kid,
            ["n"] = Encode(key.Modulus!),
            ["e"] = Encode(key.Exponent!),
            ["endorsements"] = new JsonArray([.. endorsements.Select(one => (JsonNode)one)]),
        };
    }

    /// <summary>A signed JWT with these claims.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Kid };
        string content = $"{Encode(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        byte[] signature = rsa.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Encode(signature)}";
    }

    /// <summary>The claims of a token that this key signed, or null. Times and audience are the caller's to check.</summary>
    public JsonObject? Read(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3 || !IsBase64Url(parts[0]) || !IsBase64Url(parts[1]) || !IsBase64Url(parts[2]))
            return null;

        byte[] content = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        return rsa.VerifyData(content, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            ? JsonSerializer.Deserialize<JsonObject>(Base64Url.DecodeFromChars(parts[1]))
            : null;
    }

    public void Dispose() => rsa.Dispose();

    private static RSAParameters NewKey()
    {
        using var made = RSA.Create(2048);
        return made.ExportParameters(includePrivateParameters: true);
    }

    private static bool IsBase64Url(string part) => part.Length > 0 && Base64Url.IsValid(part);

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
