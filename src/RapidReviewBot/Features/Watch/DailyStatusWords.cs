using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.Watch;

/// <summary>How each stage stands this morning (J10): the same words for the chair and the manager, on a card and in a mail.</summary>
internal static class DailyStatusWords
{
    public static NoticeWords Of(Review review, ReviewContext context, DateTimeOffset now)
    {
        var timetable = Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, now);
        var needed = timetable.Milestones.Where(one => one.State != MilestoneState.NotNeeded).ToList();
        var late = needed.Count(one => one.State == MilestoneState.Overdue);
        var track = timetable.FirstImpossible is { } impossible ? $"off track. {impossible.Sentence}"
            : late > 0 ? $"off track: {late} {(late == 1 ? "step is" : "steps are")} overdue."
            : "on track.";
        var day = timetable.DayNumber is { } number ? $"Day {number}" : "Not begun";
        return new($"Status of this morning: {day}", $"Review {review.Reference} is {track}", ReviewWords.Lead(review, context, timetable))
        {
            Points = [.. needed.Select(one => $"{Track(one)}: {one.Milestone.Title}{ReviewWords.When(one)}{Of(one, review, context)}")],
        };
    }

    private static string Of(DatedMilestone one, Review review, ReviewContext context) =>
        one.State == MilestoneState.Overdue && ReviewWords.Outstanding(one.Milestone.Id, review, context) is { Length: > 0 } open ? $", outstanding: {open}" : "";

    private static string Track(DatedMilestone one) => one.State switch
    {
        MilestoneState.Overdue => "Off track, overdue",
        MilestoneState.Due => "On track, due",
        _ => StateWords.Of(one.State),
    };
}
