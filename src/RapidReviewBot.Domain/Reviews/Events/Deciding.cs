// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>The meeting's decision (W14, N08). The grounds are in the filed document.</summary>
/// <param name="Criteria">Criterion id of the procedure -> met or not.</param>
/// <param name="Outcome">Outcome id of the procedure: "local-review".</param>
public sealed record DecisionRecorded(IReadOnlyDictionary<string, bool> Criteria, string Outcome, FiledDocument Grounds) : ReviewEvent;

/// <summary>An action that somebody must take; its words are in the decision's document.</summary>
/// <param name="Immediate">For children's safety, at once (W14).</param>
public sealed record ActionAgreed(int Number, string AgencyId, DateOnly Due, bool Immediate) : ReviewEvent;

public sealed record ActionDone(int Number, DateOnly On) : ReviewEvent;

/// <summary>A version of the report stands in the case folder. Sign-offs of an earlier version no longer count.</summary>
public sealed record ReportVersionFiled(FiledDocument Report) : ReviewEvent;

/// <summary>Everybody whose sign-off was void was told so.</summary>
public sealed record SignOffsVoided(int Version, IReadOnlyList<string> Roles) : ReviewEvent;

/// <summary>The meeting agreed the report (W15).</summary>
public sealed record ReportAgreed(int Version, string Sha256) : ReviewEvent;

/// <summary>The independent chair endorsed the outcome (W15, optional).</summary>
public sealed record ReportEndorsed(int Version, string Sha256) : ReviewEvent;

/// <summary>A signatory signed exactly these bytes.</summary>
public sealed record SignedOff(string Role, string PersonId, int Version, string Sha256) : ReviewEvent;

/// <summary>A signatory does not agree. The reason is filed.</summary>
public sealed record SignOffRefused(string Role, string PersonId, int Version, FiledDocument Reason) : ReviewEvent;

/// <summary>Report and covering letter may go to the Panel.</summary>
public sealed record SubmissionApproved(int Version, string Sha256) : ReviewEvent;

/// <summary>The report left for the Panel (W16).</summary>
/// <param name="MessageId">Internet message id of the mail: the proof.</param>
public sealed record ReportSubmitted(string To, string MessageId, string Sha256) : ReviewEvent;

public sealed record OutcomeTold(string AgencyId, string PersonId) : ReviewEvent;

/// <summary>An agency says whether it had to notify its inspectorate, and when it did (W18).</summary>
public sealed record InspectorateConfirmed(string AgencyId, bool Required, DateOnly? On) : ReviewEvent;

/// <summary>The criteria were found not to be met and the review ends (N05).</summary>
public sealed record ReviewStoodDown(string DecidedBy, string Reason) : ReviewEvent;

public sealed record ReviewClosed : ReviewEvent;
