using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Graph.Mail;

/// <summary>What a mail says. Subject and body hold no child's or family member's name and no narrative (N09).</summary>
/// <param name="Subject">Carries the review's reference, by which an answer is matched.</param>
/// <param name="Html">A whole HTML document, plain enough for any mail program.</param>
public sealed record MailMessage(string Subject, string Html)
{
    /// <summary>Files of the case folder to attach besides those that the effect names.</summary>
    public IReadOnlyList<FiledDocument> Attachments { get; init; } = [];
}

/// <summary>What a writer knows of the mail that it writes.</summary>
/// <param name="Key">The effect's key: what is made for the mail, a personal link for one, can be derived from it so that a repeat makes no second.</param>
public sealed record MailToWrite(SendMail Mail, Person To, Review Review, ReviewContext Context, string Key);

/// <summary>Words of one kind of letter. Each feature writes its own letters.</summary>
public interface IMailWriter
{
    /// <summary>A <see cref="Letters"/> value.</summary>
    string Letter { get; }

    ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken);
}

/// <summary>A mail with everything it needs to leave.</summary>
public sealed record OutgoingMail(Person To, IReadOnlyList<Person> Cc, MailMessage Message, IReadOnlyList<MailAttachment> Attachments);

public sealed record MailAttachment(string Name, BinaryData Content)
{
    public int Length => Content.ToMemory().Length;
}

/// <summary>A mail that left.</summary>
/// <param name="MessageId">Its id in the mailbox; holds wherever the mail is moved there.</param>
/// <param name="InternetMessageId">Its id in the world: the proof of sending.</param>
public sealed record DepartedMail(string MessageId, string InternetMessageId);
