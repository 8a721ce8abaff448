// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of what comes of the decision: the executive, Ofsted, answers, actions, a commissioned review (J11, J24, T17-T19, T24, T32).</summary>
public abstract record FollowUpEvent : ReviewEvent;

/// <summary>Chair and statutory partners decided how the executive leaders see the findings (J11).</summary>
/// <param name="Start">When they are presented at a meeting; null: senior representatives share them.</param>
/// <param name="DecidedWith">Person ids of those who decided it with the chair.</param>
public sealed record PresentationDecided(DateTimeOffset? Start, IReadOnlyList<string> DecidedWith) : FollowUpEvent;

/// <summary>The executive leaders have seen the findings, at the meeting or through senior representatives (J11).</summary>
/// <param name="With">Person ids of the executive leaders.</param>
public sealed record FindingsShared(DateOnly On, IReadOnlyList<string> With) : FollowUpEvent;

/// <summary>A signer ratified the recommendation on a practice review, apart from the signature (R14).</summary>
public sealed record RecommendationRatified(string Step, string Role, string PersonId, int Version, string Sha256) : FollowUpEvent;

/// <summary>A signer does not ratify the recommendation. The reason is filed.</summary>
public sealed record RatificationRefused(string Step, string Role, string PersonId, int Version, FiledDocument Reason) : FollowUpEvent;

/// <summary>The signed report may go to Ofsted too (J23).</summary>
public sealed record OfstedSubmissionApproved(int Version, string Sha256) : FollowUpEvent;

/// <summary>The report left for Ofsted (J23).</summary>
/// <param name="MessageId">Internet message id of the mail: the proof.</param>
public sealed record ReportSubmittedToOfsted(string To, string MessageId, string Sha256) : FollowUpEvent;

/// <summary>The office says what became of the answer of the Panel or Ofsted, where none came by mail (J24, T18).</summary>
/// <param name="Answer">The answer, filed by hand; null: none is to come.</param>
/// <param name="NoneBecause">Why none is waited for any longer; empty where one is filed.</param>
public sealed record ResponseSettled(StatutoryBody Of, FiledDocument? Answer, string NoneBecause) : FollowUpEvent;

/// <summary>The agencies' actions are on the action plan, or there are none; the words stand in the filed document (T32).</summary>
/// <param name="Agreed">How many were added with it.</param>
public sealed record ActionsRecorded(int Agreed, FiledDocument Plan) : FollowUpEvent;

/// <summary>The practice review that was decided is commissioned (T19, T33).</summary>
/// <param name="Method">How it is to be done, in at most 200 characters.</param>
public sealed record PracticeReviewCommissioned(string Method) : FollowUpEvent;

/// <summary>Who stands in for which member of the commissioned review (T24).</summary>
public sealed record SubstitutesAgreed(IReadOnlyList<Substitute> Substitutes) : FollowUpEvent;

/// <param name="MemberId">A person of the review.</param>
public sealed record Substitute(string MemberId, string Name, string Email);

/// <summary>The practice review took place (T19).</summary>
public sealed record PracticeReviewHeld(DateOnly On) : FollowUpEvent;

/// <summary>The executive does not agree and meets the chair (T17).</summary>
/// <param name="Version">The version that they do not agree with.</param>
public sealed record ExecutiveMeetingSet(int Version, DateTimeOffset Start) : FollowUpEvent;

/// <summary>The decision was reviewed with the chair (T17). The report is written anew from it.</summary>
/// <param name="Outcome">Outcome id of the procedure, the same as before or another.</param>
public sealed record DecisionReviewed(int Version, string Outcome, FiledDocument Grounds) : FollowUpEvent
{
    /// <summary>Reference of the open review with the same themes, where the outcome rests on one (T29); else empty.</summary>
    public string OtherReview { get; init; } = "";
}

/// <summary>The chair of the executive decided: the escalation ends here, and a later "no" is recorded only (T22); or a tied vote was decided (T15).</summary>
/// <param name="Changed">Whether the outcome is another than before; then the report is written anew.</param>
public sealed record EscalationDecided(int Version, string Outcome, bool Changed, FiledDocument Grounds) : FollowUpEvent
{
    /// <summary>Reference of the open review with the same themes, where the outcome rests on one (T29); else empty.</summary>
    public string OtherReview { get; init; } = "";
}

/// <summary>Other reviews of the partnership were notified within a short time: timelines are to be agreed with the Panel (T20).</summary>
/// <param name="References">Of the other reviews.</param>
public sealed record OtherNotificationsFound(IReadOnlyList<string> References) : FollowUpEvent;

/// <summary>Another review of the partnership was notified within a short time after this one: the office is told (T20).</summary>
/// <param name="Reference">Of the other review.</param>
public sealed record LaterNotificationFound(string Reference) : FollowUpEvent;

/// <summary>Another last day was agreed with the Panel (T20).</summary>
/// <param name="With">Who agreed it for the Panel.</param>
public sealed record TimelinesAgreed(DateOnly LastDay, string With) : FollowUpEvent;

/// <summary>The day has come by which an answer was to be expected: the office is asked whether it has come (J24, T18).</summary>
public sealed record AnswerExpected(StatutoryBody Of) : FollowUpEvent;
