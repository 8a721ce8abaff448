using System.Globalization;

namespace RapidReviewBot.Web;

/// <summary>How long to wait, as people say it. Rounded up, so that whoever waits that long is not turned away again.</summary>
static class PlainWait
{
    public static string Until(DateTimeOffset then, DateTimeOffset now)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((then - now).TotalMinutes));
        if (minutes == 1) return "1 minute";
        if (minutes < 90) return string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes");
        return string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(minutes / 60.0)} hours");
    }
}
