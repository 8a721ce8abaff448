namespace RapidReviewBot.Domain.Procedures;

/// <summary>Whom the procedure tells and asks.</summary>
public sealed record AgencyRules
{
    /// <summary>Agencies proposed on the agency list of every review.</summary>
    public required IReadOnlyList<AgencyRule> Defaults { get; init; }

    /// <summary>Who is told that the review has begun (B01); empty: no such step.</summary>
    public IReadOnlyList<Recipient> ToldAtStart { get; init; } = [];

    /// <summary>Documents that go with that notice, each once for all (B02).</summary>
    public IReadOnlyList<DocumentKind> ToldWith { get; init; } = [];

    /// <summary>What the notice says besides dates and group (B17); null: nothing.</summary>
    public string? ToldNote { get; init; }

    /// <summary>Whether the agencies that the referral names are proposed on the list (T08).</summary>
    public bool FromReferral { get; init; }

    /// <summary>Whether each partner names a person who leads for it (B03).</summary>
    public bool PartnersNameLeads { get; init; }

    /// <summary>The role that sees that health providers are told (B04); null: no such step.</summary>
    public string? HealthToldBy { get; init; }

    /// <summary>The role that must supply the list of agencies involved (R05); null: the manager makes it.</summary>
    public string? ListedBy { get; init; }

    /// <summary>The role that confirms the list with the manager (J05); null: nobody.</summary>
    public string? ConfirmedBy { get; init; }
}

/// <summary>An agency as the procedure knows it.</summary>
public sealed record AgencyRule
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The statutory partner to which it belongs, if any.</summary>
    public Partner? Partner { get; init; }

    /// <summary>A health provider, whose return may be collated (B06).</summary>
    public bool Health { get; init; }

    /// <summary>Proposed only when one of these holds; empty: always.</summary>
    public IReadOnlyList<Circumstance> WhenAny { get; init; } = [];
}

/// <summary>Somebody who is told that the review has begun.</summary>
public sealed record Recipient
{
    public required string Role { get; init; }

    /// <summary>Told only when one of these holds; empty: always.</summary>
    public IReadOnlyList<Circumstance> WhenAny { get; init; } = [];

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>How information is asked for and comes back.</summary>
public sealed record ReturnRules
{
    /// <summary>What the procedure calls it: "Initial Scoping and Information Sharing template".</summary>
    public required string Name { get; init; }

    /// <summary>The form of a return.</summary>
    public required string FormId { get; init; }

    /// <summary>What goes with the request.</summary>
    public required IReadOnlyList<DocumentKind> SentWith { get; init; }

    /// <summary>Whether agencies confirm that their records are secured (W07).</summary>
    public bool RecordsSecured { get; init; }

    /// <summary>Whether a return needs the signature of a senior manager (B07, J08, R08).</summary>
    public bool SeniorSignature { get; init; }

    /// <summary>The role through which health providers' returns come (B06); null: each by itself.</summary>
    public string? HealthCollatedBy { get; init; }

    /// <summary>The role that gets each return on the day it comes (J15, R19); null: nobody.</summary>
    public string? SharedWith { get; init; }

    /// <summary>Whether sending back copies the agency's member of the group (J16).</summary>
    public bool SendBackCopiesMember { get; init; }

    /// <summary>Whether a second, fuller request may follow only after a decision to go on (W19).</summary>
    public bool SecondRequestOnlyAfterDecision { get; init; }

    public required string Clause { get; init; }
}

/// <summary>What kind of document, whatever a partnership calls it. Stored in kebab case. Change only by adding.</summary>
public enum DocumentKind
{
    Referral,
    Notification,
    NoticeToPartners,
    RequestLetter,
    ReturnForm,
    Agenda,
    Minutes,
    Report,
    DecisionSheet,
    LetterToPanel,
    OutcomeLetter,
    NotMetLetter,
    DailyLog,
    ReturnsChecklist,

    /// <summary>The signed report as PDF (R15, W16).</summary>
    SignedPdf,

    /// <summary>What the meeting decided and why, as the decision page took it.</summary>
    DecisionRecord,

    /// <summary>Why somebody does not agree with the report.</summary>
    Disagreement,

    /// <summary>A view on the threshold with its grounds (R02, T04).</summary>
    ThresholdView,

    /// <summary>The scrutineer's advice to partners who do not agree (R03).</summary>
    ScrutineerAdvice,

    /// <summary>An agency's assurance, or the referrer's feedback, after "not met" (T05).</summary>
    Assurance,

    /// <summary>What came of a multi-agency review below the threshold (T03).</summary>
    MultiAgencyReview,
    /// <summary>What a review of the decision with the executive came to (T17, T22).</summary>
    DecisionReview,

    /// <summary>The agencies' actions, or why there are none (T32).</summary>
    ActionPlan,

    /// <summary>A mail that was sent, kept as .eml (J12).</summary>
    SentMail,

    /// <summary>An answer that came, of the Panel or Ofsted (J24).</summary>
    Reply,

    /// <summary>What somebody wrote about the draft report (B13, R13, J21).</summary>
    Comment,

    /// <summary>What a member declared as a conflict of interest (T24).</summary>
    ConflictOfInterest,
}

/// <summary>A document of the procedure.</summary>
public sealed record DocumentRule
{
    public required DocumentKind Kind { get; init; }

    /// <summary>"Initial Scoping and Information Sharing template".</summary>
    public required string Title { get; init; }

    /// <summary>The procedure's own number or short name for it: "Document 2".</summary>
    public string? LocalName { get; init; }

    /// <summary>The form definition behind it; null: drawn by its own writer.</summary>
    public string? FormId { get; init; }

    /// <summary>File name without ending; <c>{reference}</c>, <c>{agency}</c>, <c>{date}</c>, <c>{version}</c> are filled in.</summary>
    public required string FileName { get; init; }

    /// <summary>The sub-folder of the case folder, exactly as in <see cref="FolderRules.SubFolders"/>.</summary>
    public required string SubFolder { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}

/// <summary>Name and layout of the case folder.</summary>
public sealed record FolderRules
{
    /// <summary><c>{reference}</c>, <c>{received:ddMMyy}</c> (London date of the anchor, weekends too) and <c>{initials}</c> (the eldest child's) are filled in (J09).</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<string> SubFolders { get; init; }

    public required string Clause { get; init; }

    public required IReadOnlyList<string> Duties { get; init; }
}
