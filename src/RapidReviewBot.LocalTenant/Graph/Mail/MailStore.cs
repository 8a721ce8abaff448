using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>The messages of all mailboxes.</summary>
public sealed class MailStore(TenantState state, TenantClock clock)
{
    public const string Inbox = "inbox";
    public const string Drafts = "drafts";
    public const string Sent = "sentitems";

    /// <summary>The counter of changes in the inboxes that the bot reads.</summary>
    public const string BotInboxChange = "bot-inbox-change";
    private const string MovingPrefix = "AAMk";

    public static readonly string[] Folders = [Inbox, Drafts, Sent, "outbox", "deleteditems", "archive", "junkemail"];

    /// <summary>A mailbox of the host tenant; the others are not Graph's to open from here.</summary>
    public Person Mailbox(string idOrAddress) =>
        state.FindPerson(idOrAddress) is { Surface: Surface.Member } person
            ? person
            : throw GraphError.NotFound("ErrorInvalidUser", $"The requested user '{idOrAddress}' is invalid.");

    public IEnumerable<MailMessage> In(Person mailbox, string? folder = null) =>
        state.Mail.All.Where(one => one.MailboxId == mailbox.Id && (folder is null || one.Folder == folder));

    public MailMessage Find(Person mailbox, string id) =>
        FindOrNull(mailbox, id) ?? throw GraphError.NotFound("ErrorItemNotFound", "The specified object was not found in the store.");

    public MailMessage? FindOrNull(Person mailbox, string id)
    {
        string? folder = null;
        if (id.StartsWith(MovingPrefix, StringComparison.Ordinal))
        {
            if (!Base64Url.IsValid(id.AsSpan(MovingPrefix.Length)))
                return null;
            string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id.AsSpan(MovingPrefix.Length))).Split('|');
            (id, folder) = (parts[0], parts[^1]);
        }

        return state.Mail.Find(id) is { } message && message.MailboxId == mailbox.Id && (folder is null || message.Folder == folder) ? message : null;
    }

    /// <summary>The id to show: the lasting one under <c>Prefer: IdType="ImmutableId"</c>, else one that changes when the message moves.</summary>
    public static string ShownId(MailMessage message, bool immutable) =>
        ShownId(message.Id, message.Folder, immutable);

    public static string ShownId(string id, string folder, bool immutable) =>
        immutable ? id : MovingPrefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{id}|{folder}"));

    public MailMessage Put(MailMessage message)
    {
        lock (state.Gate)
        {
            // A message that leaves a folder is seen as removed there by whoever follows that folder.
            if (state.Mail.Find(message.Id) is { } before && before.Folder != message.Folder)
                Bury(before);
            var put = state.Mail.Put(message with { ModifiedAt = clock.GetUtcNow(), Change = state.Next("mail-change") });
            // After it: whoever sees the counter grown finds the message.
            if (message.Folder == Inbox && state.FindPerson(message.MailboxId) is { BotMailbox: true })
                state.Next(BotInboxChange);
            return put;
        }
    }

    public void Delete(MailMessage message)
    {
        lock (state.Gate)
        {
            Bury(message);
            state.Mail.Remove(message.Id);
        }
    }

    public string NewId() => "AAkA" + state.NewGuid("mail").Replace("-", "", StringComparison.Ordinal);

    /// <summary>A message id of the mailbox's own organisation.</summary>
    public string NewInternetMessageId(Person mailbox) => $"<{state.NewGuid("internet-message")}@{state.OrganisationOf(mailbox).Domain}>";

    public MailMessage NewDraft(Person mailbox)
    {
        string messageId = NewInternetMessageId(mailbox);
        return new MailMessage
        {
            Id = NewId(),
            MailboxId = mailbox.Id,
            Folder = Drafts,
            From = new MailAddress(mailbox.Mail, mailbox.DisplayName),
            InternetMessageId = messageId,
            ConversationId = ConversationOf(messageId),
            IsDraft = true,
            IsRead = true,
            CreatedAt = clock.GetUtcNow(),
        };
    }

    public MailAttachment Attach(string name, string contentType, byte[] content, bool isInline = false, string? contentId = null) =>
        new("att" + state.NewGuid("attachment").Replace("-", "", StringComparison.Ordinal), name, contentType, state.Blobs.Put(content), content.Length, isInline, contentId);

    public static string ConversationOf(string firstMessageId) =>
        "AAQk" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(firstMessageId)))[..32];

    private void Bury(MailMessage message) =>
        state.MailTombstones.Put(new MailTombstone($"{message.Id}|{message.Folder}", message.MailboxId, message.Folder, state.Next("mail-change")));
}
