using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Cancels the meeting and gives its day back. A meeting that is gone from the calendar is cancelled already.</summary>
internal sealed class CancelMeetingRunner(MeetingEvents meetings, MeetingDays days, TimeProvider machine) : GraphRunner<CancelMeeting>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(CancelMeeting effect, EffectRun run, CancellationToken cancellationToken)
    {
        var partnership = run.Context.Partnership;
        var standing = await meetings.FindAsync(partnership.Mailbox, effect.EventId, cancellationToken);
        if (standing is { IsCancelled: not true })
            await meetings.CancelAsync(partnership.Mailbox, effect.EventId, $"{run.Context.Procedure.Meeting.Name} {run.Review.Reference} is called off.", cancellationToken);
        await days.GiveBackAsync(partnership.Id, LondonTime.DateOf(effect.Start), run.Review.Id, cancellationToken);
        return new EffectResult.Done(new RecordMeetingCancelled(effect.EventId));
    }
}
