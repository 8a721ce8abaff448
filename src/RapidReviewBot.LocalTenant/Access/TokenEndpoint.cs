using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary><c>POST /{tenant}/oauth2/v2.0/token</c>: client credentials, as the Microsoft identity platform answers them.</summary>
internal static class TokenEndpoint
{
    /// <summary>Which instance of the bot asks; the identity platform has no such thing, here it lets one instance be cut off.</summary>
    public const string InstanceHeader = "x-local-instance";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/{tenant}/oauth2/v2.0/token", Answer).DisableAntiforgery();

    private static async Task<IResult> Answer(string tenant, HttpRequest request, Tokens tokens, AppRegistration app)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (tenant != app.TenantId)
            return Refuse(400, "invalid_request", $"AADSTS90002: Tenant '{tenant}' not found.");
        if (form["grant_type"] != "client_credentials")
            return Refuse(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        if (form["client_id"] != app.AppId)
            return Refuse(400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.");
        if (form["client_secret"] != app.Secret)
            return Refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");

        string audience = form["scope"].ToString().Replace("/.default", "", StringComparison.Ordinal).TrimEnd('/');
        if (audience is not (Tokens.Graph or Tokens.Connector))
            return Refuse(400, "invalid_scope", $"AADSTS70011: The scope '{form["scope"]}' is not valid.");

        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)Tokens.Lifetime.TotalSeconds,
            ["ext_expires_in"] = (int)Tokens.Lifetime.TotalSeconds,
            ["access_token"] = tokens.Issue(audience, request.Headers[InstanceHeader].ToString()),
        });
    }

    private static IResult Refuse(int status, string error, string description) =>
        Results.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, statusCode: status);
}
