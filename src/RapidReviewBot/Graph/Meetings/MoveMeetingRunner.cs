using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Moves the meeting: takes the new day, changes the event unless it stands there already (each change tells everybody again), gives the old day back.</summary>
internal sealed class MoveMeetingRunner(MeetingEvents meetings, MeetingDays days, TimeProvider machine) : GraphRunner<MoveMeeting>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(MoveMeeting effect, EffectRun run, CancellationToken cancellationToken)
    {
        var partnership = run.Context.Partnership;
        var day = LondonTime.DateOf(effect.Start);
        var standing = await meetings.FindAsync(partnership.Mailbox, effect.EventId, cancellationToken);
        if (standing is null)
            return new EffectResult.Never("The meeting to be moved is no longer in the calendar of the partnership's mailbox. Call it off here and set it again.");
        if (!await days.TakeApartAsync(run, day, cancellationToken)) return new EffectResult.Done(new RecordMeetingDayTaken(day));

        var from = Calendars.At(standing.Start!);
        if (string.IsNullOrEmpty(run.Progress)) await run.KeepAsync(LondonTime.DateOf(from).ToString("o", System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
        var moved = from == effect.Start ? standing : await meetings.MoveAsync(partnership.Mailbox, effect.EventId, (effect.Start, effect.Length), cancellationToken);
        await GiveBackAsync(run, day, cancellationToken);
        return new EffectResult.Done(new RecordMeetingBooked(effect.EventId, moved.OnlineMeeting?.JoinUrl ?? standing.OnlineMeeting?.JoinUrl ?? "", effect.Start));
    }

    /// <summary>The day kept by the first try: on a later one the event itself may stand on the new day already.</summary>
    private async Task GiveBackAsync(EffectRun run, DateOnly day, CancellationToken cancellationToken)
    {
        var old = DateOnly.ParseExact(run.Progress!, "o", System.Globalization.CultureInfo.InvariantCulture);
        if (old != day) await days.GiveBackAsync(run.Context.Partnership.Id, old, run.Review.Id, cancellationToken);
    }
}
