using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>A vote in words: the same on card and page.</summary>
public static class VoteWords
{
    /// <summary>What can be chosen, in the order in which it is offered.</summary>
    public static IReadOnlyList<(string Value, string Title)> Choices { get; } =
        [("for", "Yes, recommend a practice review"), ("against", "No, do not recommend one"), ("abstain", "I abstain")];

    public static VoteChoice Read(string value) => value switch
    {
        "against" => VoteChoice.Against,
        "abstain" => VoteChoice.Abstain,
        _ => VoteChoice.For,
    };
}
