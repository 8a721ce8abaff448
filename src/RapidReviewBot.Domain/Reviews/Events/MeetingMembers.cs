// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Somebody is invited beyond those whom the procedure names outright (B09, R11).</summary>
/// <param name="Key">A role, or a provider that a return names.</param>
public sealed record InviteeAdded(string Key, Person Person) : MeetingEvent;

/// <summary>Nobody is invited for a role or provider that was proposed, and why (R11).</summary>
/// <param name="Reason">One of <see cref="Invitees.Reasons"/>.</param>
public sealed record InviteeLeftOut(string Key, string Reason) : MeetingEvent;

/// <summary>A return reached whoever gets each return on the day it comes (J15, R19).</summary>
public sealed record ReturnShared(string AgencyId, int Version, string PersonId) : MeetingEvent;

/// <summary>Somebody who is asked to the meeting declared a conflict of interest, or none (T24).</summary>
/// <param name="Conflict">What it is, filed; null: none.</param>
public sealed record ConflictDeclared(string PersonId, FiledDocument? Conflict) : MeetingEvent;

/// <summary>A declared conflict was considered (T24).</summary>
/// <param name="TakesPart">False: the person stays out of the papers, the folder, the meeting and the vote.</param>
public sealed record ConflictConsidered(string PersonId, bool TakesPart) : MeetingEvent;

/// <summary>The meeting found the threshold for a practice review met, or not: apart from the vote (T15).</summary>
public sealed record CriteriaAgreed(bool Met) : MeetingEvent;

/// <summary>A voting member voted (T15).</summary>
/// <param name="Role">The role for which the vote counts.</param>
public sealed record VoteCast(string PersonId, string Role, VoteChoice Choice) : MeetingEvent;

/// <summary>How a voting member votes on recommending a practice review.</summary>
public enum VoteChoice
{
    For,
    Against,
    Abstain,
}

/// <summary>The vote is over (T15). As many for as against is a tie, and goes on as one.</summary>
/// <param name="NotCast">Voting members present who did not vote.</param>
public sealed record VoteClosed(int For, int Against, int Abstained, int NotCast) : MeetingEvent;

/// <summary>The minutes went to those who were asked to the meeting (J26).</summary>
/// <param name="To">Person ids.</param>
public sealed record MinutesCirculated(int Version, IReadOnlyList<string> To) : MeetingEvent;
