using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Watch;

/// <summary>What a change of the working days means for a review, and what to do about it (N02).</summary>
internal static class MovedWords
{
    private const int MostShown = 10;

    public static NoticeWords Deadlines(Review review, ReviewContext context)
    {
        var moved = review.LastMoved?.Moved ?? [];
        var shown = moved.Take(MostShown).Select(one => $"{context.Procedure.Milestone(one.MilestoneId)?.Title ?? one.MilestoneId}: now {LondonTime.Words(one.To)}, was {LondonTime.Words(one.From)}");
        var rest = moved.Count > MostShown ? [$"and {moved.Count - MostShown} more: the Daily Log has them all"] : (string[])[];
        return new("Deadlines have moved", $"Review {review.Reference}.", $"{review.LastMoved?.Why} The new dates count from now on.") { Points = [.. shown, .. rest] };
    }

    public static NoticeWords Meeting(Review review, ReviewContext context) => review.Meeting is { Held: false, Set: { } set } && review.MeetsOnClosedDay(context.Calendar)
        ? new(
            "The meeting is on a day that is no working day",
            $"Review {review.Reference}, meeting {LondonTime.Words(set.Start)}.",
            $"{LondonTime.Words(LondonTime.DateOf(set.Start))} is now {context.Calendar.WhyNot(LondonTime.DateOf(set.Start))}. You get other times to choose from: once you choose one, the meeting moves in every calendar. If everybody invited can come all the same, leave it and tell them.")
        : new("The meeting stands on a working day again", $"Review {review.Reference}.", "You need do nothing.");
}
