using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Watching;

/// <summary>Keeps each service call in the journal and lets it meet its fault.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, Journal journal, TenantClock clock, FaultRun faults, SigningKey key)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (ServicePaths.SourceOf(context.Request.Path) is not { } source)
        {
            await next(context);
            return;
        }

        byte[] asked = await ReadAsync(context.Request);
        var outer = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        string path = context.Request.Path.Value!;
        string? instance = InstanceOf(context.Request);

        var (answered, fault) = await faults.RunAsync(context, new ServiceCall(context.Request.Method, path, instance, null), () => next(context));

        context.Response.Body = outer;
        byte[] told = answer.ToArray();
        bool goesOut = answered && !context.RequestAborted.IsCancellationRequested;
        journal.Add(new JournalRow(
            clock.GetUtcNow(), source, context.Request.Method, path, context.Request.QueryString.Value ?? "",
            goesOut ? context.Response.StatusCode : 0,
            JournalBody.Of(asked, context.Request.ContentType), JournalBody.Of(told, context.Response.ContentType),
            instance, fault?.Kind.ToString()));
        if (!goesOut)
            context.Abort();
        else if (told.Length > 0)
            await outer.WriteAsync(told, context.RequestAborted);
    }

    private string? InstanceOf(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.Ordinal)
            ? (string?)key.Read(authorization["Bearer ".Length..])?["instance"]
            : null;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        byte[] bytes = copy.ToArray();
        request.Body = new MemoryStream(bytes);
        return bytes;
    }
}
