using System.Text.RegularExpressions;

namespace RapidReviewBot.Conversation.Words;

internal static partial class References
{
    /// <summary>"RR-141226-K7QD", however it is written.</summary>
    [GeneratedRegex(@"\bRR-\d{6}-[A-Z0-9]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex InText();
}
