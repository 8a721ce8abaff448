using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Where a review stands as a whole.</summary>
public enum ReviewStatus
{
    NotOpened,
    Open,
    StoodDown,
    Closed,
}

/// <summary>
/// A Rapid Review as its events tell it. Nothing else is known of it; everything shown or decided is computed from this.
/// Holds dates, choices, roles, addresses, initials and file ids, never a story (N09).
/// </summary>
public sealed partial record Review
{
    public required ReviewId Id { get; init; }

    /// <summary>The number of the last event; 0 for a review that was not opened.</summary>
    public int Version { get; init; }

    public ReviewStatus Status { get; init; }

    /// <summary>The instant of the last event, UTC: the review knows of time only what happened to it.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>What people call it in chat and mail: "RR-141226-K7QD".</summary>
    public string Reference { get; init; } = "";

    public string PartnershipId { get; init; } = "";
    public string ProcedureId { get; init; } = "";

    /// <summary>The dates that the opening card asked for, by fact; UTC.</summary>
    public IReadOnlyDictionary<Fact, DateTimeOffset> Dates { get; init; } = new Dictionary<Fact, DateTimeOffset>();

    /// <summary>One to four children, eldest first (N04).</summary>
    public IReadOnlyList<string> ChildInitials { get; init; } = [];
    public IReadOnlyList<Circumstance> Circumstances { get; init; } = [];
    public string ReferrerAgencyId { get; init; } = "";

    /// <summary>The professional who made the referral, where the procedure writes to them; they take no other part (T05).</summary>
    public Person? Referrer { get; init; }

    public IReadOnlyList<RoleHolder> Roles { get; init; } = [];

    /// <summary>Who is away when, one for a role and its holder.</summary>
    public IReadOnlyList<AbsenceNoted> Absences { get; init; } = [];

    /// <summary>Every agency of the review, in the order of the agency list.</summary>
    public IReadOnlyList<AgencyPart> Agencies { get; init; } = [];

    public NotificationPart? Notification { get; init; }

    /// <summary>Opening checklist: item -> when it was done, by whose word.</summary>
    public IReadOnlyDictionary<string, StatutoryDutyConfirmed> StatutoryDuties { get; init; } = new Dictionary<string, StatutoryDutyConfirmed>();

    public MeetingPart Meeting { get; init; } = new();

    /// <summary>Meetings beside the review meeting that stand in the calendars.</summary>
    public IReadOnlyList<SideMeetingBooked> SideMeetings { get; init; } = [];
    public DecisionPart? Decision { get; init; }
    public IReadOnlyList<ActionPart> Actions { get; init; } = [];
    public ReportPart Report { get; init; } = new();

    /// <summary>The report on its way to its final text.</summary>
    public DraftPart Draft { get; init; } = new();

    public ChannelCreated? Channel { get; init; }
    public CaseFolderCreated? Folder { get; init; }

    /// <summary>Everything filed, oldest first; the last of a key is the newest version.</summary>
    public IReadOnlyList<FiledDocument> Documents { get; init; } = [];

    public IReadOnlyList<MailSent> Mails { get; init; } = [];
    public IReadOnlyList<EffectParked> Parked { get; init; } = [];

    /// <summary>When each kind of event last happened, by its type's name; UTC.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> LastOf { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>Who last did each kind of event, by its type's name.</summary>
    public IReadOnlyDictionary<string, Actor> LastBy { get; init; } = new Dictionary<string, Actor>();

    /// <summary>Reminders given, as <see cref="ReminderMark"/>; passed over: with an empty person.</summary>
    public IReadOnlySet<string> Reminded { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> MilestonesMissed { get; init; } = new HashSet<string>();

    /// <summary>Why the plan was last found impossible; empty while it can be met (N06).</summary>
    public string ImpossibleBecause { get; init; } = "";

    /// <summary>How deadlines moved when working days last changed; null when they never have (N02).</summary>
    public DeadlinesMoved? LastMoved { get; init; }

    /// <summary>Up to when the clock was attended to.</summary>
    public DateTimeOffset AttendedUpTo { get; init; }

    public static Review None(ReviewId id) => new() { Id = id };

    public bool IsOpen => Status == ReviewStatus.Open;

    public AgencyPart? Agency(string id) => Agencies.FirstOrDefault(part => part.Agency.Id == id);

    /// <summary>The agencies that were asked, in list order.</summary>
    public IEnumerable<AgencyPart> Asked => Agencies.Where(part => part.Asked);

    /// <summary>The agencies that were asked and have not returned anything yet.</summary>
    public IEnumerable<AgencyPart> Outstanding => Asked.Where(part => part is { RequestSentAt: not null, HasReturned: false });

    /// <summary>The newest version of a document, or null when none is filed.</summary>
    public FiledDocument? Newest(DocumentKind document, string? agencyId = null) =>
        Documents.LastOrDefault(filed => filed.Document == document && filed.AgencyId == agencyId);

    /// <summary>What stands in the calendars for a purpose beside the review meeting; null when nothing does.</summary>
    public SideMeetingBooked? SideMeeting(string purpose) => SideMeetings.FirstOrDefault(booked => booked.Purpose == purpose);

    /// <summary>Whether the meeting that is still to be held is set for a day on which nobody works (N02).</summary>
    public bool MeetsOnClosedDay(WorkingCalendar calendar) => Meeting is { Held: false, Set: { } set } && !calendar.IsWorkingDay(LondonTime.DateOf(set.Start));

    /// <summary>When this kind of event last happened; null when it has not.</summary>
    public DateTimeOffset? When<TEvent>()
        where TEvent : ReviewEvent => LastOf.TryGetValue(typeof(TEvent).Name, out var at) ? at : null;

    /// <summary>Who did this kind of event last; null when nobody has.</summary>
    public Actor? By<TEvent>()
        where TEvent : ReviewEvent => LastBy.GetValueOrDefault(typeof(TEvent).Name);

    public bool Has(Circumstance circumstance) => Circumstances.Contains(circumstance);
}
