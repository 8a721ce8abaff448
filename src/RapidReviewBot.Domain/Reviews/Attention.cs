using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>When the clock has to look at a review again.</summary>
public static class Attention
{
    /// <summary>The next instant (UTC) at which something falls due, a reminder is to be given or a meeting begins; null when nothing is to come.</summary>
    public static DateTimeOffset? Next(Review review, Procedure procedure, WorkingCalendar calendar)
    {
        if (review.Status != ReviewStatus.Open) return null;
        var timetable = Timetable.NextAttention(procedure, review.Facts(procedure), calendar, review.AttendedUpTo);
        var meeting = review.Meeting is { Held: false, Set: { } set } && set.Start > review.AttendedUpTo ? set.Start : (DateTimeOffset?)null;
        return (timetable, meeting) switch
        {
            ({ } due, { } start) => due < start ? due : start,
            _ => timetable ?? meeting,
        };
    }
}
