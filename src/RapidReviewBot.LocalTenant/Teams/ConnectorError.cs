using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// The Connector's error body, <c>{"error":{"code","message"}}</c>
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference, ErrorResponse).
/// </summary>
internal sealed class ConnectorError(int status, string code, string message, int? retryAfter = null) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ConnectorError refusal)
        {
            return refusal.Answer(context.HttpContext.Response);
        }
        catch (JsonException)
        {
            return new ConnectorError(400, "BadSyntax", "The request body is not valid JSON.").Answer(context.HttpContext.Response);
        }
    }

    private IResult Answer(HttpResponse response)
    {
        if (retryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = Message } }, statusCode: status);
    }
}
