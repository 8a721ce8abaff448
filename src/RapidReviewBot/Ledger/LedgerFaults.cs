using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Ledger;

/// <summary>The stored events of a review are not those that were written: one is missing, changed or added by other means.</summary>
public sealed class BrokenChainException(ReviewId review, string what) : Exception($"The record of review {review} is not as it was written: {what}")
{
    public ReviewId Review { get; } = review;
}

/// <summary>The row of an effect changed while the effect was run: somebody else has it now, or a newer request for it came in. Nothing was written.</summary>
public sealed class EffectRowChangedException(string key) : Exception($"The row of effect {key} is not as it was claimed.");

/// <summary>A command could not be recorded within its time; it may be sent again under the same id.</summary>
public sealed class LedgerBusyException(ReviewId review, Exception? last) : Exception($"A command for review {review} could not be recorded in time.", last);
