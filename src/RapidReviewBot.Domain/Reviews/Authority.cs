using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Who may do what, and when: the matrix of role, command and state (design, section 9).</summary>
public static partial class Authority
{
    public static Refusal? Refusal(Review review, Command command, ReviewContext context) => null;
}
