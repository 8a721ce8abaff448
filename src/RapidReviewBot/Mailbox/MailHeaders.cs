using System.Text.RegularExpressions;

namespace RapidReviewBot.Mailbox;

/// <summary>What a mail's own headers tell of it.</summary>
internal sealed partial class MailHeaders(IEnumerable<KeyValuePair<string, string>> headers, string from)
{
    private readonly ILookup<string, string> byName = headers.ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A report that a mail could not be delivered (RFC 3464, and Exchange's own mark).</summary>
    public bool IsDeliveryReport =>
        byName.Contains("X-MS-Exchange-Message-Is-Ndr")
        || byName["Content-Type"].Any(value => value.Contains("multipart/report", StringComparison.OrdinalIgnoreCase) && value.Contains("delivery-status", StringComparison.OrdinalIgnoreCase));

    /// <summary>Sent by a program: an absence note, a list, a report. Never answered, so that two programs can't write to each other for ever (RFC 3834).</summary>
    public bool IsAutomatic =>
        IsDeliveryReport
        || byName["Auto-Submitted"].Any(value => !value.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || byName["Precedence"].Any(value => value.Trim().ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply")
        || byName["X-Auto-Response-Suppress"].Any(value => value.Contains("All", StringComparison.OrdinalIgnoreCase) || value.Contains("AutoReply", StringComparison.OrdinalIgnoreCase))
        || byName["Return-Path"].Any(value => value.Trim() == "<>")
        || byName.Contains("List-Id") || byName.Contains("X-Autoreply") || byName.Contains("X-Autorespond")
        || Robot().IsMatch(from);

    /// <summary>
    /// Whether the mailbox's own service found that the sender's address is not the sender's. Only its own verdict, which stands first, counts:
    /// what stands further down may have come with the mail. Mail that never left the tenant carries none.
    /// </summary>
    public bool IsForged => byName["Authentication-Results"].FirstOrDefault() is { } verdict && Failed().IsMatch(verdict);

    /// <summary>The mails to which this one is an answer.</summary>
    public IReadOnlyList<string> AnswersTo =>
        [.. byName["In-Reply-To"].Concat(byName["References"]).SelectMany(value => MessageId().Matches(value)).Select(found => found.Value).Distinct()];

    [GeneratedRegex(@"^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|microsoftexchange[0-9a-f]+)@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Robot();

    [GeneratedRegex(@"\b(dmarc|compauth)=fail\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Failed();

    [GeneratedRegex(@"<[^<>\s]+>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MessageId();
}
