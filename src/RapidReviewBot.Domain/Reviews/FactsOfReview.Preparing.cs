using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> PreparingFacts(Review review, Procedure procedure) =>
    [
    ];

    private static IEnumerable<Circumstance> PreparingCircumstances(Review review, Procedure procedure) =>
    [
    ];
}
