namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Nothing but this machine's own pages may drive the tenant: the host is loopback and an Origin, where sent, is the tenant's own.</summary>
internal sealed class LoopbackOnly(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        string? origin = context.Request.Headers.Origin;
        bool own = string.IsNullOrEmpty(origin) || string.Equals(origin, $"http://{host.Value}", StringComparison.OrdinalIgnoreCase);
        if (host.Host is not ("localhost" or "127.0.0.1" or "[::1]") || !own)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("The local tenant answers this machine's own pages only.", context.RequestAborted);
            return;
        }

        await next(context);
    }
}
