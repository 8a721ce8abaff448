using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>
/// Every milestone of a review with its date and state at an instant. Worked out anew from facts each time; nothing dated is stored.
/// The clock is review time; instants are UTC.
/// </summary>
public sealed record Timetable
{
    /// <summary>In the order of the procedure, the national ones (N01, N03) last.</summary>
    public required IReadOnlyList<DatedMilestone> Milestones { get; init; }

    /// <summary>The instant for which the states hold.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The number of today's working day in the procedure's own count (see <see cref="DayCount"/>); null before the anchor.</summary>
    public int? DayNumber { get; init; }

    /// <summary>The first milestone that cannot be met in time for the last day, with the day that breaks it; null while the plan holds (N06).</summary>
    public Impossibility? FirstImpossible { get; init; }

    /// <summary>The milestone with this id; null when the procedure has none.</summary>
    public DatedMilestone? Find(string milestoneId) => Milestones.FirstOrDefault(one => one.Milestone.Id == milestoneId);

    /// <summary>The first milestone that is due or overdue and not done, by due instant.</summary>
    public DatedMilestone? Next => Milestones.Where(one => one.State is MilestoneState.Due or MilestoneState.Overdue && one.DueAt is not null)
        .OrderBy(one => one.DueAt).FirstOrDefault();

    /// <summary>The timetable of a review at an instant of review time.</summary>
    public static Timetable For(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now) =>
        TimetableSums.For(procedure, facts, calendar, now);

    /// <summary>
    /// A milestone as it stands for one agency: counted from that agency's own request, done when that agency has done it (W06).
    /// Null when the procedure has no such milestone.
    /// </summary>
    public static DatedMilestone? ForAgency(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now, (string MilestoneId, string AgencyId) one) =>
        procedure.Milestone(one.MilestoneId) is { } milestone
            ? TimetableSums.Date(procedure, milestone, facts, new DueSums(procedure, facts, calendar, now) { AgencyId = one.AgencyId }, now)
            : null;

    /// <summary>
    /// The next instant after <paramref name="after"/> at which something changes by the clock alone: a reminder, a window that opens,
    /// the first minute in which something is overdue, the daily status (J10).
    /// Null when nothing will. Worked out on the timetable at <paramref name="after"/>.
    /// </summary>
    public static DateTimeOffset? NextAttention(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset after)
    {
        var pings = new PingSchedule(procedure, calendar);
        var instants = TimetableSums.Chased(procedure, facts, calendar, after)
            .Where(one => one.Milestone is { DoneAt: null, State: not MilestoneState.NotNeeded, Provisional: false })
            .SelectMany(one => pings.Of(one).Select(ping => (DateTimeOffset?)ping.At)
                .Append(one.Milestone.OpensAt).Append(one.Milestone.TargetAt).Append(one.Milestone.DueAt?.AddMinutes(1)))
            .Append(NextDailyStatus(procedure, facts, calendar, after))
            .Where(one => one > after);

        return instants.Min();
    }

    /// <summary>
    /// The next on or off track card after an instant: each working morning from the day after the anchor until the report is submitted, the review stood down or closed (J10).
    /// Null when the procedure has none or it is over.
    /// </summary>
    public static DateTimeOffset? NextDailyStatus(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset after)
    {
        var ended = facts.When(Fact.Submitted) ?? facts.When(Fact.StoodDown) ?? facts.When(Fact.Closed);
        if (procedure.Outcome.DailyStatusTo.Count == 0 || facts.When(procedure.DayCount.Anchor) is not { } anchor || ended is not null)
            return null;

        var from = LondonTime.DateOf(anchor > after ? anchor : after);
        var today = LondonTime.At(calendar.OnOrAfter(from), procedure.Outcome.DailyStatusAt);

        return today > after && today > anchor ? today : LondonTime.At(calendar.Next(from), procedure.Outcome.DailyStatusAt);
    }

    /// <summary>
    /// Reminders that fell after <paramref name="since"/> and up to <paramref name="now"/>, on the facts as they stand now.
    /// What is no longer true to say comes back as missed: to be logged, not sent.
    /// </summary>
    public static IReadOnlyList<DuePing> PingsDue(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, (DateTimeOffset Since, DateTimeOffset Now) span) =>
        new PingSchedule(procedure, calendar).Between(TimetableSums.Chased(procedure, facts, calendar, span.Now), span.Since, span.Now);

    /// <summary>Milestones, open in both, whose due instant differs between two timetables, as when a bank holiday is proclaimed (N02).</summary>
    public static IReadOnlyList<MovedDate> Moved(Timetable before, Timetable after) =>
        [.. after.Milestones
            .Where(one => one is { DoneAt: null, DueAt: not null, Provisional: false })
            .Select(one => (Before: before.Find(one.Milestone.Id), After: one))
            .Where(one => one.Before?.DueAt is { } was && was != one.After.DueAt)
            .Select(one => new MovedDate(one.After.Milestone.Id, one.Before!.DueAt!.Value, one.After.DueAt!.Value, one.After.Sum))];
}

/// <summary>A due instant that moved.</summary>
/// <param name="Sum">The new sum in words.</param>
public sealed record MovedDate(string MilestoneId, DateTimeOffset From, DateTimeOffset To, string Sum);

/// <summary>A plan that cannot end by its last day (N06).</summary>
/// <param name="MilestoneId">The milestone that breaks it.</param>
/// <param name="LatestAt">The last instant at which that milestone could have been done, counted backwards from the last day.</param>
/// <param name="PlannedAt">When it is planned, was done, or can be done at the earliest.</param>
/// <param name="Sentence">Plain words: what, which day breaks it, by how much.</param>
public sealed record Impossibility(string MilestoneId, DateTimeOffset LatestAt, DateTimeOffset PlannedAt, string Sentence);

/// <summary>A reminder that falls at an instant.</summary>
/// <param name="Number">Its place in the milestone's own schedule, from 0: with the milestone id a stable key.</param>
/// <param name="Missed">It fell in the past and is no longer true to send, or a later one replaces it: log it, do not send it.</param>
public sealed record DuePing(DatedMilestone Milestone, int Number, Ping Ping, DateTimeOffset At, bool Missed)
{
    /// <summary>The agencies whose date this is; null when the milestone is not owed agency by agency, or no agency was asked yet.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>Whether it is meant for what this agency owes; null is what nobody owes for an agency.</summary>
    public bool Concerns(string? agencyId) => Agencies is null || agencyId is null || Agencies.Contains(agencyId);
}
