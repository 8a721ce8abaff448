using RapidReviewBot.LocalTenant.Graph;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Every Graph and Connector call carries a token of this tenant for that audience; the caller is then in <c>HttpContext.Items[typeof(Caller)]</c>.</summary>
internal sealed class BearerCheck(RequestDelegate next, Tokens tokens, CutInstances cut)
{
    public async Task InvokeAsync(HttpContext context)
    {
        bool graph = ServicePaths.IsGraph(context.Request.Path);
        if (!graph && !ServicePaths.IsConnector(context.Request.Path))
        {
            await next(context);
            return;
        }

        var (caller, problem) = tokens.Read(context.Request.Headers.Authorization, graph ? Tokens.Graph : Tokens.Connector);
        if (caller is null)
        {
            await Refuse(graph, problem!).ExecuteAsync(context);
            return;
        }

        if (cut.IsCut(caller.Instance))
        {
            context.Abort();
            return;
        }

        context.Items[typeof(Caller)] = caller;
        await next(context);
    }

    private static IResult Refuse(bool graph, string problem) => graph
        ? GraphError.Result(401, "InvalidAuthenticationToken", problem)
        : Results.Json(new { message = "Authorization has been denied for this request." }, statusCode: 401);
}
