using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Call the three partners to a short online meeting before they give their views (R02).</summary>
public sealed record CallThresholdMeeting : ReviewCommand;

/// <summary>Arrange the discussion of the threshold (T04).</summary>
public sealed record ArrangeDiscussion(DateTimeOffset Start) : ReviewCommand;

/// <summary>The meeting of the three can't be held as set.</summary>
public sealed record CallOffThresholdMeeting(string Reason) : ReviewCommand;

/// <summary>Give a view on the threshold for a role that one holds.</summary>
public sealed record GiveThresholdView(string Role, bool Met, FiledDocument Grounds) : ReviewCommand;

/// <summary>Correct one's own view before the result is drawn (R02, T04).</summary>
public sealed record CorrectThresholdView(string Role, bool Met, FiledDocument Grounds) : ReviewCommand;

/// <summary>Advise the partners, who do not agree (R03).</summary>
/// <param name="RegionalAdviceOn">When the Panel's regional lead advised; null when nobody asked.</param>
public sealed record AdviseOnThreshold(FiledDocument Advice, DateOnly? RegionalAdviceOn) : ReviewCommand;

/// <summary>Decide the threshold where the views differ and the procedure knows no consultation.</summary>
public sealed record DecideThreshold(bool Met, FiledDocument Grounds) : ReviewCommand;

/// <summary>Record that the local authority decided not to notify (J04). The review ends.</summary>
public sealed record DeclineNotification(DateOnly On, string Reference) : ReviewCommand;

/// <summary>Commission the review with this chair (R04).</summary>
public sealed record CommissionReview(string Role, string PersonId) : ReviewCommand;

/// <summary>Ask somebody who is to chair for the declaration that they need (R04).</summary>
public sealed record AskDeclaration(string Role, string PersonId) : ReviewCommand;

/// <summary>Declare whether one is free of responsibility for and involvement in the case (R04).</summary>
public sealed record DeclareNoInvolvement(bool Free) : ReviewCommand;

/// <summary>Say what follows from "not met": assurance, feedback, a multi-agency review, or nothing more (T03, T05).</summary>
/// <param name="AssuranceFrom">Agency ids.</param>
public sealed record ConcludeNotMet(IReadOnlyList<string> AssuranceFrom, bool ReferrerFeedback, MultiAgencyReviewSet? MultiAgencyReview) : ReviewCommand;

/// <summary>Answer the request for assurance or feedback.</summary>
public sealed record GiveAssurance(string AgencyId, AssuranceKind Kind, FiledDocument Answer) : ReviewCommand, IForAgency;

/// <summary>Record that the multi-agency review was held.</summary>
public sealed record RecordMultiAgencyReview(DateOnly On, FiledDocument Outcome) : ReviewCommand;
