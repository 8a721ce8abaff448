using System.Globalization;
using System.Net;
using System.Text;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>The report that Exchange puts into the sender's inbox for those it could not reach.</summary>
public sealed class NonDelivery(TenantState state, TenantClock clock, MailStore store)
{
    public void Report(MailMessage original, IReadOnlyList<(string Address, string Status, string Reason)> failed, string id)
    {
        var sender = state.FindPerson(original.From.Address);
        if (sender is null || state.Mail.Find(id) is not null)
            return;

        string domain = state.OrganisationOf(sender).Domain;
        store.Put(new MailMessage
        {
            Id = id,
            MailboxId = sender.Id,
            Folder = MailStore.Inbox,
            Subject = $"Undeliverable: {original.Subject}",
            BodyType = "html",
            Body = Text(original, failed),
            From = new MailAddress($"MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@{domain}", "Microsoft Outlook"),
            To = [new MailAddress(sender.Mail, sender.DisplayName)],
            InternetMessageId = store.NewInternetMessageId(sender),
            ConversationId = original.ConversationId,
            Headers = Headers(original),
            FailedRecipients = [.. failed.Select(one => $"{one.Address} {one.Status}")],
            CreatedAt = clock.GetUtcNow(),
            SentAt = clock.GetUtcNow(),
            ReceivedAt = clock.GetUtcNow(),
        });
    }

    private static List<MailHeader> Headers(MailMessage original) =>
    [
        new("Auto-Submitted", "auto-replied"),
        new("In-Reply-To", original.InternetMessageId),
        new("References", original.InternetMessageId),
        new("X-MS-Exchange-Message-Is-Ndr", ""),
        new("Content-Type", "multipart/report; report-type=delivery-status"),
    ];

    private static string Text(MailMessage original, IEnumerable<(string Address, string Status, string Reason)> failed)
    {
        var text = new StringBuilder("<html><body>");
        foreach (var (address, status, reason) in failed)
            text.Append(CultureInfo.InvariantCulture, $"<p>Your message to <b>{WebUtility.HtmlEncode(address)}</b> couldn't be delivered.</p><p>{reason} Remote server returned '550 {status}'</p>");
        text.Append(CultureInfo.InvariantCulture, $"<p>Original message headers:</p><pre>Message-ID: {WebUtility.HtmlEncode(original.InternetMessageId)}\nSubject: {WebUtility.HtmlEncode(original.Subject)}</pre></body></html>");
        return text.ToString();
    }
}
