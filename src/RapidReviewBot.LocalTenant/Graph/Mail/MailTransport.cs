using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>
/// Takes what was sent from Drafts to Sent Items and to the mailboxes of those it is for, some time after it was accepted. Every acceptance is delivered:
/// a message that is sent twice arrives twice.
/// </summary>
public sealed class MailTransport
{
    /// <summary>Exchange Online's default for a message, attachments as they travel included.</summary>
    public const long LargestMessage = 35L * 1024 * 1024;

    private readonly TenantState state;
    private readonly TenantClock clock;
    private readonly MailStore store;
    private readonly DeferredWork deferred;
    private readonly NonDelivery nonDelivery;

    public MailTransport(TenantState state, TenantClock clock, MailStore store, DeferredWork deferred, NonDelivery nonDelivery)
    {
        (this.state, this.clock, this.store, this.deferred, this.nonDelivery) = (state, clock, store, deferred, nonDelivery);
        deferred.Handle("mail", Deliver);
    }

    /// <summary>Accepts the message, or says why not.</summary>
    public void Submit(MailMessage message)
    {
        if (!message.Recipients.Any())
            throw GraphError.BadRequest("A message can't be sent because it contains no recipients.", "ErrorInvalidRecipients");
        if (SizeOf(message) > LargestMessage)
            throw new GraphError(413, "ErrorMessageSizeExceeded", "The message exceeds the maximum supported size.");
        deferred.Add("mail", $"{message.Id}|{state.Next("submission")}");
    }

    public static long SizeOf(MailMessage message) => message.Body.Length + message.Attachments.Sum(one => one.Size * 4 / 3);

    private void Deliver(string target)
    {
        if (state.Mail.Find(target.Split('|')[0]) is not { } message)
            return;

        var sentAt = message.SentAt ?? clock.GetUtcNow();
        var sent = store.Put(message with { Folder = MailStore.Sent, IsDraft = false, IsRead = true, SentAt = sentAt, ReceivedAt = sentAt });
        List<(string Address, string Status, string Reason)> failed = [];
        foreach (string address in sent.Recipients.Select(one => one.Address.ToLowerInvariant()).Distinct())
        {
            if (Refusal(sent, address) is { } refusal)
                failed.Add((address, refusal.Status, refusal.Reason));
            else
                Arrive(sent, state.FindPerson(address)!, target);
        }

        if (failed.Count > 0)
            nonDelivery.Report(sent, failed, IdOf(target, "ndr"));
    }

    private Bounce? Refusal(MailMessage message, string address)
    {
        if (state.Bounces.Find(address) is { } bounce)
            return bounce;
        if (state.FindPerson(address) is not { } person)
            return new Bounce(address, "5.1.10", "The recipient's address was not found at the destination.");

        var organisation = state.OrganisationOf(person);
        bool fromOutside = state.FindPerson(message.From.Address)?.OrganisationId != organisation.Id;
        return organisation.BlocksExternalMail && fromOutside
            ? new Bounce(address, "5.7.1", "The recipient's organisation does not accept mail from outside.")
            : null;
    }

    private void Arrive(MailMessage sent, Person recipient, string target)
    {
        string id = IdOf(target, recipient.Id);
        if (state.Mail.Find(id) is not null)
            return;

        store.Put(sent with
        {
            Id = id,
            MailboxId = recipient.Id,
            Folder = MailStore.Inbox,
            Bcc = [],
            Properties = new Dictionary<string, string>(),
            Categories = [],
            IsRead = false,
            CreatedAt = clock.GetUtcNow(),
            ReceivedAt = clock.GetUtcNow(),
            Attachments = [.. sent.Attachments.Select((one, n) => one with { Id = $"{id}-{n}" })],
        });
        AnswerIfAway(sent, recipient, IdOf(target, $"away/{recipient.Id}"));
    }

    private void AnswerIfAway(MailMessage sent, Person recipient, string id)
    {
        bool automatic = sent.Headers.Any(one => one.Name.Equals("Auto-Submitted", StringComparison.OrdinalIgnoreCase));
        if (automatic || state.AutomaticReplies.Find(recipient.Id) is not { } away || state.Mail.Find(id) is not null)
            return;

        var answer = store.Put(store.NewDraft(recipient) with
        {
            Id = id,
            Subject = $"Automatic reply: {sent.Subject}",
            Body = away.Text,
            To = [sent.From],
            ConversationId = sent.ConversationId,
            Headers = [new("Auto-Submitted", "auto-replied"), new("In-Reply-To", sent.InternetMessageId), new("References", sent.InternetMessageId)],
        });
        Submit(answer);
    }

    // The same for a delivery that a killed tenant had begun: nobody gets it twice for that.
    private static string IdOf(string target, string to) =>
        "AAkA" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{target}/{to}")))[..32];
}
