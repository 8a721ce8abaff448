using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>What the cards of a decision that was looked at again say once that is done (T17, T22).</summary>
internal static class ReconsideredOutcome
{
    public static TaskOutcome? OfReview(ReviewInContext settled) => settled.Review.Executive.Reviewed is { } reviewed
        ? new TaskOutcome($"the decision on version {reviewed.Version} was reviewed: {Title(settled, reviewed.Outcome)}. Recorded by {TaskOutcome.By(settled.Review.By<DecisionReviewed>()?.Name, settled.Review.When<DecisionReviewed>())}.")
            .FiledAs(reviewed.Grounds, settled.Context.Procedure)
        : null;

    public static TaskOutcome? OfEscalation(ReviewInContext settled) => settled.Review.Executive.Final is { } final
        ? new TaskOutcome($"version {final.Version} was decided finally: {Title(settled, final.Outcome)}. Recorded by {TaskOutcome.By(settled.Review.By<EscalationDecided>()?.Name, settled.Review.When<EscalationDecided>())}.")
            .FiledAs(final.Grounds, settled.Context.Procedure)
        : null;

    private static string Title(ReviewInContext settled, string outcome) => settled.Context.Procedure.Decision.TitleOf(outcome) ?? outcome;
}
