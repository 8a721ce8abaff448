namespace RapidReviewBot.Domain.Procedures;

/// <summary>One dated step of a procedure, as its file states it.</summary>
public sealed record Milestone
{
    /// <summary>Unique in the procedure, kebab case: <c>scoping-sent</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people read, in the imperative: "Send the scoping requests".</summary>
    public required string Title { get; init; }

    /// <summary>Rows of duties.md that this step fulfils: W05.</summary>
    public required IReadOnlyList<string> Duties { get; init; }

    /// <summary>The clause of the procedure as people cite it, without the prefix: "4.3.3", "Day 6 - 7".</summary>
    public required string Clause { get; init; }

    /// <summary>The role that owns it; a role id of the procedure.</summary>
    public required string Owner { get; init; }

    /// <summary>By when.</summary>
    public required DueRule Due { get; init; }

    /// <summary>The limit up to which people may agree another date than <see cref="Due"/> (J07). Null: only an earlier date may be agreed.</summary>
    public DueRule? Latest { get; init; }

    /// <summary>A date asked for before the due one (T09: 5 WD asked for, 8 WD the end). It is shown and can be pinged; being past it is not late.</summary>
    public DueRule? Target { get; init; }

    /// <summary>Facts without which this step cannot be done, besides those that its rule counts from. The backward check follows them (N06).</summary>
    public IReadOnlyList<Fact> After { get; init; } = [];

    /// <summary>Working days that this step needs, or gives people, after the last of those facts (N06). 0: it can follow on the same day.</summary>
    public int Takes { get; init; }

    /// <summary>The fact that completes it.</summary>
    public required Fact CompletedBy { get; init; }

    /// <summary>It applies only while all of these hold; empty: always.</summary>
    public IReadOnlyList<Circumstance> AppliesWhen { get; init; } = [];

    /// <summary>It no longer applies when one of these holds.</summary>
    public IReadOnlyList<Circumstance> UnlessWhen { get; init; } = [];

    /// <summary>Whether one person owes it or each of several.</summary>
    public Each Each { get; init; }

    /// <summary>Reminders, earliest first. Empty: the procedure's own schedule.</summary>
    public IReadOnlyList<Ping> Pings { get; init; } = [];

    /// <summary>The role that is told when it stays overdue; null: the owner role's own escalation.</summary>
    public string? EscalatesTo { get; init; }

    /// <summary>The document that it produces or sends.</summary>
    public DocumentKind? Document { get; init; }

    /// <summary>What it says to somebody who asks why, beyond clause and sum; one plain sentence.</summary>
    public string? Why { get; init; }
}

/// <summary>Who owes a milestone.</summary>
public enum Each
{
    /// <summary>The owner role, once.</summary>
    Once,

    /// <summary>Every agency that is asked.</summary>
    Agency,

    /// <summary>Each of the three statutory partners.</summary>
    Partner,

    /// <summary>Everybody who is a member of the meeting.</summary>
    Member,

    /// <summary>Everybody who must sign.</summary>
    Signatory,
}

/// <summary>
/// A reminder. Counted in working days from the due instant's London date, or in hours from the due instant.
/// Reminders of the time before that would fall at or after the due instant are left out; those of the time after are sent only while it is overdue.
/// </summary>
public sealed record Ping
{
    /// <summary>Working days from the due day: -2 is two working days before, 0 the due day (or the last working day before it), 1 the working day after. Ignored when <see cref="Hours"/> is set.</summary>
    public int WorkingDays { get; init; }

    /// <summary>London time of a reminder counted in working days.</summary>
    public TimeOnly At { get; init; } = new(9, 0);

    /// <summary>Elapsed hours from the due instant, negative before; null when counted in working days.</summary>
    public int? Hours { get; init; }

    /// <summary>Counted from the milestone's target instead of its due instant.</summary>
    public bool FromTarget { get; init; }

    /// <summary>Whom it reaches.</summary>
    public required PingTo To { get; init; }
}

/// <summary>Whom a reminder reaches.</summary>
public enum PingTo
{
    /// <summary>Everybody who still owes it.</summary>
    Owing,

    /// <summary>The manager (or the delegate).</summary>
    Manager,

    /// <summary>The role to which the milestone escalates.</summary>
    Escalation,
}
