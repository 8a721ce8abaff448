using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static IEnumerable<Effect> OfDrafting(DraftingEvent happened, Review after, ReviewContext context) => happened switch
    {
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };
}
