using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What follows from a command: events, or a refusal in plain words. Pure: the same input gives the same answer.</summary>
public static partial class ReviewRules
{
    public static Decision Decide(Review review, Command command, ReviewContext context) =>
        Authority.Refusal(review, command, context) is { } refusal ? refusal : command.What switch
        {
            _ => throw new InvalidOperationException($"No rule decides {command.What.GetType().Name}."),
        };
}
