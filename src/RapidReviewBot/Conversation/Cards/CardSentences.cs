using AdaptiveCards;

namespace RapidReviewBot.Conversation.Cards;

internal static class CardSentences
{
    /// <summary>The problems that stand above a card, as one line of text.</summary>
    public static string ProblemsOf(WrittenCard card) =>
        string.Join(' ', CardWalk.Elements(card.Content).OfType<AdaptiveContainer>().Where(part => part.Id == "problems").SelectMany(part => part.Items.Skip(1)).OfType<AdaptiveTextBlock>().Select(text => text.Text));
}
