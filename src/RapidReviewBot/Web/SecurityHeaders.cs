namespace RapidReviewBot.Web;

/// <summary>
/// The headers of every page: nothing runs that is not ours, nobody frames us, nothing is kept by a browser or proxy,
/// and a link's address never travels to another site.
/// </summary>
static class SecurityHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void Put(HttpContext context, bool secure)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
        if (secure) headers.StrictTransportSecurity = "max-age=31536000";
    }
}
