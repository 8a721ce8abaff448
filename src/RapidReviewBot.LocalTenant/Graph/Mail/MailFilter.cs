using System.Globalization;
using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>The filters on messages that this tenant reads, joined by <c>and</c>; any other is refused.</summary>
internal static partial class MailFilter
{
    public static Func<MailMessage, bool> Read(string filter)
    {
        if (filter.Length == 0)
            return _ => true;
        if (ODataFilter.ExtendedProperty(filter) is { } property)
            return one => one.Properties.Any(held => string.Equals(held.Key, property.Id, StringComparison.OrdinalIgnoreCase) && held.Value == property.Value);

        var all = And().Split(filter).Select(One).ToList();
        return message => all.TrueForAll(one => one(message));
    }

    private static Func<MailMessage, bool> One(string filter)
    {
        if (ODataFilter.Equality(filter, "internetMessageId") is { } messageId)
            return one => one.InternetMessageId == messageId;
        if (ODataFilter.Equality(filter, "conversationId") is { } conversation)
            return one => one.ConversationId == conversation;
        if (ODataFilter.Equality(filter, "subject") is { } subject)
            return one => string.Equals(one.Subject, subject, StringComparison.OrdinalIgnoreCase);
        if (ODataFilter.Equality(filter, "from/emailAddress/address") is { } from)
            return one => string.Equals(one.From.Address, from, StringComparison.OrdinalIgnoreCase);
        if (Flag().Match(filter) is { Success: true } flag)
            return one => (flag.Groups["name"].Value.Equals("isRead", StringComparison.OrdinalIgnoreCase) ? one.IsRead : one.IsDraft) == bool.Parse(flag.Groups["value"].Value);
        if (Received().Match(filter) is { Success: true } received)
        {
            var from2 = DateTimeOffset.Parse(received.Groups["at"].Value, CultureInfo.InvariantCulture);
            return one => (one.ReceivedAt ?? one.CreatedAt) >= from2;
        }

        throw GraphError.BadRequest($"The filter '{filter}' is not supported here.", "ErrorInvalidUrlQueryFilter");
    }

    [GeneratedRegex(@"\s+and\s+(?=(?:[^']*'[^']*')*[^']*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(?<name>isRead|isDraft)\s+eq\s+(?<value>true|false)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Flag();

    [GeneratedRegex(@"^\s*receivedDateTime\s+ge\s+(?<at>\S+)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Received();
}
