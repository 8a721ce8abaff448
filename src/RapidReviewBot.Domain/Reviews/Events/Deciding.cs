// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

public abstract record DecidingEvent : ReviewEvent;

/// <summary>The meeting's decision (W14, N08). The grounds are in the filed document.</summary>
/// <param name="Criteria">Criterion id of the procedure -> met or not.</param>
/// <param name="Outcome">Outcome id of the procedure: "local-review".</param>
public sealed record DecisionRecorded(IReadOnlyDictionary<string, bool> Criteria, string Outcome, FiledDocument Grounds) : DecidingEvent
{
    /// <summary>Reference of the open review with the same themes, where the outcome rests on one (T29); else empty.</summary>
    public string OtherReview { get; init; } = "";
}

/// <summary>An action that somebody must take; its words are in the decision's document.</summary>
/// <param name="Immediate">For children's safety, at once (W14).</param>
public sealed record ActionAgreed(int Number, string AgencyId, DateOnly Due, bool Immediate) : DecidingEvent;

public sealed record ActionDone(int Number, DateOnly On) : DecidingEvent;

/// <summary>A version of the report stands in the case folder. Sign-offs of an earlier version no longer count.</summary>
public sealed record ReportVersionFiled(FiledDocument Report) : DecidingEvent;

/// <summary>A new version made these people's sign-offs of the earlier one void; they are told so.</summary>
/// <param name="Version">The version that they had signed.</param>
public sealed record SignOffsVoided(int Version, IReadOnlyList<string> PersonIds) : DecidingEvent;

/// <summary>The meeting agreed the report (W15).</summary>
public sealed record ReportAgreed(int Version, string Sha256) : DecidingEvent;

/// <summary>Somebody took their part in a step of the sign-off, for exactly these bytes: approved, signed or endorsed.</summary>
/// <param name="Step">A sign-off step of the procedure.</param>
/// <param name="Ratified">Whether the recommendation was ratified with it, where the step asks that (R14).</param>
public sealed record SignedOff(string Step, string Role, string PersonId, int Version, string Sha256, bool Ratified) : DecidingEvent;

/// <summary>Somebody does not agree. The reason is filed.</summary>
public sealed record SignOffRefused(string Step, string Role, string PersonId, int Version, FiledDocument Reason) : DecidingEvent;

/// <summary>Report and covering letter may go to the Panel.</summary>
public sealed record SubmissionApproved(int Version, string Sha256) : DecidingEvent;

/// <summary>The report left for the Panel (W16).</summary>
/// <param name="MessageId">Internet message id of the mail: the proof.</param>
public sealed record ReportSubmitted(string To, string MessageId, string Sha256) : DecidingEvent;

public sealed record OutcomeTold(string AgencyId, string PersonId) : DecidingEvent;

/// <summary>An agency says whether it had to notify its inspectorate, and when it did (W18).</summary>
public sealed record InspectorateConfirmed(string AgencyId, bool Required, DateOnly? On) : DecidingEvent;

/// <summary>The criteria were found not to be met and the review ends (N05).</summary>
public sealed record ReviewStoodDown(string DecidedBy, string Reason) : DecidingEvent;

public sealed record ReviewClosed : DecidingEvent;
