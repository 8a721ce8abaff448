using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>When comments on the draft end by the clock (B13, R13).</summary>
public static class CommentPeriod
{
    /// <summary>
    /// The due instant (UTC) of the procedure's comment milestone. A draft that was circulated after it is open until the same
    /// clock time of the next working day, so that people have had it at all. Null while no comments are open.
    /// </summary>
    public static DateTimeOffset? ClosesAt(Review review, Procedure procedure, WorkingCalendar calendar)
    {
        if (!DraftWay.IsOpen(review, procedure) || procedure.Report.Comments is not { } rules) return null;
        var circulated = review.Draft.Circulated!.At;
        var due = Timetable.For(procedure, review.Facts(procedure), calendar, review.AsOf).Find(rules.Milestone)?.DueAt;
        return due is { } at && at > circulated
            ? at
            : LondonTime.At(calendar.Next(LondonTime.DateOf(circulated)), LondonTime.TimeOf(due ?? circulated));
    }
}
