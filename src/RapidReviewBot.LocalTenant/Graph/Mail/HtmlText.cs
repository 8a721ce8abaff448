using System.Net;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>The plain text of a HTML body, as previews and text parts show it.</summary>
internal static partial class HtmlText
{
    public static string Of(string html)
    {
        string text = Hidden().Replace(html, "");
        text = Breaks().Replace(text, "\n");
        text = Tags().Replace(text, "");
        text = WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
        return ManyLines().Replace(Blanks().Replace(text, " "), "\n\n").Trim();
    }

    [GeneratedRegex(@"<(?<t>head|style|script)\b.*?</\k<t>>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|tr|li|h\d|table)>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 2000)]
    private static partial Regex Tags();

    [GeneratedRegex("[ \t\r]+", RegexOptions.None, 2000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n\s*\n\s*", RegexOptions.None, 2000)]
    private static partial Regex ManyLines();
}
