using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Conversation.Presses;

/// <summary>What a button of a card does. Registered with <c>AddCardVerb</c>; buttons name it.</summary>
public abstract class CardVerb
{
    /// <summary>Unique in the service; part of every card that was ever sent, so it does not change.</summary>
    public abstract string Name { get; }
}

/// <summary>
/// A button that asks for one thing to happen to the review of its card. The desk does the rest: the stamp, the command's id, the ledger, and the card that answers.
/// </summary>
public abstract class ReviewVerb : CardVerb
{
    /// <summary>What is asked for. It is not carried out when <see cref="Press.Fields"/> has problems: then the card comes back with them.</summary>
    public abstract ReviewCommand Read(Press press);
}

/// <summary>A button that does something else, such as opening a review or changing a setting.</summary>
public abstract class OwnVerb : CardVerb
{
    /// <summary>Called only when the card pressed is the card of today. Must be safe to repeat under the same <see cref="Press.CommandId"/>.</summary>
    public abstract Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken);
}

/// <summary>A button pressed on a card that is as it should be today.</summary>
/// <param name="With">What the button carried besides; as little to be trusted as a field.</param>
/// <param name="CommandId">The same for every press of this button on this card in this state by this person.</param>
/// <param name="Once">The same for every press of this button on this card in this state, whoever presses.</param>
/// <param name="Now">Review time, UTC.</param>
public sealed record Press(
    Speaker Speaker,
    CardAddress Card,
    IReadOnlyDictionary<string, string> With,
    PressedFields Fields,
    ReviewInContext? Review,
    string CommandId,
    string Once,
    DateTimeOffset Now)
{
    /// <summary>For a card that belongs to a review.</summary>
    public ReviewInContext TheReview => Review ?? throw new InvalidOperationException($"The card '{Card.Kind}' belongs to no review.");
}

/// <summary>What a press is answered with.</summary>
public abstract record PressAnswer
{
    private PressAnswer()
    {
    }

    /// <summary>It was done: the card comes back as it is now, or another in its place.</summary>
    /// <param name="Sentence">What to say above it; null when the card says it itself.</param>
    public sealed record Done(string? Sentence = null, WrittenCard? Instead = null) : PressAnswer;

    /// <summary>It was not done: the card comes back with what was entered, and these sentences above.</summary>
    public sealed record NotDone(params IReadOnlyList<string> Problems) : PressAnswer;
}
