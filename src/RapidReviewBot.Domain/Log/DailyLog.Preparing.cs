using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfPreparing(PreparingEvent happened, Words say) => happened switch
    {
        _ => throw Unsaid(happened),
    };
}
