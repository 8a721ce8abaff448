using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>When the report is first filled from the returns, before the meeting (J18, R09).</summary>
public static class ReportBeginning
{
    private static readonly TimeSpan BeforeDue = TimeSpan.FromHours(2);

    /// <summary>
    /// The instant (UTC) at which it is begun from whatever has come: two hours before it is due, so that whoever needs it has it in time.
    /// Null when the procedure begins it after the meeting, when it stands, or when no date is known.
    /// </summary>
    public static DateTimeOffset? LatestAt(Review review, Procedure procedure, WorkingCalendar calendar)
    {
        if (!IsToCome(review, procedure)) return null;
        var facts = review.Facts(procedure);
        var milestone = procedure.Milestones.FirstOrDefault(one => one.CompletedBy == Fact.ReportStarted) ?? procedure.Milestones.FirstOrDefault(one => one.CompletedBy == Fact.ChairsDraftReleased);
        return milestone is null ? null : Timetable.For(procedure, facts, calendar, review.AsOf).Find(milestone.Id) is { Provisional: false, DueAt: { } due } ? due - BeforeDue : null;
    }

    /// <summary>
    /// Whether it is to be filled now: every return is in, or its time has come; and again with each return that comes
    /// while nobody has amended it or released it.
    /// </summary>
    public static bool IsDue(Review before, Review after, Procedure procedure, WorkingCalendar calendar)
    {
        if (!DraftWay.BeginsBeforeMeeting(procedure) || after.Folder is null || after.Meeting.Held || after.Status != ReviewStatus.Open) return false;
        var newReturn = Returns(after) > Returns(before);
        if (after.Draft.StartedAt is not null) return newReturn && !after.Draft.Amended && after.Draft.ChairsDraft is null;
        if (newReturn && after.Asked.Any() && after.Asked.All(part => part.HasReturned)) return true;
        return LatestAt(after, procedure, calendar) is { } at && before.AttendedUpTo < at && at <= after.AttendedUpTo;
    }

    private static int Returns(Review review) => review.Asked.Sum(part => part.Returns.Count);

    private static bool IsToCome(Review review, Procedure procedure) =>
        DraftWay.BeginsBeforeMeeting(procedure) && review.Draft.StartedAt is null && !review.Meeting.Held;
}
