using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Declare a conflict of interest, or none (T24).</summary>
/// <param name="Conflict">What it is, filed; null: none.</param>
public sealed record DeclareConflict(FiledDocument? Conflict) : ReviewCommand;

/// <summary>Consider a conflict that somebody declared: whether the person takes part all the same (T24).</summary>
public sealed record ConsiderConflict(string PersonId, bool TakesPart) : ReviewCommand;

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
