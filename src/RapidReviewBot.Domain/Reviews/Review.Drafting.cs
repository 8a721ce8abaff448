using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    private Review After(DraftingEvent happened, DateTimeOffset at) => happened switch
    {
        _ => throw Unknown(happened),
    };
}
