using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>The two pure functions between which the ledger stores: what follows from a command, and what must be done because of it.</summary>
public sealed record LedgerRules(
    Func<Review, Command, ReviewContext, Decision> Decide,
    Func<Review, Review, IReadOnlyList<RecordedEvent>, ReviewContext, IReadOnlyList<PlannedEffect>> Plan)
{
    public static readonly LedgerRules OfTheDomain = new(ReviewRules.Decide, EffectPlan.For);
}
