using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> FollowUpFacts(Review review, Procedure procedure) =>
    [
    ];

    private static IEnumerable<Circumstance> FollowUpCircumstances(Review review, Procedure procedure) =>
    [
    ];
}
