namespace RapidReviewBot.Mailbox;

/// <summary>Configuration section <c>Mailbox</c>.</summary>
public sealed class MailboxOptions
{
    public const string Section = "Mailbox";

    /// <summary>How long to wait between two looks into the partnerships' mailboxes, machine time.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether <c>/health/work</c> has the mailboxes looked into before it answers, so that a mail that has just come counts as work. For rehearsals; it costs a request a mailbox.</summary>
    public bool LookWhenAsked { get; set; }
}
