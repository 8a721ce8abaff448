using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>Looks through the partnership's reviews for notifications within the procedure's short time (T20). Reads only, so a repeat does no harm.</summary>
internal sealed class LookForOtherNotificationsRunner(ReviewRows rows) : EffectRunner<LookForOtherNotifications>
{
    public override async Task<EffectResult> RunAsync(LookForOtherNotifications effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (Sent(run.Review, run.Context.Procedure) is not { } own) return new EffectResult.Done();
        List<string> near = [];
        foreach (var head in await rows.Directory.ListAsync(run.Context.Partnership.Id, cancellationToken))
            if (head.Id != run.Review.Id && Sent((await rows.LoadAsync(head.Id, cancellationToken)).Review, run.Context.Procedure) is { } other && IsNear(own, other, run.Context))
                near.Add(head.Reference);
        return new EffectResult.Done(new RecordOtherNotifications([.. near.Order(StringComparer.Ordinal)]));
    }

    private static DateOnly? Sent(Review review, Procedure procedure) =>
        review.Facts(procedure).When(Fact.NotificationSent) is { } at ? LondonTime.DateOf(at) : null;

    private static bool IsNear(DateOnly one, DateOnly other, ReviewContext context) =>
        context.Calendar.WorkingDaysBetween(one < other ? one : other, one < other ? other : one) <= context.Procedure.Outcome.ManyNotificationsWithin;
}
