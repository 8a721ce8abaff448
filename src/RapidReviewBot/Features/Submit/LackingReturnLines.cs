using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Submit;

/// <summary>Names on a card the agencies without an accepted return, and what follows; nothing where there are none.</summary>
internal static class LackingReturnLines
{
    /// <param name="consequence">One of the sentences of <see cref="LackingReturns"/>.</param>
    public static IEnumerable<AdaptiveElement> Of(Review review, string consequence) => LackingReturns.Of(review) is { Count: > 0 } lacking
        ? [CardWriting.State(CardState.Waiting, "these returns are not in or not accepted."), CardWriting.Points(lacking), CardWriting.Text(consequence)]
        : [];
}
