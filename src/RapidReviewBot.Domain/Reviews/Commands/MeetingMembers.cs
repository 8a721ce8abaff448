using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Declare a conflict of interest, or none (T24).</summary>
/// <param name="Conflict">What it is, filed; null: none.</param>
public sealed record DeclareConflict(FiledDocument? Conflict) : ReviewCommand;

/// <summary>Consider a conflict that somebody declared: whether the person takes part all the same (T24).</summary>
/// <param name="Substitute">Who takes the place of somebody who stays out; null: nobody yet.</param>
public sealed record ConsiderConflict(string PersonId, bool TakesPart, Person? Substitute = null) : ReviewCommand;

/// <summary>Invite somebody who is proposed for the meeting, or say why not (B09, R11).</summary>
/// <param name="Key">Of what is proposed: a role, or a provider that a return names.</param>
/// <param name="Invited">Null: nobody; then the reason is needed.</param>
/// <param name="Reason">One of <see cref="Invitees.Reasons"/>.</param>
public sealed record SettleInvitee(string Key, Person? Invited, string Reason) : ReviewCommand;

/// <summary>Record whether the meeting finds the threshold for a practice review met, before it votes (T15).</summary>
public sealed record AgreeCriteria(bool Met) : ReviewCommand;

/// <summary>Vote on recommending a practice review (T15).</summary>
public sealed record CastVote(VoteChoice Choice) : ReviewCommand;

/// <summary>End the vote with the votes that are in.</summary>
public sealed record CloseVote : ReviewCommand;

/// <summary>Send the minutes to those who were asked to the meeting (J26).</summary>
/// <param name="Version">Of the minutes as the person had them before them.</param>
/// <param name="Own">The minute taker's own version, when it takes the place of the drafted one.</param>
public sealed record CirculateMinutes(int Version, FiledDocument? Own = null) : ReviewCommand;
