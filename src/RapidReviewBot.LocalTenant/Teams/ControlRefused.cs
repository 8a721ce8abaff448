namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>A control call asks for what the person could not do; the message says why.</summary>
internal sealed class ControlRefused(string message, int status = 400) : Exception(message)
{
    public int Status => status;

    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ControlRefused refused)
        {
            return Results.Json(new { error = refused.Message }, statusCode: refused.Status);
        }
    }
}
