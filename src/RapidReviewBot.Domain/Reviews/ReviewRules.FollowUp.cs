namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? FollowUp(Moment at) => at.Command.What switch
    {
        _ => null,
    };
}
