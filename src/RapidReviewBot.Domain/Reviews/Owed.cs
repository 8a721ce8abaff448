using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>
/// Something that one person owes a review now. One owed thing is one card for a person of the host's tenant,
/// one page behind a personal link for everybody else, and one command when it is done.
/// </summary>
/// <param name="Subject">What kind and agency leave open: a duty item, a sign-off step and role, a parked effect's key.</param>
/// <param name="MilestoneId">The milestone by which it is due, where there is one.</param>
public sealed record Owed(OwedKind Kind, Person By, string? AgencyId, string? Subject, string? MilestoneId)
{
    /// <summary>Says what is owed, whoever owes it: "give-return:example-trust".</summary>
    public string Key => string.Join(':', new[] { Kind.ToString(), AgencyId, Subject }.Where(part => !string.IsNullOrEmpty(part)));
}

public enum OwedKind
{
    FileReferral,
    ArrangeDiscussion,
    GiveThresholdView,
    AdviseOnThreshold,
    DecideThreshold,
    CommissionReview,
    DeclareNoInvolvement,
    ConcludeNotMet,
    GiveAssurance,
    RecordMultiAgencyReview,
    RecordNotification,
    ConfirmStatutoryDuty,
    ConfirmAgencies,
    TellPartners,
    NamePartnerLead,
    TellHealthProviders,
    ListAgencies,
    AgreeAgencies,
    AgreePlan,
    SetPreMeet,
    ConfirmPreMeet,
    NameLead,
    SecureRecords,
    GiveReturn,
    SettleReturn,
    PlanMeeting,
    AnswerSlots,
    SetMeeting,
    CirculatePack,
    NameMinuteTaker,
    SettleInvitee,
    DeclareConflict,
    ConsiderConflict,
    AgreeCriteria,
    CastVote,
    CloseVote,
    CirculateMinutes,
    RecordAttendance,
    RecordDecision,
    CompleteDraft,
    ReleaseDraft,
    CirculateDraft,
    CommentOnDraft,
    SettleComments,
    AssureReport,
    AgreeReport,
    ReviseReport,
    SignOff,
    ApproveSubmission,
    RatifyRecommendation,
    DecidePresentation,
    ShareFindings,
    SubmitToOfsted,
    SettleResponse,
    RecordActionPlan,
    CommissionPracticeReview,
    RecordPracticeReview,
    AgreeTimelines,
    CallExecutiveMeeting,
    ReviewDecision,
    DecideEscalation,
    ConfirmInspectorate,
    CloseReview,
    MendParked,
}
