using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Who calls: the app of a valid token, which of its instances, and the roles that the token carries.</summary>
public sealed record Caller(string AppId, string Instance, IReadOnlySet<string> Roles);

/// <summary>Makes and reads the tenant's access tokens. Their times are machine time.</summary>
public sealed class Tokens(SigningKey key, AppRegistration app, GraphGrants grants, TimeProvider machine)
{
    public const string Graph = "https://graph.microsoft.com";
    public const string Connector = "https://api.botframework.com";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(65);

    public string Issue(string audience, string instance)
    {
        long now = machine.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{app.TenantId}/",
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + (long)Lifetime.TotalSeconds,
            ["appid"] = app.AppId,
            ["tid"] = app.TenantId,
            ["idtyp"] = "app",
            ["instance"] = instance,
        };
        if (audience == Graph)
            claims["roles"] = new JsonArray([.. grants.TokenRoles.Select(role => (JsonNode)role)]);
        return key.Sign(claims);
    }

    /// <summary>The caller, or why the token is not accepted.</summary>
    public (Caller? Caller, string? Problem) Read(string? authorization, string audience)
    {
        if (string.IsNullOrEmpty(authorization))
            return (null, "Access token is empty.");
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal))
            return (null, "The authorization header is not a bearer token.");
        if (key.Read(authorization["Bearer ".Length..]) is not { } claims)
            return (null, "Access token validation failure. Invalid signature.");
        if ((string?)claims["aud"] != audience)
            return (null, "Access token validation failure. Invalid audience.");
        if ((long?)claims["exp"] <= machine.GetUtcNow().ToUnixTimeSeconds())
            return (null, "Lifetime validation failed, the token is expired.");

        var roles = claims["roles"]?.AsArray().Select(role => (string)role!).ToHashSet() ?? [];
        return (new Caller((string)claims["appid"]!, (string)claims["instance"]!, roles), null);
    }
}
