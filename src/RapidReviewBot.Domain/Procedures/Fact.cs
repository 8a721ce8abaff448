namespace RapidReviewBot.Domain.Procedures;

/// <summary>
/// Something that has happened in a review, and when. A procedure's dates are counted from facts and its milestones are completed by facts.
/// A fact that concerns many people or agencies (marked "all") happens when the last of them has done it.
/// Stored in procedure files in kebab case (<c>requests-sent</c>). Change only by adding.
/// </summary>
public enum Fact
{
    /// <summary>The incident itself. Only the date matters (N03, J01).</summary>
    IncidentHappened,

    /// <summary>The local authority became aware of the incident: the national five days for its notification count from here (N03).</summary>
    LocalAuthorityAware,

    /// <summary>The safeguarding partners became aware (W03 counts from here).</summary>
    PartnersAware,

    /// <summary>The death review (CDOP or JAR) discussed the case (T23).</summary>
    DeathReviewDiscussed,

    /// <summary>The referral reached the partnership's single point of contact.</summary>
    ReferralReceived,

    /// <summary>Children's Social Care told the partnership that it intends a serious incident notification (J01).</summary>
    IntentionToNotifyReceived,

    /// <summary>The local authority sent the serious incident notification to the national Panel (N01, R01, T31).</summary>
    NotificationSent,

    /// <summary>The local authority confirmed every one of its own duties that the circumstances call for (W02), all.</summary>
    LocalAuthorityDutiesConfirmed,

    /// <summary>The meeting at which the threshold is discussed is in the calendar (T04).</summary>
    ThresholdDiscussionSet,

    /// <summary>Each of the three partners has given its view on the threshold, all (R02, T04).</summary>
    ThresholdViewsIn,

    /// <summary>The independent chair or scrutineer was consulted because the partners do not agree (R03).</summary>
    ScrutineerConsulted,

    /// <summary>The partners' settled view on the threshold: met or not met (see <see cref="Circumstance"/>).</summary>
    ThresholdDecided,

    /// <summary>The referrer has been sent the letter that the threshold is not met, with next steps (T05).</summary>
    NotMetLetterSent,

    /// <summary>Each assurance or feedback asked for after "not met" has been answered, all (T05).</summary>
    AssuranceReceived,

    /// <summary>The multi-agency review below the threshold was held (T03).</summary>
    MultiAgencyReviewHeld,

    /// <summary>The review is commissioned: chair named and, where asked, declared free of involvement (R04).</summary>
    Commissioned,

    /// <summary>The partners were told that the review has begun, all recipients (B01).</summary>
    PartnersTold,

    /// <summary>Each partner has named the person who leads for it, all (B03).</summary>
    LeadsNamed,

    /// <summary>The health lead confirmed that the health providers were told (B04).</summary>
    HealthProvidersTold,

    /// <summary>The list of agencies to ask is settled (J05, R05, T08).</summary>
    AgenciesConfirmed,

    /// <summary>Manager and chair agreed the dates of the plan (J02, J06).</summary>
    TimescalesAgreed,

    /// <summary>The case folder stands with its sub-folders (J09).</summary>
    FolderMade,

    /// <summary>The request for information went to every agency, all (W05). Kept per agency too.</summary>
    RequestsSent,

    /// <summary>Every agency confirmed that its records are secured, all (W07). Kept per agency too.</summary>
    RecordsSecured,

    /// <summary>Every agency's return is in, "not known" included, all (W06). Kept per agency too.</summary>
    ReturnsIn,

    /// <summary>Every return that is in was accepted by the manager, all (J16, T12). Kept per agency too.</summary>
    ReturnsAccepted,

    /// <summary>Every return that is in was shared with the chair, all (J15, R19). Kept per agency too.</summary>
    ReturnsSharedWithChair,

    /// <summary>The review meeting is in the calendar with its invitations sent.</summary>
    MeetingSet,

    /// <summary>Somebody is named to take the minutes of the review meeting (J26).</summary>
    MinuteTakerNamed,

    /// <summary>The pre-meets for agencies new to the process were held, all (J06).</summary>
    PreMeetsHeld,

    /// <summary>Every member has declared a conflict of interest or none, all (T24).</summary>
    ConflictsDeclared,

    /// <summary>The chair's draft report was released to the attendees with the agenda, before the meeting (R09).</summary>
    ChairsDraftReleased,

    /// <summary>The report document was started from the returns (J18).</summary>
    ReportStarted,

    /// <summary>The meeting's papers were sent to those who attend (B08, W11).</summary>
    PackCirculated,

    /// <summary>The review meeting began. While it is to come: the start that is booked.</summary>
    MeetingStarted,

    /// <summary>The review meeting was held, quorate, and ended at this instant. While it is to come: the end that is booked.</summary>
    MeetingHeld,

    /// <summary>The members approved that the report holds what is needed, all (J21).</summary>
    ReportQualityAssured,

    /// <summary>The decision on a practice review was recorded (W14), or the panel's recommendation after its vote (T15).</summary>
    DecisionMade,

    /// <summary>The minutes went to those who attended (J26).</summary>
    MinutesCirculated,

    /// <summary>The report was completed and agreed by the meeting (W15).</summary>
    ReportAgreed,

    /// <summary>The independent chair endorsed the outcome (W15, optional).</summary>
    OutcomeEndorsed,

    /// <summary>The first full draft of the report exists (B11), or the Decision Sheet is written (T16).</summary>
    ReportDrafted,

    /// <summary>The chair has amended, checked and released the draft (J22).</summary>
    DraftReleased,

    /// <summary>The draft report went to all parties (B12, R13).</summary>
    DraftCirculated,

    /// <summary>Comments closed: the time is over, or everybody has answered (B13, R13).</summary>
    CommentsClosed,

    /// <summary>The final text was fixed by those who finalise it, all (B14, J28).</summary>
    ReportFinal,

    /// <summary>It was decided whether the findings are presented to the executive leaders before submission (J11).</summary>
    PresentationDecided,

    /// <summary>The findings were presented to, or shared with, the executive leaders (J11).</summary>
    FindingsShared,

    /// <summary>Every signature asked for stands on the report's present text, all (B15, J23, R14, T17).</summary>
    SignedOff,

    /// <summary>The recommendation on a practice review was ratified, apart from the signatures, all (R14).</summary>
    RecommendationRatified,

    /// <summary>The report was sent to the national Panel and the proof is filed.</summary>
    Submitted,

    /// <summary>The report was sent to Ofsted, where that is asked for (J23).</summary>
    SubmittedToOfsted,

    /// <summary>The agencies and the referrer were told the outcome, all (W17).</summary>
    OutcomeTold,

    /// <summary>Each agency has said that its inspectorate was told, or need not be, all (W18).</summary>
    InspectoratesConfirmed,

    /// <summary>The Panel's answer is filed (J24, T18).</summary>
    PanelResponseFiled,

    /// <summary>Ofsted's answer is filed (J24).</summary>
    OfstedResponseFiled,

    /// <summary>Agency actions and immediate learning are recorded, or "none" with a reason (T32).</summary>
    ActionsRecorded,

    /// <summary>Substitute members are agreed for a commissioned practice review, all (T24).</summary>
    SubstitutesAgreed,

    /// <summary>The practice review that this review led to has taken place (T19).</summary>
    PracticeReviewHeld,

    /// <summary>The review was stood down: the criteria were found not met after all (N05). Nothing is due any more.</summary>
    StoodDown,

    /// <summary>Nothing is left to do and the review was closed.</summary>
    Closed,
}
