using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>
/// Looks through the partnership's reviews for notifications within the procedure's short time (T20). The later one raises it; each earlier one is told, once however often this runs.
/// </summary>
internal sealed class LookForOtherNotificationsRunner(ReviewLedger ledger, ReviewClock clock) : EffectRunner<LookForOtherNotifications>
{
    public override async Task<EffectResult> RunAsync(LookForOtherNotifications effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (Sent(run.Review, run.Context.Procedure) is not { } own) return new EffectResult.Done();
        List<string> near = [];
        foreach (var head in await ledger.HeadsAsync(run.Context.Partnership.Id, cancellationToken))
        {
            // What this review was told of already is not raised a second time, as when its own notification is corrected.
            if (head.Id == run.Review.Id || run.Review.FollowUp.LaterNotifications.Contains(head.Reference)) continue;
            var other = await ledger.ReadAsync(head.Id, cancellationToken);
            if (other.When<NotificationRecorded>() > run.Review.When<NotificationRecorded>()) continue;
            if (Sent(other, run.Context.Procedure) is not { } sent || !IsNear(own, sent, run.Context)) continue;
            near.Add(head.Reference);
            await TellAsync(head.Id, run.Review, cancellationToken);
        }

        return new EffectResult.Done(new RecordOtherNotifications([.. near.Order(StringComparer.Ordinal)]));
    }

    private async Task TellAsync(ReviewId earlier, Review own, CancellationToken cancellationToken)
    {
        var id = CommandIds.Of("later-notification", earlier.Value, own.Id.Value);
        var told = await ledger.HandleAsync(new Command(id, earlier, Actor.Service, clock.Now, new RecordLaterNotification(own.Reference)), cancellationToken);
        if (told is LedgerAnswer.Refused refused) throw new InvalidOperationException($"Review {earlier} could not be told of another notification: {refused.Refusal.Code}.");
    }

    private static DateOnly? Sent(Review review, Procedure procedure) =>
        review.Facts(procedure).When(Fact.NotificationSent) is { } at ? LondonTime.DateOf(at) : null;

    private static bool IsNear(DateOnly one, DateOnly other, ReviewContext context) =>
        context.Calendar.WorkingDaysBetween(one < other ? one : other, one < other ? other : one) <= context.Procedure.Outcome.ManyNotificationsWithin;
}
