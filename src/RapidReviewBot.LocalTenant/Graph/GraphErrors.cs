namespace RapidReviewBot.LocalTenant.Graph;

/// <summary>Turns a <see cref="GraphError"/> thrown by an endpoint into the answer that Graph gives.</summary>
internal sealed class GraphErrors(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (GraphError refusal)
        {
            await GraphError.Result(refusal.Status, refusal.Code, refusal.Message).ExecuteAsync(context);
        }
        catch (System.Text.Json.JsonException malformed)
        {
            await GraphError.Result(400, "BadRequest", $"Unable to read JSON request payload. {malformed.Message}").ExecuteAsync(context);
        }
    }
}
