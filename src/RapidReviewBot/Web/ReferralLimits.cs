using System.Threading.RateLimiting;
using RapidReviewBot.Referrals;

namespace RapidReviewBot.Web;

/// <summary>How often the pages that anybody may use answer: enough for a family at one address, too little to fill the office's desk.</summary>
static class ReferralLimits
{
    /// <summary>Forms that one network address may send in an hour; one that was sent with a mistake counts too.</summary>
    public const int PostsByAddress = 20;

    /// <summary>Forms that this instance takes in an hour from everybody together.</summary>
    const int PostsOverall = 200;

    const int LooksByAddress = 120;

    public static PartitionedRateLimiter<HttpContext> ByAddress => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        if (!IsReferral(context)) return RateLimitPartition.GetNoLimiter("");
        var (address, posts) = (context.Connection.RemoteIpAddress?.ToString() ?? "", HttpMethods.IsPost(context.Request.Method));
        return RateLimitPartition.GetFixedWindowLimiter($"{(posts ? "post" : "look")} {address}", _ => posts ? Within(PostsByAddress, TimeSpan.FromHours(1)) : Within(LooksByAddress, TimeSpan.FromMinutes(1)));
    });

    public static PartitionedRateLimiter<HttpContext> Overall => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsReferral(context) && HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter("post", _ => Within(PostsOverall, TimeSpan.FromHours(1)))
            : RateLimitPartition.GetNoLimiter(""));

    static bool IsReferral(HttpContext context) => context.Request.Path.StartsWithSegments(ReferralPaths.Root, StringComparison.OrdinalIgnoreCase);

    static FixedWindowRateLimiterOptions Within(int most, TimeSpan window) => new() { PermitLimit = most, Window = window };
}
