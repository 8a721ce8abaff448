using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>Tells one person that a review has begun: its dates, which group coordinates it, what is asked of them now (B01, B02, B17, J05).</summary>
public sealed class ReviewBegunMail(LinkedMail linked, ReviewClock clock) : IMailWriter
{
    public string Letter => Letters.ReviewBegun;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var (review, context) = (mail.Review, mail.Context);
        var owed = OwedList.Of(review with { AsOf = clock.Now }, context.Procedure)
            .FirstOrDefault(thing => thing.Kind == OwedKind.NamePartnerLead && thing.By.Id == mail.To.Id);
        var asked = owed is null ? "" : $"{OwedWords.Title(owed, review, context.Procedure)}: {OwedWords.Due(owed, review, context, clock.Now)}.";
        var html = PlainMail.Html(
            $"Rapid Review {review.Reference} has begun",
            asked.Length > 0 ? asked : "This is for you to know. You need do nothing now.",
            owed is null ? null : ("Name the lead", await linked.ForAsync(mail, TaskPath.PageOf(owed), cancellationToken)),
            [
                $"{context.Partnership.Name} has begun a Rapid Review of a serious incident. The {context.Procedure.GroupName} coordinates it.",
                mail.Mail.Attachments.Count > 0 ? "Attached are the notice with all dates and the form that agencies fill in." : "",
                context.Procedure.Agencies.ToldNote ?? "",
                "These are the dates:",
                .. Dates(review, context),
                owed is null ? "" : "The page asks for a code that we send to this address. The link is yours alone: do not pass it on.",
            ],
            context.Partnership.Name,
            review.Reference);
        return new MailMessage($"[{review.Reference}] A Rapid Review has begun", html);
    }

    private IEnumerable<string> Dates(Review review, ReviewContext context) =>
        Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, clock.Now).Milestones
            .Where(dated => dated is { State: not MilestoneState.NotNeeded, DueAt: not null, DoneAt: null })
            .OrderBy(dated => dated.DueAt)
            .Select(dated => $"{(dated.Provisional ? "About " : "")}{LondonTime.Words(dated.DueAt!.Value)}: {dated.Milestone.Title} ({dated.Citation})");
}
