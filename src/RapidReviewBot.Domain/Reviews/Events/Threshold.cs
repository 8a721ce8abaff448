// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of whether the criteria are met, and the commission that follows (R02-R04, T03-T05, J04).</summary>
public abstract record ThresholdEvent : ReviewEvent;

/// <summary>Times for the discussion from people's calendars, best first. A calendar that can't be read is unknown, never free (T04).</summary>
public sealed record ThresholdTimesFound(IReadOnlyList<MeetingSlot> Times) : ThresholdEvent;

/// <summary>The three are to meet: the discussion was arranged (T04), or the virtual panel was called as a short online meeting (R02).</summary>
public sealed record ThresholdMeetingSet(DateTimeOffset Start, TimeSpan Length) : ThresholdEvent;

/// <summary>The meeting of the three falls away; another may be set.</summary>
public sealed record ThresholdMeetingCalledOff(string Reason) : ThresholdEvent;

/// <summary>One of those asked gave a view on the threshold, with grounds in a file (R02, T04).</summary>
/// <param name="Round">1 for the first view; one more after each consultation.</param>
/// <param name="Role">The role for which the view was given: one view each.</param>
public sealed record ThresholdViewGiven(int Round, string Role, string PersonId, bool Met, FiledDocument Grounds) : ThresholdEvent;

/// <summary>Whoever gave a view put it right before the result was drawn; the earlier grounds stay in the case folder (R02, T04).</summary>
public sealed record ThresholdViewCorrected(int Round, string Role, string PersonId, bool Met, FiledDocument Grounds) : ThresholdEvent;

/// <summary>All views of a round are in and differ (R03).</summary>
public sealed record ThresholdDisputed(int Round) : ThresholdEvent;

/// <summary>The scrutineer advised the partners, who are asked for their view again (R03).</summary>
/// <param name="RegionalAdviceOn">The day on which the Panel's regional lead advised; null when nobody asked.</param>
public sealed record ScrutineerAdvised(int Round, string PersonId, FiledDocument Advice, DateOnly? RegionalAdviceOn) : ThresholdEvent;

/// <summary>It is settled whether the threshold is met.</summary>
/// <param name="Grounds">Only where one person decided because the views differ; otherwise the views hold the grounds.</param>
public sealed record ThresholdDecided(bool Met, FiledDocument? Grounds) : ThresholdEvent;

/// <summary>The local authority's own decision whether to notify (J04).</summary>
public sealed record NotificationDecided(bool Notifies, DateOnly On, string Reference) : ThresholdEvent;

/// <summary>Somebody who may chair only without involvement in the case is asked to declare it (R04).</summary>
public sealed record DeclarationAsked(string Role, string PersonId) : ThresholdEvent;

/// <param name="Free">True: no direct responsibility for or involvement in the case.</param>
public sealed record InvolvementDeclared(string Role, string PersonId, bool Free) : ThresholdEvent;

/// <summary>The review is commissioned and this person chairs it (R04).</summary>
public sealed record ReviewCommissioned(string Role, string PersonId) : ThresholdEvent;

/// <summary>What follows from "not met" was decided (T03, T05).</summary>
public sealed record NotMetConcluded(IReadOnlyList<AssuranceRequest> Requests, MultiAgencyReviewSet? MultiAgencyReview) : ThresholdEvent;

/// <summary>Somebody is asked to answer after "not met".</summary>
public sealed record AssuranceRequest(string AgencyId, AssuranceKind Kind);

public enum AssuranceKind
{
    /// <summary>The agency assures the chair of its own practice.</summary>
    Assurance,

    /// <summary>The referrer reviews lessons with the other agencies and feeds back.</summary>
    Feedback,
}

/// <summary>A multi-agency review below the threshold (T03).</summary>
/// <param name="Due">London date.</param>
public sealed record MultiAgencyReviewSet(string OwnerId, DateOnly Due);

/// <summary>The referrer was sent the letter that the threshold is not met (T05).</summary>
public sealed record NotMetLetterSent(string PersonId) : ThresholdEvent;

public sealed record AssuranceGiven(string AgencyId, AssuranceKind Kind, FiledDocument Answer) : ThresholdEvent;

/// <summary>The multi-agency review was held; what came of it is in the file (T03).</summary>
public sealed record MultiAgencyReviewHeld(DateOnly On, FiledDocument Outcome) : ThresholdEvent;
