using System.Net;

namespace RapidReviewBot.Graph.Mail;

/// <summary>The body that all mails share: plain HTML that any mail program shows, first what to do and by when.</summary>
public static class PlainMail
{
    /// <param name="lead">What the reader must do, and by when.</param>
    /// <param name="link">A button-like link under the lead; null when there is none.</param>
    public static string Html(string title, string lead, (string Words, Uri Address)? link, IEnumerable<string> paragraphs, string partnership, string reference)
    {
        var button = link is var (words, address)
            ? $"<p><a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\" style=\"display:inline-block;padding:10px 16px;background:#00703c;color:#ffffff;text-decoration:none;font-weight:bold\">{Text(words)}</a></p>"
            : "";
        var body = string.Concat(paragraphs.Where(text => text.Length > 0).Select(text => $"<p>{Text(text)}</p>"));
        var about = reference.Length == 0 ? "P" : $"Review {Text(reference)}. Leave the reference in the subject when you reply, and p";
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>{Text(title)}</title></head>
            <body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#0b0c0c;max-width:640px">
            <h1 style="font-size:22px">{Text(title)}</h1>
            <p><strong>{Text(lead)}</strong></p>
            {button}
            {body}
            <p style="color:#505a5f;font-size:14px">{Text(partnership)}. {about}ut no names of children or family in a mail. If a child is in danger now, call 999 or the local authority's front door.</p>
            </body>
            </html>
            """;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
