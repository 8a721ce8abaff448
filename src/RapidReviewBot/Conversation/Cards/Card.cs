using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>A kind of card. It draws itself from the state alone, so that anybody's press can be answered with the card of today.</summary>
public abstract class Card
{
    /// <summary>Unique in the service; part of every card that was ever sent, so it does not change.</summary>
    public abstract string Kind { get; }

    /// <summary>The card as it is now for this viewer; null when what it was about is no more.</summary>
    public abstract Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken);
}

/// <param name="Review">The review of the address with what it is decided against; null for a card that belongs to none.</param>
/// <param name="ViewerId">The person who looks, by <c>Person.Id</c>; null for the card that everybody in a channel sees: it has no buttons of one person's.</param>
/// <param name="Now">Review time, UTC.</param>
public sealed record CardRequest(CardAddress Address, ReviewInContext? Review, string? ViewerId, DateTimeOffset Now)
{
    /// <summary>For a card that belongs to a review.</summary>
    public ReviewInContext TheReview => Review ?? throw new InvalidOperationException($"The card '{Address.Kind}' was asked for without a review.");
}

public sealed record ReviewInContext(Review Review, ReviewContext Context);
