using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Access;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// The tokens with which the channel calls the bot, and the documents by which the bot checks them
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, Connector to Bot).
/// Their times are machine time.
/// </summary>
public sealed class ChannelTokens(SigningKey key, AppRegistration app, TimeProvider machine)
{
    public const string Issuer = "https://api.botframework.com";
    public const string MetadataPath = "/v1/.well-known/openidconfiguration";
    public const string KeysPath = "/v1/.well-known/keys";

    public string For(string serviceUrl)
    {
        var now = machine.GetUtcNow();
        return key.Sign(new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = app.AppId,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["serviceurl"] = serviceUrl,
        });
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MetadataPath, (HttpRequest request) => Results.Json(new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"{request.Scheme}://{request.Host}{KeysPath}",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }));
        routes.MapGet(KeysPath, (SigningKey key) => Results.Json(new JsonObject { ["keys"] = new JsonArray(key.Jwk("msteams")) }));
    }
}
