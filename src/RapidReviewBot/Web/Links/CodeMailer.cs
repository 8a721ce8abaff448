using System.Net;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Web.Links;

/// <summary>Sends code mails from the mailbox of the review's partnership, at once: somebody is waiting for them.</summary>
sealed class CodeMailer(ReviewLedger ledger, PartnershipStore partnerships, MailDrafts drafts)
{
    public async Task SendAsync(CodeMessage message, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(message.Review, cancellationToken);
        var partnership = await partnerships.FindAsync(review.PartnershipId, cancellationToken)
            ?? throw new InvalidOperationException($"Review {message.Review} belongs to no partnership that is known here.");
        var mail = new OutgoingMail(Person.ByMail(message.To, message.To, ""), [], new MailMessage(message.Subject, Html(message)), []);
        var draft = await drafts.MakeAsync(partnership.Mailbox, $"code/{Guid.NewGuid():N}", mail, cancellationToken);
        await drafts.SendAsync(partnership.Mailbox, draft.Id!, cancellationToken);
    }

    static string Html(CodeMessage message) =>
        $"<!DOCTYPE html><html lang=\"en-GB\"><head><title>{WebUtility.HtmlEncode(message.Subject)}</title></head><body>{string.Concat(message.Lines.Select((line, index) => $"<p>{(index == 0 ? $"<strong>{WebUtility.HtmlEncode(line)}</strong>" : WebUtility.HtmlEncode(line))}</p>"))}</body></html>";
}
