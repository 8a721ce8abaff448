using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>The meeting's papers: a link, never an attachment (W11, W12).</summary>
public sealed class PackMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.PackCirculation;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var set = mail.Review.Meeting.Set;
        var when = set is null ? "before the meeting" : $"before the meeting on {LondonTime.Words(set.Start)}";
        var missing = string.Join(", ", mail.Review.Outstanding.Select(part => part.Agency.Name));
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: papers of the meeting",
            $"Read the papers {when}.",
            ("Open the papers", await linked.ForAsync(mail, "", cancellationToken)),
            [
                $"There are {mail.Review.Meeting.Pack.Count} papers. The page asks for a code that we send to this address.",
                missing.Length > 0 ? $"Outstanding: the return of {missing}. Returns that come later follow as they arrive or are tabled at the meeting." : "",
                "Declare any conflict of interest to the chair before you open them.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: papers of the meeting", html);
    }
}
