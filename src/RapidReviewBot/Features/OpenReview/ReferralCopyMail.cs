using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>Those who get the referral besides the office get a link to it (T30). The mail tells nothing of the case (N09).</summary>
public sealed class ReferralCopyMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.ReferralCopy;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: a referral has come",
            "Read the referral on your page.",
            ("Open the referral", await linked.ForAsync(mail, "", cancellationToken)),
            ["The page asks for a code that we send to this address. The link is yours alone: do not pass it on."],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: a referral has come", html);
    }
}
