using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.DecideThreshold;

/// <summary>Tells the referrer that the threshold is not met; the letter with the next steps is attached (T05).</summary>
public sealed class NotMetMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.NotMet;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var feedback = mail.Review.Threshold.Unanswered.Any(asked => asked.Kind == AssuranceKind.Feedback);
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: your referral",
            feedback ? "Read the letter, review the lessons with the other agencies and feed back on your page." : "Read the letter. It says what you can do next.",
            feedback ? ("Open your page", await linked.ForAsync(mail, "", cancellationToken)) : null,
            [
                "The threshold for a serious incident notification is not met, so no Rapid Review follows from your referral.",
                "Thank you for referring it. If you learn something new about the case, refer it again.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: the threshold is not met", html);
    }
}
