using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>What the card of the decision says once it is recorded; one that was looked at again is said as it is now.</summary>
internal static class DecisionOutcome
{
    public static TaskOutcome? Of(ReviewInContext settled)
    {
        var (review, context) = settled;
        if (review.Decision is not { } decided) return null;
        var outcome = $"{context.Procedure.Decision.TitleOf(decided.Decision.Outcome)}{Other(decided.Decision.OtherReview)}";
        var recorded = $"Recorded by {TaskOutcome.By(review.By<DecisionRecorded>()?.Name, decided.At)}.";
        var words = Since(review) is { } since
            ? $"the Rapid Review decision is now: {outcome}. {recorded} {since}"
            : $"a Rapid Review decision is recorded: {outcome}. {recorded}";
        return new TaskOutcome(words).FiledAs(review.Executive.Grounds ?? decided.Decision.Grounds, context.Procedure);
    }

    private static string? Since(Review review) =>
        review.Executive.Final is not null ? $"Decided finally by {TaskOutcome.By(review.By<EscalationDecided>()?.Name, review.When<EscalationDecided>())}."
        : review.Executive.Reviewed is not null ? $"Reviewed with the chair; recorded by {TaskOutcome.By(review.By<DecisionReviewed>()?.Name, review.When<DecisionReviewed>())}."
        : null;

    private static string Other(string review) => review.Length > 0 ? $" (review {review})" : "";
}
