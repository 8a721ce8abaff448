using Microsoft.Graph.Models;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Takes the day, then books the meeting. The day is taken first, so two reviews that book at once cannot both have it.</summary>
internal sealed class BookMeetingRunner(MeetingEvents meetings, MeetingDays days, TimeProvider machine) : GraphRunner<BookMeeting>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(BookMeeting effect, EffectRun run, CancellationToken cancellationToken)
    {
        var partnership = run.Context.Partnership;
        var day = LondonTime.DateOf(effect.Start);
        if (!await days.TakeApartAsync(run, day, cancellationToken)) return new EffectResult.Done(new RecordMeetingDayTaken(day));

        var stamp = $"{run.Review.Id.Value}/{run.Key}";
        var booked = await StandingAsync(partnership.Mailbox, stamp, run, cancellationToken)
            ?? await meetings.BookAsync(run.Review, run.Context, (effect.Start, effect.Length), stamp, cancellationToken);
        if (run.Progress != booked.Id) await run.KeepAsync(booked.Id!, cancellationToken);

        // Teams may take a moment to make its part of a new event.
        return booked.OnlineMeeting?.JoinUrl is { Length: > 0 } link
            ? new EffectResult.Done(new RecordMeetingBooked(booked.Id!, link, effect.Start))
            : new EffectResult.Later("The meeting is in the calendar; its Teams link is still being made.");
    }

    private async Task<Event?> StandingAsync(string mailbox, string stamp, EffectRun run, CancellationToken cancellationToken) =>
        run.Progress is { Length: > 0 } id ? await meetings.FindAsync(mailbox, id, cancellationToken)
        : run.Try > 1 ? await meetings.FindByStampAsync(mailbox, stamp, cancellationToken)
        : null;
}
