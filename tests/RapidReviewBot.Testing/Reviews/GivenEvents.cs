using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>These things have happened: a test's way to begin where its matter begins, whatever the rules ask of people on the way there.</summary>
public sealed record GivenEvents(IReadOnlyList<ReviewEvent> Events) : ReviewCommand
{
    /// <summary>A ledger's rules, as in the product, but for what a test says has happened.</summary>
    public static LedgerRules Ruling { get; } = LedgerRules.OfTheDomain with { Decide = Decide };

    private static Decision Decide(Review review, Command command, ReviewContext context) =>
        command.What is GivenEvents given ? Decision.All(given.Events) : ReviewRules.Decide(review, command, context);
}
