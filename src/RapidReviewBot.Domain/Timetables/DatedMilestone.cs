using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>Where a milestone stands at an instant.</summary>
public enum MilestoneState
{
    /// <summary>What it counts from has not happened, or its window is not open yet.</summary>
    NotStarted,

    /// <summary>It can be done now and is not yet late.</summary>
    Due,

    /// <summary>Its due instant is past and it is not done.</summary>
    Overdue,

    /// <summary>Done by its due instant (that instant included).</summary>
    Done,

    /// <summary>Done after its due instant.</summary>
    DoneLate,

    /// <summary>It does not apply in this case, or the review was stood down before it was done.</summary>
    NotNeeded,
}

/// <summary>A milestone with its date in one review.</summary>
public sealed record DatedMilestone
{
    public required Milestone Milestone { get; init; }

    public required MilestoneState State { get; init; }

    /// <summary>When it is due, UTC; null while nothing is known from which it could be counted, and when it is not needed.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When its window opens, UTC; null: no window.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>The last instant to which another date may be agreed; null: none may.</summary>
    public DateTimeOffset? LatestAt { get; init; }

    /// <summary>The date asked for before the due one; null: none.</summary>
    public DateTimeOffset? TargetAt { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The date is worked out from a planned date, not from something that happened.</summary>
    public bool Provisional { get; init; }

    /// <summary>The date was agreed by people in place of the rule's.</summary>
    public bool Agreed { get; init; }

    /// <summary>The sum behind the date in words: "5 working days after Wed 1 Apr. Fri 3 Apr is Good Friday, Mon 6 Apr is Easter Monday, so the last day is Fri 10 Apr."</summary>
    public required string Sum { get; init; }

    /// <summary>The clause as cited: "Example 4.3.4".</summary>
    public required string Citation { get; init; }
}
