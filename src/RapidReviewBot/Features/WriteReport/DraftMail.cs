using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Features.WriteReport;

/// <summary>The draft goes to everybody concerned: a link, never an attachment (B12, R13, J22). Where comments are open, by when and how (B13).</summary>
public sealed class DraftMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.DraftCirculation;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var (review, context, name) = (mail.Review, mail.Context, mail.Context.Procedure.Report.Name);
        var closes = CommentPeriod.ClosesAt(review, context.Procedure, context.Calendar);
        var page = closes is null ? "" : TaskPath.PageOf(new Owed(OwedKind.CommentOnDraft, mail.To, null, mail.Mail.Subject, null));
        var html = PlainMail.Html(
            $"Rapid Review {review.Reference}: draft {name}",
            closes is { } at ? $"Read the draft and send your comments by {LondonTime.Words(at)}." : "Read the draft. Nothing is asked of you but to tell the office if something in it is wrong.",
            (closes is null ? "Read the draft" : "Read the draft and comment", await linked.ForAsync(mail, page, cancellationToken)),
            [
                closes is null ? "" : "Say on the page where it is not accurate, what is missing, or that you have no comments. You can also reply to this mail with your comments in a Word file; put no names of children or family in the mail itself.",
                "The page asks for a code that we send to this address. The link is yours alone: do not pass it on.",
            ],
            context.Partnership.Name,
            review.Reference);
        return new MailMessage($"[{review.Reference}] Rapid Review: draft {name}", html);
    }
}
