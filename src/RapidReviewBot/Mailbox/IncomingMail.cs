using RapidReviewBot.Conversation.Words;

namespace RapidReviewBot.Mailbox;

/// <summary>A mail in a partnership's inbox, without its body: nothing in it is an instruction.</summary>
/// <param name="Id">Its id in the mailbox; holds when people move the mail.</param>
/// <param name="InternetMessageId">Its id in the world.</param>
/// <param name="From">The sender's address; empty when there is none.</param>
internal sealed record IncomingMail(string Id, string InternetMessageId, string Subject, string From, DateTimeOffset ReceivedAt, MailHeaders Headers)
{
    /// <summary>The review that the subject names: "RR-141226-K7QD"; null when it names none.</summary>
    public string? Reference => References.InText().Match(Subject) is { Success: true } found ? found.Value.ToUpperInvariant() : null;

    public bool IsFrom(string address) => address.Length > 0 && string.Equals(From.Trim(), address.Trim(), StringComparison.OrdinalIgnoreCase);

    public bool IsFromDomain(string domain) => From.Trim().EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Something attached to a mail.</summary>
/// <param name="Size">Bytes as the service counts them; may be a little more than the file's own.</param>
/// <param name="IsFile">False for another mail and for a link to a file.</param>
internal sealed record AttachedThing(string Id, string Name, long Size, bool IsFile)
{
    public bool LooksLikeWord => Path.GetExtension(Name).ToLowerInvariant() is ".docx" or ".docm" or ".doc" or ".dotx" or ".dotm" or ".rtf" or ".odt";
}
