using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The report on its way from first draft to final text. What is said to one version only (approvals, signatures) stands in <see cref="ReportPart"/>.</summary>
public sealed record DraftPart
{
    /// <summary>When the first version was filed, UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the first version that can hold the decision was filed, UTC; null until then.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether somebody handed in a version of their own: the service then no longer fills it anew before the meeting.</summary>
    public bool Amended { get; init; }

    /// <summary>Fields of the newest version that must be filled and are not (B11, R10).</summary>
    public IReadOnlyList<string> Unfilled { get; init; } = [];

    public DraftMark? ChairsDraft { get; init; }
    public DraftMark? Completed { get; init; }
    public DraftMark? Released { get; init; }
    public DraftMark? Circulated { get; init; }

    /// <summary>To whom the draft was circulated: person ids.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>Oldest first, "no comment" included.</summary>
    public IReadOnlyList<CommentGiven> Comments { get; init; } = [];

    /// <summary>When the comment period ended, UTC; null while it is open or was never opened.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the comments were dealt with: a new version was filed after they closed, or the draft stays as it is.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Person id -> the last thing that a member said of the report (J21), and when.</summary>
    public IReadOnlyDictionary<string, Assurance> Assurances { get; init; } = new Dictionary<string, Assurance>();

    /// <summary>Comments in words, late ones too.</summary>
    public IEnumerable<CommentGiven> Written => Comments.Where(given => given.Comment is not null);

    /// <summary>Who has answered the version that is in circulation.</summary>
    public bool HasAnswered(string personId) =>
        Comments.Any(given => given.PersonId == personId && given.Version == Circulated?.Version);

    internal DraftPart Filed(DateTimeOffset at, bool decided) => this with
    {
        StartedAt = StartedAt ?? at,
        UpdatedAt = decided ? UpdatedAt ?? at : UpdatedAt,
        SettledAt = ClosedAt is not null ? SettledAt ?? at : SettledAt,
        Unfilled = [],
    };
}

/// <summary>A step that was taken for exactly these bytes, and when (UTC).</summary>
public sealed record DraftMark(int Version, string Sha256, DateTimeOffset At);

/// <summary>What a member said of the report, and when (UTC).</summary>
public sealed record Assurance(ReportAssured What, DateTimeOffset At)
{
    public bool Holds => What.Lacking is null;
}
