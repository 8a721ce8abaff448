using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Effects;

/// <summary>Send one mail from the partnership's mailbox. Recorded as <c>RecordMailSent</c>.</summary>
/// <param name="Letter">Which mail: a <see cref="Letters"/> value.</param>
/// <param name="To">A person's id.</param>
/// <param name="Attachments">Documents to attach, each the newest version.</param>
public sealed record SendMail(string Letter, string To, string? AgencyId, IReadOnlyList<DocumentPart> Attachments) : Effect
{
    public IReadOnlyList<string> Cc { get; init; } = [];

    /// <summary>What it is about where letter and agency leave that open: an <c>Owed.Key</c>, a milestone, a notice.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether the sent mail is saved into the case folder as .eml (J12).</summary>
    public bool Keep { get; init; }
}

/// <summary>A document of the procedure, and whose, where each agency has its own.</summary>
public sealed record DocumentPart(DocumentKind Document, string? AgencyId = null);

/// <summary>Ask somebody of the host's tenant for something that they now owe: a card in a 1:1 chat. Everybody else gets <see cref="Letters.Task"/>.</summary>
/// <param name="Owed">An <c>Owed.Key</c>. When it is no longer owed at the time of sending, nothing is sent.</param>
public sealed record AskPerson(string PersonId, string Owed) : Effect;

/// <summary>Remind somebody of the host's tenant of a milestone. Everybody else gets <see cref="Letters.Reminder"/>.</summary>
public sealed record RemindPerson(string PersonId, string MilestoneId, Reminder Reminder) : Effect;

/// <summary>Tell somebody of the host's tenant something that asks for nothing: a deadline moved, a return was shared. Everybody else gets <see cref="Letters.Notice"/>.</summary>
/// <param name="Notice">Which notice: a <see cref="Notices"/> value.</param>
/// <param name="Subject">What it is about: a milestone, agency or document id, where there is one.</param>
public sealed record TellPerson(string PersonId, string Notice, string? Subject = null) : Effect;

public enum Reminder
{
    Upcoming,
    DueToday,
    Overdue,
    Escalated,
}

/// <summary>The mails of a review. Their words are the features' own.</summary>
public static class Letters
{
    /// <summary>Subject: the <c>Owed.Key</c>.</summary>
    public const string Task = "task";

    /// <summary>Subject: milestone id, slash, <see cref="Effects.Reminder"/>.</summary>
    public const string Reminder = "reminder";

    /// <summary>Subject: a <see cref="Notices"/> value, slash, what it is about.</summary>
    public const string Notice = "notice";

    /// <summary>The review has begun (B01).</summary>
    public const string ReviewBegun = "review-begun";

    /// <summary>A link to the referral for those who get it besides the manager (T30).</summary>
    public const string ReferralCopy = "referral-copy";

    public const string ScopingRequest = "scoping-request";
    public const string PackCirculation = "pack-circulation";
    public const string ReturnShared = "return-shared";
    public const string MinutesCirculation = "minutes-circulation";
    public const string ReturnSentBack = "return-sent-back";
    /// <summary>Subject: "v" and the version.</summary>
    public const string DraftCirculation = "draft-circulation";
    public const string PanelSubmission = "panel-submission";
    public const string OfstedSubmission = "ofsted-submission";
    public const string Outcome = "outcome";

    /// <summary>To the referrer: the threshold is not met, with next steps (T05).</summary>
    public const string NotMet = "not-met";
    public const string StoodDown = "stood-down";
    public const string MeetingMoved = "meeting-moved";
}

/// <summary>The notices of a review.</summary>
public static class Notices
{
    public const string PlanCannotBeMet = "plan-cannot-be-met";
    public const string DeadlineMoved = "deadline-moved";
    /// <summary>About: a statutory partner.</summary>
    public const string LeadNamed = "lead-named";
    /// <summary>About: role, first day and last day (empty: no end), each after a slash; then "cover" where the holder is away.</summary>
    public const string ActsAs = "acts-as";
    public const string PlanAgreed = "plan-agreed";
    public const string SeniorOfficer = "senior-officer";
    public const string MeetingOnClosedDay = "meeting-on-closed-day";
    public const string NotQuorate = "not-quorate";
    public const string ReturnArrived = "return-arrived";
    public const string DailyStatus = "daily-status";
    public const string ThresholdDisputed = "threshold-disputed";
    public const string ThresholdSettled = "threshold-settled";
    public const string Commissioned = "commissioned";
    public const string AssuranceGiven = "assurance-given";
    public const string EffectParked = "effect-parked";
    public const string SignOffsVoid = "sign-offs-void";
    public const string MailBounced = "mail-bounced";
    public const string Submitted = "submitted";
    public const string ImmediateAction = "immediate-action";
    public const string LateComment = "late-comment";
    public const string ReportLacking = "report-lacking";
    /// <summary>About: the other review's reference.</summary>
    public const string LaterNotification = "later-notification";
    /// <summary>About: the version of the filed reply, slash, who has written.</summary>
    public const string ReplyFiled = "reply-filed";
}
