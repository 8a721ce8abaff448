using AdaptiveCards;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>Everything within a card.</summary>
internal static class CardWalk
{
    public static IEnumerable<AdaptiveElement> Elements(AdaptiveCard card) => card.Body.SelectMany(Within);

    public static IEnumerable<AdaptiveAction> Actions(AdaptiveCard card) => card.Actions.Concat(Elements(card).OfType<AdaptiveActionSet>().SelectMany(set => set.Actions));

    public static IEnumerable<AdaptiveInput> Inputs(AdaptiveCard card) => Elements(card).OfType<AdaptiveInput>();

    private static IEnumerable<AdaptiveElement> Within(AdaptiveElement element) =>
        element is AdaptiveCollectionElement collection ? collection.SelectMany(Within).Prepend(element) : [element];
}
