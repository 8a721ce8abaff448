using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Mailbox;

/// <summary>What became of a mail: a code for the log and for tests, and what is answered; null when nothing is.</summary>
internal sealed record MailOutcome(string Code, MailAnswer? Answer = null)
{
    /// <summary>It stays in the inbox, for people to read.</summary>
    public static MailOutcome Left(string why) => new(why);

    /// <summary>It could not be used; nothing was changed.</summary>
    /// <param name="sentences">First what is wrong and what to do.</param>
    public static MailOutcome Refused(string code, params IEnumerable<string> sentences)
    {
        var (lead, others) = (sentences.First(), sentences.Skip(1));
        return new MailOutcome(code, new MailAnswer("Your mail could not be used", lead, [.. others, "Nothing has been changed by your mail. It is kept in our mailbox."]));
    }
}

/// <summary>Words of an answer. They name no child, no family member and no file, and quote nothing (N09).</summary>
/// <param name="Lead">First of all: what to do.</param>
internal sealed record MailAnswer(string Title, string Lead, IReadOnlyList<string> Paragraphs)
{
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}
