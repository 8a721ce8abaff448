using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The serious incident notification to the Panel: the national limit counts from its date (N01).</summary>
public sealed record NotificationPart(DateOnly SentOn, string Reference, DateTimeOffset RecordedAt);

/// <summary>One agency's part in the review.</summary>
public sealed record AgencyPart(Agency Agency)
{
    /// <summary>Whether the agency list was confirmed with it in.</summary>
    public bool Asked { get; init; }
    public Person? NamedLead { get; init; }

    /// <summary>Those who answered for it before somebody else was put in their place.</summary>
    public IReadOnlyList<Person> Former { get; init; } = [];
    public DateTimeOffset? RequestSentAt { get; init; }
    public DateTimeOffset? SecuredAt { get; init; }
    public RecordsSecured? Secured { get; init; }

    /// <summary>Oldest first; the last is the one that counts.</summary>
    public IReadOnlyList<ReturnPart> Returns { get; init; } = [];

    /// <summary>The version that was shared with the chair last, and when (J15).</summary>
    public int SharedVersion { get; init; }
    public DateTimeOffset? SharedAt { get; init; }
    public DateTimeOffset? OutcomeToldAt { get; init; }
    public InspectorateConfirmed? Inspectorate { get; init; }

    /// <summary>Who answers for the agency now: the named lead, else its contact (B03).</summary>
    public Person Lead => NamedLead ?? Agency.Contact;

    public ReturnPart? LatestReturn => Returns.Count == 0 ? null : Returns[^1];

    /// <summary>Whether a return is in that was not sent back.</summary>
    public bool HasReturned => LatestReturn is { State: not ReturnState.SentBack };
}

/// <summary>One version of an agency's return.</summary>
public sealed record ReturnPart(int Version, FiledDocument Form, DateTimeOffset At, ReturnRoute Route, bool Known, IReadOnlyList<string> Findings)
{
    public ReturnState State { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public IReadOnlyList<string> SentBackFor { get; init; } = [];

    /// <summary>Providers that it would have at the meeting (B09).</summary>
    public IReadOnlyList<string> Named { get; init; } = [];
}

public enum ReturnState
{
    Waiting,
    Accepted,
    SentBack,
}

/// <summary>The meeting, from planning to attendance.</summary>
public sealed record MeetingPart
{
    public MeetingPlanned? Plan { get; init; }
    public IReadOnlyList<MeetingSlot> Slots { get; init; } = [];

    /// <summary>Whether times have been looked for since the meeting was last set, found or not: one of them is to be chosen.</summary>
    public bool Searched { get; init; }

    /// <summary>Person id -> the starts that suit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<DateTimeOffset>>();

    /// <summary>The date that stands; null while none is set or the last was called off.</summary>
    public MeetingSet? Set { get; init; }

    /// <summary>What stands in the calendars; null until booked.</summary>
    public MeetingBooked? Booked { get; init; }

    /// <summary>Days found to be another review's (T21).</summary>
    public IReadOnlyList<DateOnly> DaysTaken { get; init; } = [];
    public IReadOnlyList<PackItem> Pack { get; init; } = [];

    /// <summary>Days of other reviews' meetings, as they stood when times were last looked for (T21).</summary>
    public IReadOnlyList<DateOnly> OthersDays { get; init; } = [];

    /// <summary>Invited beyond what the procedure names outright (B09, R11).</summary>
    public IReadOnlyList<InviteeAdded> Invited { get; init; } = [];

    /// <summary>Key of what was proposed -> why nobody is invited.</summary>
    public IReadOnlyDictionary<string, string> LeftOut { get; init; } = new Dictionary<string, string>();

    /// <summary>When papers were first circulated; UTC.</summary>
    public DateTimeOffset? PackedAt { get; init; }

    /// <summary>Person id -> what they declared (T24).</summary>
    public IReadOnlyDictionary<string, ConflictPart> Conflicts { get; init; } = new Dictionary<string, ConflictPart>();

    /// <summary>Whether the meeting found the threshold met; null until it has decided, and where no vote is held (T15).</summary>
    public bool? CriteriaMet { get; init; }

    /// <summary>Person id -> vote.</summary>
    public IReadOnlyDictionary<string, VoteChoice> Votes { get; init; } = new Dictionary<string, VoteChoice>();

    /// <summary>The count, once the vote is over.</summary>
    public VoteClosed? Vote { get; init; }

    /// <summary>The circulation of the minutes (J26).</summary>
    public MinutesCirculated? Minutes { get; init; }

    /// <summary>The last attendance; a meeting that was not quorate is to be held again.</summary>
    public AttendanceRecorded? Attendance { get; init; }

    /// <summary>How many meetings were inquorate.</summary>
    public int Inquorate { get; init; }

    /// <summary>1 for the first attempt at a date, one more each time a date fell away or other times were proposed instead.</summary>
    public int Round { get; init; } = 1;

    public bool Held => Attendance is { Quorate: true };
}

/// <summary>What the meeting decided.</summary>
public sealed record DecisionPart(DecisionRecorded Decision, DateTimeOffset At);

public sealed record ActionPart(int Number, string AgencyId, DateOnly Due, bool Immediate, DateOnly? DoneOn = null);

/// <summary>The report and what people said to its versions.</summary>
public sealed record ReportPart
{
    public IReadOnlyList<FiledDocument> Versions { get; init; } = [];

    /// <summary>The version the meeting agreed; null until then, and again when a later version is filed.</summary>
    public ReportAgreed? Agreed { get; init; }

    /// <summary>Approvals, signatures and endorsements that stand on the newest version.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>Who does not agree with the newest version.</summary>
    public IReadOnlyList<SignOffRefused> Refusals { get; init; } = [];

    /// <summary>Ratifications of the recommendation that stand on the newest version, apart from the signatures (R14).</summary>
    public IReadOnlyList<Ratification> Ratifications { get; init; } = [];

    /// <summary>Who does not ratify the recommendation of the newest version.</summary>
    public IReadOnlyList<RatificationRefused> Unratified { get; init; } = [];
    public SubmissionApproved? Approved { get; init; }
    public ReportSubmitted? Submitted { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The signature of a role in a step; null when it is still to come.</summary>
    public Signature? SignatureOf(string step, string role) =>
        Signatures.LastOrDefault(given => given.What.Step == step && given.What.Role == role);

    /// <summary>The ratification by a role in a step; null when it is still to come.</summary>
    public Ratification? RatificationOf(string step, string role) =>
        Ratifications.LastOrDefault(given => given.What.Step == step && given.What.Role == role);

    /// <summary>After a signature; one that carried the ratification with it ratifies too.</summary>
    public ReportPart With(SignedOff given, DateTimeOffset at) => this with
    {
        Signatures = [.. Signatures, new(given, at)],
        Ratifications = given.Ratified ? [.. Ratifications, new(new(given.Step, given.Role, given.PersonId, given.Version, given.Sha256), at)] : Ratifications,
    };

    public FiledDocument? Newest => Versions.Count == 0 ? null : Versions[^1];

    public bool IsNewest(int version, string sha256) => Newest is { } newest && newest.Version == version && newest.Sha256 == sha256;
}

/// <summary>A part taken in a step of the sign-off, and when (UTC).</summary>
public sealed record Signature(SignedOff What, DateTimeOffset At);

/// <summary>A ratification of the recommendation, and when (UTC).</summary>
public sealed record Ratification(RecommendationRatified What, DateTimeOffset At);
