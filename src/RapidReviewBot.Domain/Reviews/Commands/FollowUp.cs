using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Say how the executive leaders see the findings (J11).</summary>
/// <param name="Start">When they are presented at a meeting; null: senior representatives share them.</param>
/// <param name="DecidedWith">Person ids of the partners' people who decided it with the chair.</param>
public sealed record DecidePresentation(DateTimeOffset? Start, IReadOnlyList<string> DecidedWith) : ReviewCommand;

public sealed record ShareFindings(DateOnly On, IReadOnlyList<string> With) : ReviewCommand;

/// <summary>Ratify the recommendation, apart from the signature (R14).</summary>
public sealed record RatifyRecommendation(string Step, int Version, string Sha256) : ReviewCommand;

/// <summary>Do not ratify it; the reason stands in the filed document.</summary>
public sealed record RefuseRatification(string Step, int Version, FiledDocument Reason) : ReviewCommand;

/// <summary>Send the signed report to Ofsted (J23).</summary>
public sealed record ApproveOfstedSubmission(int Version, string Sha256) : ReviewCommand;

/// <summary>File an answer that did not come by mail, or say that none is waited for any longer.</summary>
public sealed record SettleResponse(StatutoryBody Of, FiledDocument? Answer, string NoneBecause) : ReviewCommand;

/// <summary>Put the agencies' actions on the action plan, or say that there are none; words and reason stand in the filed document (T32).</summary>
public sealed record RecordActionPlan(IReadOnlyList<AgreedAction> Actions, FiledDocument Plan) : ReviewCommand;

/// <summary>Commission the practice review that was decided: how it is done and who stands in for whom (T19, T24, T33).</summary>
public sealed record CommissionPracticeReview(string Method, IReadOnlyList<Substitute> Substitutes) : ReviewCommand;

public sealed record RecordPracticeReview(DateOnly HeldOn) : ReviewCommand;

/// <summary>Put the meeting of the executive with the chair into the calendars (T17).</summary>
public sealed record CallExecutiveMeeting(DateTimeOffset Start) : ReviewCommand;

/// <summary>Record what the review of the decision came to; the grounds stand in the filed document (T17).</summary>
public sealed record ReviewDecision(int Version, string Outcome, FiledDocument Grounds) : ReviewCommand
{
    /// <summary>Reference of the open review with the same themes, where the outcome rests on one (T29).</summary>
    public string OtherReview { get; init; } = "";
}

/// <summary>Decide for the executive, finally; the grounds stand in the filed document (T22).</summary>
public sealed record DecideEscalation(int Version, string Outcome, FiledDocument Grounds) : ReviewCommand
{
    /// <summary>Reference of the open review with the same themes, where the outcome rests on one (T29).</summary>
    public string OtherReview { get; init; } = "";
}

/// <summary>Which other reviews were notified within a short time. Only the service sends this.</summary>
public sealed record RecordOtherNotifications(IReadOnlyList<string> References) : ReviewCommand;

/// <summary>Another review of the partnership was notified within a short time after this one (T20).</summary>
public sealed record RecordLaterNotification(string Reference) : ReviewCommand;

/// <summary>The last day of the review, as agreed with the Panel because several notifications came together (T20).</summary>
public sealed record AgreeTimelines(DateOnly LastDay, string With) : ReviewCommand;
