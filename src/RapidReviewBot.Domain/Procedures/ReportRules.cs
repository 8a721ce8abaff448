namespace RapidReviewBot.Domain.Procedures;

/// <summary>The report's way from draft to final.</summary>
public sealed record ReportRules
{
    /// <summary>What this procedure calls it: "Rapid Review Template", "Decision Sheet".</summary>
    public required string Name { get; init; }

    /// <summary>Which document is the report: <see cref="DocumentKind.Report"/> or <see cref="DocumentKind.DecisionSheet"/>.</summary>
    public required DocumentKind Document { get; init; }

    /// <summary>The form whose sections are the report's.</summary>
    public required string FormId { get; init; }

    /// <summary>Whether the meeting itself agrees it (W15).</summary>
    public bool AgreedAtMeeting { get; init; }

    /// <summary>Whether the chair releases a draft before the meeting (R09).</summary>
    public bool ChairsDraftBeforeMeeting { get; init; }

    /// <summary>Whether every member approves its completeness (J21).</summary>
    public bool MembersApprove { get; init; }

    /// <summary>The role that amends and releases the draft before it circulates (J22); null: the manager.</summary>
    public string? ReleasedBy { get; init; }

    /// <summary>Whether the draft also goes to whoever was told at the start that the review has begun (B12).</summary>
    public bool CirculatedToTold { get; init; }

    /// <summary>How comments are asked for; null: no comment period.</summary>
    public CommentRules? Comments { get; init; }

    /// <summary>Sections that must not be empty when a draft is made (B11, R10): field ids of the form.</summary>
    public IReadOnlyList<string> MustFill { get; init; } = [];
}

/// <summary>A comment period.</summary>
public sealed record CommentRules
{
    /// <summary>The milestone whose due instant ends it; that instant may be a clock time such as 09:30 (B13).</summary>
    public required string Milestone { get; init; }

    /// <summary>Whether it ends sooner when everybody has answered (R13).</summary>
    public bool EndsWhenAllAnswered { get; init; }

    /// <summary>Whether late comments are still taken and marked late (B13).</summary>
    public bool LateMarked { get; init; }
}

/// <summary>One step of approval or signature. Steps are taken in the order of the file; a later step opens when the one before is complete.</summary>
public sealed record SignOffStep
{
    public required string Id { get; init; }

    /// <summary>"Sign off the report".</summary>
    public required string Title { get; init; }

    public required SignOffKind Kind { get; init; }

    /// <summary>The roles that each act once.</summary>
    public required IReadOnlyList<string> Signers { get; init; }

    /// <summary>The fact that is established when all have acted.</summary>
    public required Fact Completes { get; init; }

    /// <summary>Asked apart, on the same card: ratify the recommendation (R14).</summary>
    public Fact? AlsoRatifies { get; init; }

    /// <summary>Only when this holds; null: always.</summary>
    public Circumstance? When { get; init; }

    /// <summary>What a "no" opens.</summary>
    public Disagreement OnDisagreement { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>What a signer says with a step.</summary>
public enum SignOffKind
{
    /// <summary>The report holds what is needed and is right.</summary>
    Approve,

    /// <summary>Agreed on behalf of a partner; tied to the report's hash.</summary>
    Sign,

    /// <summary>The independent chair stands behind the outcome; never blocks.</summary>
    Endorse,
}

/// <summary>What follows when a signer disagrees.</summary>
public enum Disagreement
{
    /// <summary>The report goes back to the manager for a new version; earlier signatures are void.</summary>
    BackToDraft,

    /// <summary>A meeting with the chair reviews the decision; a new version; earlier signatures are void (T17).</summary>
    MeetChair,

    /// <summary>It is recorded and does not stop anything.</summary>
    RecordOnly,
}

/// <summary>How the review reaches the national Panel.</summary>
public sealed record SubmissionRules
{
    /// <summary>The role that presses send.</summary>
    public required string SentBy { get; init; }

    /// <summary>Address of the national Panel's mailbox; a partnership's settings may set another (rehearsals).</summary>
    public required string PanelAddress { get; init; }

    public required SubmissionForm Form { get; init; }

    /// <summary>Documents sent with it.</summary>
    public IReadOnlyList<DocumentKind> With { get; init; } = [];

    /// <summary>Whether Ofsted may be a recipient too (J23).</summary>
    public bool OfstedIfRequired { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>The form of the report that is sent.</summary>
public enum SubmissionForm
{
    /// <summary>PDF made from the signed version.</summary>
    Pdf,

    /// <summary>Word file.</summary>
    Word,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>Who hears of the outcome, and what is kept up around the review.</summary>
public sealed record OutcomeRules
{
    /// <summary>Whether every agency is told (W17).</summary>
    public bool TellAgencies { get; init; }

    /// <summary>Whether the referrer is told (W17).</summary>
    public bool TellReferrer { get; init; }

    /// <summary>Whether agencies are reminded of their inspectorates and asked to confirm (W18).</summary>
    public bool Inspectorates { get; init; }

    /// <summary>Whether it is decided how the executive leaders see the findings (J11).</summary>
    public bool ExecutivePresentation { get; init; }

    /// <summary>Whether substitutes are agreed when a practice review is commissioned (T24).</summary>
    public bool SubstitutesOnCommission { get; init; }

    /// <summary>Roles that get the on or off track card each working morning (J10).</summary>
    public IReadOnlyList<string> DailyStatusTo { get; init; } = [];

    /// <summary>London time of that card.</summary>
    public TimeOnly DailyStatusAt { get; init; } = new(8, 30);

    /// <summary>Working days within which a second notification raises the question of timelines with the Panel (T20); 0: never.</summary>
    public int ManyNotificationsWithin { get; init; }
}
