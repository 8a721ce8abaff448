namespace RapidReviewBot.Conversation.Cards;

/// <summary>Every kind of card that the service can draw.</summary>
public sealed class CardRack
{
    private readonly Dictionary<string, Card> cards;

    public CardRack(IEnumerable<Card> cards) => this.cards = cards.ToDictionary(card => card.Kind, StringComparer.Ordinal);

    /// <summary>Null when the kind is not known any more, or what the card was about is no more.</summary>
    public Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken) =>
        cards.TryGetValue(request.Address.Kind, out var card) ? card.DrawAsync(request, cancellationToken) : Task.FromResult<WrittenCard?>(null);
}
