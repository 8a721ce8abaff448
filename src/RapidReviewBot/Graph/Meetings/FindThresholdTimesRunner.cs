using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Looks into the calendars of those asked for a view, for times at which they can talk (T04). Reads only, so a repeat does no harm.</summary>
internal sealed class FindThresholdTimesRunner(Calendars calendars, ReviewClock clock, TimeProvider machine) : GraphRunner<FindThresholdTimes>(machine)
{
    private const int Offered = 4;
    private const int DaysAhead = 3;
    private static readonly TimeSpan Notice = TimeSpan.FromHours(1);

    protected override async Task<EffectResult> CarryOutAsync(FindThresholdTimes effect, EffectRun run, CancellationToken cancellationToken)
    {
        var (review, context, now) = (run.Review, run.Context, clock.Now);
        var people = ThresholdSteps.Viewers(review with { AsOf = now }, context.Procedure);
        var days = new List<DateOnly> { context.Calendar.OnOrAfter(LondonTime.DateOf(now)) };
        while (days.Count < DaysAhead) days.Add(context.Calendar.Next(days[^1]));

        var span = new TimeRange(LondonTime.StartOf(days[0]), LondonTime.StartOf(days[^1].AddDays(1)));
        var busy = await calendars.BusyAsync(context.Partnership.Mailbox, people.Select(person => person.Email), span, cancellationToken);
        var question = new SlotQuestion
        {
            Days = days,
            EarliestStart = new TimeOnly(9, 0),
            LatestEnd = new TimeOnly(17, 0),
            Length = ThresholdSteps.DiscussionLength,
            NotBefore = now + Notice,
            Quorum = [],
            Attendees = [.. people.Select(person => SlotQuestions.Attendee(person, review, context.Procedure, busy.GetValueOrDefault(person.Email)))],
        };
        return new EffectResult.Done(new RecordThresholdTimes(SlotSearch.Find(question, Offered)));
    }
}
