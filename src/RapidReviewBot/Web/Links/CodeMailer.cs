using System.Net;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;

namespace RapidReviewBot.Web.Links;

/// <summary>Sends code mails from the mailbox of the partnership, at once: somebody is waiting for them.</summary>
sealed class CodeMailer(ReviewLedger ledger, ReferralShelf referrals, PartnershipStore partnerships, MailDrafts drafts)
{
    public async Task SendAsync(CodeMessage message, CancellationToken cancellationToken)
    {
        var partnership = await partnerships.FindAsync(await PartnershipIdAsync(message.Review, cancellationToken), cancellationToken)
            ?? throw new InvalidOperationException($"Review {message.Review} belongs to no partnership that is known here.");
        var mail = new OutgoingMail(Person.ByMail(message.To, message.To, ""), [], new MailMessage(message.Subject, Html(message)), []);
        var draft = await drafts.MakeAsync(partnership.Mailbox, $"code/{Guid.NewGuid():N}", mail, cancellationToken);
        await drafts.SendAsync(partnership.Mailbox, draft.Id!, cancellationToken);
    }

    /// <summary>Links lead to reviews, and to referrals from which no review was opened.</summary>
    async Task<string> PartnershipIdAsync(ReviewId id, CancellationToken cancellationToken) =>
        await ledger.ReadAsync(id, cancellationToken) is { PartnershipId: { Length: > 0 } known } ? known : (await referrals.FindAsync(id.Value, cancellationToken))?.PartnershipId ?? "";

    static string Html(CodeMessage message) =>
        $"<!DOCTYPE html><html lang=\"en-GB\"><head><title>{WebUtility.HtmlEncode(message.Subject)}</title></head><body>{string.Concat(message.Lines.Select((line, index) => $"<p>{(index == 0 ? $"<strong>{WebUtility.HtmlEncode(line)}</strong>" : WebUtility.HtmlEncode(line))}</p>"))}</body></html>";
}
