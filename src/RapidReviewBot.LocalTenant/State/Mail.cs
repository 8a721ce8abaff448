namespace RapidReviewBot.LocalTenant.State;

public sealed record MailAddress(string Address, string? Name = null);

public sealed record MailHeader(string Name, string Value);

public sealed record MailAttachment(string Id, string Name, string ContentType, string Blob, long Size, bool IsInline = false, string? ContentId = null);

/// <summary>One message in one mailbox.</summary>
public sealed record MailMessage
{
    /// <summary>The immutable id: stays when the message moves.</summary>
    public required string Id { get; init; }

    public required string MailboxId { get; init; }

    /// <summary>A well-known name: <c>inbox</c>, <c>drafts</c>, <c>sentitems</c>, <c>deleteditems</c>.</summary>
    public required string Folder { get; init; }

    public string Subject { get; init; } = "";

    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string BodyType { get; init; } = "text";

    public string Body { get; init; } = "";

    public required MailAddress From { get; init; }

    public IReadOnlyList<MailAddress> To { get; init; } = [];

    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];

    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];

    public required string InternetMessageId { get; init; }

    public required string ConversationId { get; init; }

    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Single-value extended properties by their id; they stay in this mailbox.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Categories { get; init; } = [];

    public string Importance { get; init; } = "normal";

    public bool IsRead { get; init; }

    public bool IsDraft { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ModifiedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Grows with every change in the tenant's mailboxes; delta tokens count by it.</summary>
    public long Change { get; init; }

    /// <summary>The recipients that could not be reached, where this is a non-delivery report.</summary>
    public IReadOnlyList<string> FailedRecipients { get; init; } = [];

    /// <summary>The calendar message it is: <c>meetingRequest</c>, <c>meetingCancelled</c>, <c>meetingAccepted</c> ...</summary>
    public string? MeetingMessageType { get; init; }

    /// <summary>The event in the same mailbox that it is about.</summary>
    public string? EventId { get; init; }

    public IEnumerable<MailAddress> Recipients => To.Concat(Cc).Concat(Bcc);
}

/// <summary>A message that left a folder for good.</summary>
public sealed record MailTombstone(string Id, string MailboxId, string Folder, long Change);

/// <summary>Somebody who is away: each mail that arrives is answered by the mailbox itself.</summary>
public sealed record AutomaticReply(string PersonId, string Text);

/// <summary>An address that refuses mail though it stands in the directory.</summary>
/// <param name="Status">The enhanced status code: <c>5.2.2</c> for a full mailbox.</param>
public sealed record Bounce(string Address, string Status, string Reason);
