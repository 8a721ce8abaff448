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
        var threshold = review.Threshold is { Decided: null, Meeting: { } talk } && talk.Start > review.AttendedUpTo ? talk.Start : (DateTimeOffset?)null;
        DateTimeOffset?[] instants =
        [
            timetable, meeting, threshold, NextPreMeetEnd(review), NextChangeOfRoles(review), CommentPeriod.ClosesAt(review, procedure, calendar), ReportBeginning.LatestAt(review, procedure, calendar),
            .. review.SideMeetings.Select(booked => (DateTimeOffset?)booked.Start),
        ];
        return instants.Where(one => one > review.AttendedUpTo).Min();
    }

    /// <summary>When the next pre-meet is over: somebody then says whether it took place (J06).</summary>
    private static DateTimeOffset? NextPreMeetEnd(Review review) => review.Preparing.PreMeets.Values
        .Where(part => part.HeldAt is null)
        .Select(part => part.Set is { } set ? set.Start + set.Length : (DateTimeOffset?)null)
        .Where(end => end > review.AttendedUpTo).Min();

    /// <summary>The next morning (09:00 London) on which somebody takes up, leaves or comes back to a role: what was theirs to do is then asked of somebody else (J01, J28).</summary>
    private static DateTimeOffset? NextChangeOfRoles(Review review)
    {
        var days = review.Roles.SelectMany(held => new[] { held.From, held.Until?.AddDays(1) })
            .Concat(review.Absences.SelectMany(absence => new DateOnly?[] { absence.From, absence.Until.AddDays(1) }));
        return days.OfType<DateOnly>().Select(day => (DateTimeOffset?)LondonTime.At(day, new TimeOnly(9, 0))).Where(at => at > review.AttendedUpTo).Min();
    }
}
