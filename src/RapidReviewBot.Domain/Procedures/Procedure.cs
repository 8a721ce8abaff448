namespace RapidReviewBot.Domain.Procedures;

/// <summary>
/// A local Rapid Review procedure, wholly as data: what one partnership's guidance says, in types. Read from a file, checked at start, never changed while the service runs.
/// </summary>
public sealed record Procedure
{
    /// <summary>Id of the milestone that is the national limit: the report at the Panel within 15 working days of the notification (N01). In every procedure.</summary>
    public const string NationalLimit = "national-limit";

    /// <summary>Id of the milestone that is the local authority's notification within 5 working days of becoming aware (N03). In every procedure.</summary>
    public const string NationalNotification = "national-notification";

    /// <summary>Name of the file without its ending: <c>example-borough</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As people say it: "Example Borough".</summary>
    public required string Name { get; init; }

    /// <summary>What stands before a clause when it is cited: "Example" gives "Example 4.3.3".</summary>
    public required string CitationPrefix { get; init; }

    /// <summary>What the review's meeting group is called: "Practice Review Group".</summary>
    public required string GroupName { get; init; }

    /// <summary>How "Day N" is counted when a day number is shown, and the fact it counts from.</summary>
    public required DayCount DayCount { get; init; }

    /// <summary>The milestone by which the whole review must have ended; the backward check counts from its due instant (N06).</summary>
    public required string LastMilestone { get; init; }

    /// <summary>All milestones in the order of the file, the national ones (N01, N03) last.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>Reminders of every milestone that states none.</summary>
    public required IReadOnlyList<Ping> Pings { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required OpeningRules Opening { get; init; }

    /// <summary>How the threshold is decided before the review; null: no step of its own.</summary>
    public ThresholdRules? Threshold { get; init; }

    /// <summary>How the dates of the plan are agreed; null: the procedure's own dates stand and the manager only chooses the meeting.</summary>
    public PlanRules? Plan { get; init; }

    public required AgencyRules Agencies { get; init; }

    public required ReturnRules Returns { get; init; }

    public required IReadOnlyList<DocumentRule> Documents { get; init; }

    public required MeetingRules Meeting { get; init; }

    public required DecisionRules Decision { get; init; }

    public required ReportRules Report { get; init; }

    /// <summary>Approvals and signatures in order.</summary>
    public required IReadOnlyList<SignOffStep> SignOff { get; init; }

    public required SubmissionRules Submission { get; init; }

    public required OutcomeRules Outcome { get; init; }

    public required FolderRules Folder { get; init; }

    /// <summary>The milestone with this id; null when there is none.</summary>
    public Milestone? Milestone(string id) => Milestones.FirstOrDefault(one => one.Id == id);

    /// <summary>Whether whoever holds the role must be confirmed to speak for their agency with strategic oversight (T34).</summary>
    public bool IsMember(Role role) => Meeting.MembersSpeakForAgency && (role.Capacity == Capacity.Member || role.Voting);

    /// <summary>The role with this id; null when there is none.</summary>
    public Role? Role(string id) => Roles.FirstOrDefault(one => one.Id == id);

    /// <summary>The roles of a capacity, in the order of the file.</summary>
    public IEnumerable<Role> RolesOf(Capacity capacity) => Roles.Where(one => one.Capacity == capacity);

    /// <summary>The document of a kind; null when this procedure has none.</summary>
    public DocumentRule? Document(DocumentKind kind) => Documents.FirstOrDefault(one => one.Kind == kind);

    /// <summary>"Example 4.3.3".</summary>
    public string Cite(string clause) => $"{CitationPrefix} {clause}";
}

/// <summary>How day numbers are shown.</summary>
/// <param name="Anchor">The fact that starts the count.</param>
/// <param name="AnchorIsDayOne">True: the anchor's own date (or the next working day) is Day 1. False: the day after is working day 1, the anchor is not counted.</param>
/// <param name="CutOff">When set, an anchor after this London time counts as of the next working day. Off in all five procedures.</param>
public sealed record DayCount(Fact Anchor, bool AnchorIsDayOne, TimeOnly? CutOff);

/// <summary>What the opening card asks.</summary>
public sealed record OpeningRules
{
    /// <summary>Dates asked for, in order.</summary>
    public required IReadOnlyList<OpeningDate> Dates { get; init; }

    /// <summary>Yes/no questions asked, in order.</summary>
    public IReadOnlyList<OpeningQuestion> Questions { get; init; } = [];

    /// <summary>The local authority's own duties to confirm, by circumstance (W02).</summary>
    public IReadOnlyList<AuthorityDuty> AuthorityDuties { get; init; } = [];

    /// <summary>Whether referral asks for the safeguarding lead, the discussion and the first agency (T01).</summary>
    public bool AsksSafeguardingLead { get; init; }

    /// <summary>Whether a parent or member of the public may refer (T02).</summary>
    public bool PublicReferral { get; init; }

    /// <summary>The roles that are sent a link to the referral besides the manager (T30).</summary>
    public IReadOnlyList<string> ReferralCopiedTo { get; init; } = [];
}

/// <summary>A date asked for on the opening card.</summary>
/// <param name="ReferenceLabel">Asked with it and held too; null: no reference of its own (R01).</param>
public sealed record OpeningDate(Fact Fact, string Label, bool Required, IReadOnlyList<string> Duties, string? ReferenceLabel = null);

/// <summary>A yes/no question of the opening card.</summary>
public sealed record OpeningQuestion(Circumstance Circumstance, string Label, IReadOnlyList<string> Duties);

/// <summary>Something that the local authority must do by itself and confirm with date and reference (W02).</summary>
public sealed record AuthorityDuty
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>It is asked for when any of these holds; empty: always.</summary>
    public IReadOnlyList<Circumstance> WhenAny { get; init; } = [];

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>The planning card (J02, J06).</summary>
public sealed record PlanRules
{
    /// <summary>The role that agrees or amends the proposed dates; null: the manager alone.</summary>
    public string? AgreedBy { get; init; }

    /// <summary>Milestones whose dates the card proposes; another date is taken up to the milestone's "latest".</summary>
    public IReadOnlyList<string> Milestones { get; init; } = [];

    /// <summary>Whether pre-meets for agencies new to the process are asked for.</summary>
    public bool PreMeets { get; init; }

    /// <summary>Whether it asks which senior officers of the partners take part.</summary>
    public bool SeniorOfficers { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>How the threshold is decided.</summary>
public sealed record ThresholdRules
{
    public required ThresholdMode Mode { get; init; }

    /// <summary>The roles that each give a view with grounds.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    /// <summary>The role that is consulted when the views differ (R03).</summary>
    public string? OnDisagreement { get; init; }

    /// <summary>Whether advice of the Panel's regional lead may be recorded (R03).</summary>
    public bool RegionalAdvice { get; init; }

    /// <summary>Whether "not met" sends the referrer a letter and may ask for assurance (T05).</summary>
    public bool NotMetLetter { get; init; }

    /// <summary>The roles that may chair, in order of preference (R04); empty: the chair.</summary>
    public IReadOnlyList<string> MayChair { get; init; } = [];

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>Who decides on the threshold.</summary>
public enum ThresholdMode
{
    /// <summary>The local authority alone (J04); the bot records it.</summary>
    LocalAuthority,

    /// <summary>Each partner gives its view by card or at a short online meeting (R02).</summary>
    VirtualPanel,

    /// <summary>A discussion is arranged and each gives its view (T04).</summary>
    Discussion,
}
