using Microsoft.AspNetCore.Http.Features;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web;

/// <summary>
/// A file that is too large is answered with a page. The rest of it is read and thrown away first: a browser that is still sending
/// shows a broken connection instead of the answer.
/// </summary>
sealed partial class UploadLimit(RequestDelegate next, ILogger<UploadLimit> logger)
{
    /// <summary>Bytes of a whole post: the largest Word form that is taken, with room for the other fields.</summary>
    public const long Largest = 21 * 1024 * 1024;

    /// <summary>Bytes of a post to a page that anybody may use: all its fields at their longest, and no file.</summary>
    public const long LargestOfAnybody = 256 * 1024;

    const long LargestThrownAway = 256L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (LargestOf(context.Request.Path) is not { } largest)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength is not { } length || length <= largest)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = largest;
            await next(context);
            return;
        }

        Log.TooLarge(logger, length, context.TraceIdentifier);
        if (length <= LargestThrownAway)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    static long? LargestOf(PathString path)
    {
        if (path.StartsWithSegments(LinkPaths.Root, StringComparison.OrdinalIgnoreCase)) return Largest;
        return path.StartsWithSegments(ReferralPaths.Root, StringComparison.OrdinalIgnoreCase) ? LargestOfAnybody : null;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A post of {Bytes} bytes was refused: request {Request}")]
        public static partial void TooLarge(ILogger logger, long bytes, string request);
    }
}
