using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Looks for three times for the meeting in people's calendars. Reads only, so a repeat does no harm.</summary>
internal sealed class FindMeetingSlotsRunner(Calendars calendars, MeetingDays days, ReviewClock clock, TimeProvider machine) : GraphRunner<FindMeetingSlots>(machine)
{
    private const int Offered = 3;

    protected override async Task<EffectResult> CarryOutAsync(FindMeetingSlots effect, EffectRun run, CancellationToken cancellationToken)
    {
        var (review, context, now) = (run.Review, run.Context, clock.Now);
        var window = SlotQuestions.Window(review, context, now);
        if (window.Count == 0) return new EffectResult.Done(new RecordSlots([]));

        // One working day more at either end: a neighbour's meeting may rule a day out.
        var taken = await days.TakenAsync(context.Partnership.Id, context.Calendar.Previous(window[0]), context.Calendar.Next(window[^1]), cancellationToken);
        var others = taken.Where(day => day.Value != review.Id).Select(day => day.Key).ToHashSet();
        var free = SlotQuestions.Free(window, others, context);
        if (free.Count == 0) return new EffectResult.Done(new RecordSlots([]) { OthersDays = [.. others.Order()] });

        var people = Invitation.People(review, context.Procedure);
        var span = new TimeRange(LondonTime.StartOf(free[0]), LondonTime.StartOf(free[^1].AddDays(1)));
        var busy = await calendars.BusyAsync(context.Partnership.Mailbox, people.Select(person => person.Email), span, cancellationToken);
        var attendees = people.Select(person => SlotQuestions.Attendee(person, review, context.Procedure, busy.GetValueOrDefault(person.Email))).ToList();
        return new EffectResult.Done(new RecordSlots(SlotSearch.Find(SlotQuestions.Of(review, context, free, attendees, now), Offered)) { OthersDays = [.. others.Order()] });
    }
}
