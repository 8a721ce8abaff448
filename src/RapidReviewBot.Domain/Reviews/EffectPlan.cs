using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What the outside world must be made to do because of events.</summary>
public static partial class EffectPlan
{
    public static IReadOnlyList<PlannedEffect> For(Review before, Review after, IReadOnlyList<RecordedEvent> events, ReviewContext context) => [];
}
