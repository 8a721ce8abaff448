using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace RapidReviewBot.Web.Links;

/// <summary>
/// Remembers, in a protected cookie that is sent to this link's pages only, that the code was right. Good for an hour without use and for a working day
/// in all. A cookie carried to another link is refused: it names the link that it was made for. Instants are machine time.
/// </summary>
public sealed class LinkSession(IDataProtectionProvider protection, TimeProvider machineClock, IOptions<WebOptions> options)
{
    public const string Cookie = "review-session";
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    readonly IDataProtector protector = protection.CreateProtector("RapidReviewBot.Web.LinkSession");

    public void Begin(HttpContext context, PersonalLink link, LinkToken token) => Write(context, link, token, machineClock.GetUtcNow());

    /// <summary>Whether this browser has shown the code of this link; if so, the hour begins anew.</summary>
    public bool Continue(HttpContext context, PersonalLink link, LinkToken token)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var text) || Read(text) is not [var id, var began, var seen]) return false;
        var now = machineClock.GetUtcNow();
        if (id != link.Id || Instant(began) < Floor(link.SessionsFrom) || now >= Instant(seen) + Idle || now >= Instant(began) + Longest) return false;
        Write(context, link, token, Instant(began));
        return true;
    }

    public void End(HttpContext context, PersonalLink link, LinkToken token) =>
        context.Response.Cookies.Delete(Cookie, Settings(LinkPaths.To(link.Review, token)));

    void Write(HttpContext context, PersonalLink link, LinkToken token, DateTimeOffset began)
    {
        var text = string.Join('|', link.Id, Stamp(began), Stamp(machineClock.GetUtcNow()));
        context.Response.Cookies.Append(Cookie, protector.Protect(text), Settings(LinkPaths.To(link.Review, token)));
    }

    string[]? Read(string text)
    {
        try
        {
            return protector.Unprotect(text).Split('|');
        }
        catch (CryptographicException)
        {
            return null; // Not a cookie of ours, or its key is gone: the person shows a code again.
        }
    }

    CookieOptions Settings(string path) => new() { HttpOnly = true, Secure = options.Value.IsSecure, SameSite = SameSiteMode.Strict, Path = path, IsEssential = true };

    static string Stamp(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    static DateTimeOffset Instant(string stamp) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(stamp, CultureInfo.InvariantCulture));

    static DateTimeOffset Floor(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
