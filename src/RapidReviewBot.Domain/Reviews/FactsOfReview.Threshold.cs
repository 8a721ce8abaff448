using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> ThresholdFacts(Review review, Procedure procedure) =>
    [
    ];

    private static IEnumerable<Circumstance> ThresholdCircumstances(Review review, Procedure procedure) =>
    [
    ];
}
