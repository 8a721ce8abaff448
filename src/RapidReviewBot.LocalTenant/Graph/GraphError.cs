using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Graph;

/// <summary>
/// Graph's error body: <c>{"error":{"code","message","innerError"}}</c>
/// (https://learn.microsoft.com/graph/errors).
/// </summary>
internal sealed class GraphError(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static IResult Result(int status, string code, string message) => Results.Json(Body(code, message), statusCode: status);

    public static JsonObject Body(string code, string message) => new()
    {
        ["error"] = new JsonObject
        {
            ["code"] = code,
            ["message"] = message,
            ["innerError"] = new JsonObject { ["request-id"] = Guid.NewGuid().ToString() },
        },
    };

    public static GraphError NotFound(string code, string message) => new(404, code, message);

    public static GraphError BadRequest(string message, string code = "BadRequest") => new(400, code, message);
}
