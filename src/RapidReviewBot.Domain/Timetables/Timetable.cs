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
}

/// <summary>A plan that cannot end by its last day (N06).</summary>
/// <param name="MilestoneId">The milestone that breaks it.</param>
/// <param name="LatestAt">The last instant at which that milestone could have been done, counted backwards from the last day.</param>
/// <param name="PlannedAt">When it is planned, was done, or can be done at the earliest.</param>
/// <param name="Sentence">Plain words: what, which day breaks it, by how much.</param>
public sealed record Impossibility(string MilestoneId, DateTimeOffset LatestAt, DateTimeOffset PlannedAt, string Sentence);

/// <summary>A reminder that falls at an instant.</summary>
/// <param name="Number">Its place in the milestone's own schedule, from 0: with the milestone id a stable key.</param>
/// <param name="Missed">It fell in the past and is no longer true to send, or a later one replaces it: log it, do not send it.</param>
public sealed record DuePing(DatedMilestone Milestone, int Number, Ping Ping, DateTimeOffset At, bool Missed);
