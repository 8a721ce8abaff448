using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>When reminders of a timetable fall.</summary>
internal sealed class PingSchedule(Procedure procedure, WorkingCalendar calendar)
{
    /// <summary>Every reminder of a milestone that is open now, by instant.</summary>
    public IEnumerable<DuePing> Of(Chased chased)
    {
        var milestone = chased.Milestone;
        if (milestone.State is not (MilestoneState.Due or MilestoneState.Overdue) || milestone is not { DueAt: { } due, Provisional: false })
            return [];

        var pings = milestone.Milestone.Pings.Count > 0 ? milestone.Milestone.Pings : procedure.Pings;

        return pings
            .Select((ping, number) => At(ping, milestone, due) is { } at ? new DuePing(milestone, number, ping, at, Missed: false) { Agencies = chased.Agencies } : null)
            .OfType<DuePing>()
            .OrderBy(one => one.At);
    }

    /// <summary>
    /// Reminders that fell after one instant and up to another, both of review time. Of several for the same people only the last is still true;
    /// one from before the due instant is not true after it. The others come back as missed.
    /// </summary>
    public IReadOnlyList<DuePing> Between(IEnumerable<Chased> milestones, DateTimeOffset since, DateTimeOffset now) =>
        [.. milestones.SelectMany(one => StillTrue([.. Of(one).Where(ping => ping.At > since && ping.At <= now)], now)).OrderBy(one => one.At)];

    private static IEnumerable<DuePing> StillTrue(IReadOnlyList<DuePing> fallen, DateTimeOffset now) =>
        fallen.Select((one, place) => one with
        {
            Missed = fallen.Skip(place + 1).Any(later => later.Ping.To == one.Ping.To) || (one.At < one.Milestone.DueAt && one.Milestone.DueAt < now),
        });

    private DateTimeOffset? At(Ping ping, DatedMilestone milestone, DateTimeOffset due)
    {
        var end = ping.FromTarget ? milestone.TargetAt : due;
        if (end is not { } mark)
            return null;
        if (ping.Hours is { } hours)
            return mark.AddHours(hours);

        var day = LondonTime.DateOf(mark);
        var at = LondonTime.At(ping.WorkingDays > 0 ? calendar.Within(day, ping.WorkingDays) : calendar.Before(day, -ping.WorkingDays), ping.At);

        return ping.WorkingDays <= 0 && at >= mark ? null : at;
    }
}
