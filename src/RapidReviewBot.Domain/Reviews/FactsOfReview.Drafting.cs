using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> DraftingFacts(Review review, Procedure procedure) =>
    [
    ];

    private static IEnumerable<Circumstance> DraftingCircumstances(Review review, Procedure procedure) =>
    [
    ];
}
