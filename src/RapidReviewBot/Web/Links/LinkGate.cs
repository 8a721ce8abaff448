using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Links;

/// <summary>The link that a request came by, and whether its code has been shown.</summary>
public sealed record OpenedLink(PersonalLink Link, LinkToken Token, bool CodeShown)
{
    public string PathTo(string page = "") => LinkPaths.To(Link.Review, Token, page);
}

/// <summary>
/// Stands before every page of a personal link. A link that is unknown, expired or revoked gets one and the same answer;
/// a page behind the code sends whoever has not shown it to the front.
/// </summary>
sealed partial class LinkGate(RequestDelegate next, ILogger<LinkGate> logger)
{
    public async Task InvokeAsync(HttpContext context, PersonalLinks links, LinkSession session, Visits visits)
    {
        if (!context.Request.Path.StartsWithSegments(LinkPaths.Root, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        if (LinkPaths.Read(context.Request.Path) is not var (review, token, page)
            || await links.FindOpenAsync(review, token, context.RequestAborted) is not { } link
            || (IsBeforeCode(page) && await visits.IsClosedAsync(link, context.RequestAborted)))
        {
            Log.NoSuchLink(logger, context.TraceIdentifier);
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        var opened = new OpenedLink(link, token, session.Continue(context, link, token));
        context.Features.Set(opened);
        if (opened.CodeShown || IsBeforeCode(page))
        {
            await next(context);
            return;
        }

        Log.CodeNotShown(logger, link.Review.Value, link.Id[..8]);
        context.Response.Redirect(opened.PathTo() + QueryString.Create("go", page));
    }

    // Every other page reads the review itself.
    static bool IsBeforeCode(string page) => page is "" or "code";

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A link that does not open was used: request {Request}")]
        public static partial void NoSuchLink(ILogger logger, string request);

        [LoggerMessage(2, LogLevel.Information, "Sent to show a code first: review {Review}, link {Link}")]
        public static partial void CodeNotShown(ILogger logger, string review, string link);
    }
}
