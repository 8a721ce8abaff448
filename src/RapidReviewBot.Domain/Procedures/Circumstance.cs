namespace RapidReviewBot.Domain.Procedures;

/// <summary>
/// Something about a case, or a choice made in it, on which it depends whether a step applies at all.
/// A circumstance that was not answered yet does not hold. Stored in kebab case. Change only by adding.
/// </summary>
public enum Circumstance
{
    /// <summary>The child is of school age: education is told (B01).</summary>
    ChildOfSchoolAge,

    /// <summary>Legal is told and invited (B01).</summary>
    LegalApplicable,

    /// <summary>A child died (W02).</summary>
    ChildDied,

    /// <summary>A child was seriously harmed (W02).</summary>
    ChildSeriouslyHarmed,

    /// <summary>The child, normally resident here, died or was harmed outside England (W02).</summary>
    OutsideEngland,

    /// <summary>A looked-after child died, abuse or not (W02).</summary>
    LookedAfterChildDied,

    /// <summary>The referral comes from a death review: CDOP or JAR (T23).</summary>
    FromDeathReview,

    /// <summary>The referrer is a professional, not a parent or a member of the community (T02, T05).</summary>
    ReferrerIsProfessional,

    /// <summary>Below the threshold for a practice review, but with concern about joint working (T03).</summary>
    JointWorkingConcern,

    /// <summary>The partners' views on the threshold differ (R03).</summary>
    PartnersDisagree,

    /// <summary>The threshold was decided as met.</summary>
    ThresholdMet,

    /// <summary>The threshold was decided as not met (T05, N05).</summary>
    ThresholdNotMet,

    /// <summary>The chair asked the agency for assurance or the referrer for feedback (T05).</summary>
    AssuranceAsked,

    /// <summary>A senior leader of a partner chairs instead of the independent chair: a declaration is needed (R04).</summary>
    SeniorLeaderChairs,

    /// <summary>The standing group takes the review, no extraordinary meeting (W08).</summary>
    StandingGroupMeets,

    /// <summary>An agency is new to the process and wants a pre-meet (J06).</summary>
    PreMeetAsked,

    /// <summary>A practice review was decided or recommended.</summary>
    PracticeReviewDecided,

    /// <summary>Another form of learning review was decided (W14).</summary>
    AlternativeReviewDecided,

    /// <summary>The independent chair is asked to endorse the outcome (W15).</summary>
    EndorsementAsked,

    /// <summary>The findings are presented to the executive leaders at a meeting, not only shared (J11).</summary>
    PresentationChosen,

    /// <summary>The report goes to Ofsted as well (J23).</summary>
    OfstedRequired,
}
