using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>What the procedure and the state of a review ask of a time for its meeting.</summary>
internal static class SlotQuestions
{
    /// <summary>Working days of the window from today on; empty while the window is not known, or past.</summary>
    public static IReadOnlyList<DateOnly> Window(Review review, ReviewContext context, DateTimeOffset now)
    {
        var timetable = Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, now);
        if (timetable.Find(context.Procedure.Meeting.Milestone) is not { DueAt: { } closes } meeting) return [];

        var first = LondonTime.DateOf(meeting.OpensAt is { } opens && opens > now ? opens : now);
        var last = LondonTime.DateOf(closes);
        return [.. Days(first, last).Where(context.Calendar.IsWorkingDay).Except(review.Meeting.DaysTaken)];
    }

    /// <summary>Takes out the days that other reviews' meetings rule out.</summary>
    public static IReadOnlyList<DateOnly> Free(IReadOnlyList<DateOnly> days, IReadOnlySet<DateOnly> others, ReviewContext context) =>
        [.. days.Where(day => !others.Contains(day) && !(context.Procedure.Meeting.NotBackToBack && (others.Contains(context.Calendar.Previous(day)) || others.Contains(context.Calendar.Next(day)))))];

    public static SlotQuestion Of(Review review, ReviewContext context, IReadOnlyList<DateOnly> days, IReadOnlyList<Attendee> attendees, DateTimeOffset now)
    {
        var rules = context.Procedure.Meeting;
        return new SlotQuestion
        {
            Days = days,
            PreferredDays = Preferred(review, context, days, now),
            EarliestStart = rules.EarliestStart,
            LatestEnd = rules.LatestEnd,
            Length = TimeSpan.FromMinutes(rules.Minutes),
            NotBefore = now,
            Quorum = rules.Quorum,
            Attendees = attendees,
        };
    }

    public static Attendee Attendee(Person person, Review review, Procedure procedure, IReadOnlyList<TimeRange>? busy) => new(
        person.Id,
        [.. review.Asked.Where(part => part.AnswersFor(person.Id)).Select(part => part.Agency.Id)],
        [.. review.Represents(person.Id, procedure)],
        busy);

    private static IReadOnlyList<DateOnly> Preferred(Review review, ReviewContext context, IReadOnlyList<DateOnly> days, DateTimeOffset now)
    {
        if (context.Procedure.Meeting.PreferDaysAfterReturns == 0) return [];

        var timetable = Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, now);
        var due = timetable.Milestones.FirstOrDefault(dated => dated.Milestone.CompletedBy == Fact.ReturnsIn)?.DueAt;
        return due is { } at ? [.. days.Where(day => context.Calendar.WorkingDaysBetween(LondonTime.DateOf(at), day) >= context.Procedure.Meeting.PreferDaysAfterReturns)] : [];
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }
}
