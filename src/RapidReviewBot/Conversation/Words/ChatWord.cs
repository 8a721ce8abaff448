using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Conversation.Words;

/// <summary>Answers one intent of the chat. Registered with <c>AddChatWord</c>.</summary>
public abstract class ChatWord
{
    /// <summary>The <see cref="Words.Intent.Name"/> that it answers.</summary>
    public abstract string Intent { get; }

    public abstract Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken);
}

/// <param name="Rest">What followed the phrase ("log ..."), or a reference named in the message; else empty.</param>
/// <param name="Partnership">The partnership of the team in which it was said; in a personal chat the speaker's, when there is only one; else null.</param>
/// <param name="Review">The review of the channel in which it was said, or the one whose reference was named and in which the speaker takes part; else null.</param>
/// <param name="MessageId">The channel's id of the message: the same when the channel delivers it twice.</param>
/// <param name="Now">Review time, UTC.</param>
public sealed record ChatTurn(Speaker Speaker, string Rest, Partnership? Partnership, ReviewInContext? Review, string MessageId, DateTimeOffset Now);

/// <summary>One or more messages: a card each, or a sentence.</summary>
public sealed record ChatAnswer(string? Sentence, params IReadOnlyList<WrittenCard> Cards)
{
    public static ChatAnswer Say(string sentence) => new(sentence);

    public static ChatAnswer Show(params IReadOnlyList<WrittenCard> cards) => new(null, cards);
}
