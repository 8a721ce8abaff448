using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.Watch;

/// <summary>Where a review stands, in words that cards and chat share.</summary>
public static class ReviewWords
{
    private const int NationalDays = 15;

    public static string Lead(Review review, ReviewContext context, Timetable timetable) => review.Status switch
    {
        ReviewStatus.StoodDown => "Stood down.",
        ReviewStatus.Closed => "Closed.",
        _ when timetable.Next is { } next => $"{next.Milestone.Title}: {OwedWords.DueWords(next.DueAt!.Value, context.Calendar, timetable.Now)}.",
        _ => "Nothing is due.",
    };

    /// <summary>Every milestone as a line, in the order of their dates: "Done: Send the requests - Wed 1 Apr, 10:00 (Example 4.3.3)".</summary>
    public static IReadOnlyList<string> Milestones(Timetable timetable) =>
        [.. timetable.Milestones.Where(one => one.State != MilestoneState.NotNeeded).OrderBy(one => one.DoneAt ?? one.DueAt ?? DateTimeOffset.MaxValue).Select(one => $"{StateWords.Of(one.State)}: {one.Milestone.Title}{When(one)} ({one.Citation})")];

    /// <summary>Who owes what, one line a person, the most pressing first.</summary>
    public static IReadOnlyList<string> Waiting(Review review, ReviewContext context, DateTimeOffset now) =>
        [.. OwedList.Of(review with { AsOf = now }, context.Procedure)
            .Select(owed => (Owed: owed, Due: OwedWords.DueAt(owed, review, context, now)))
            .OrderBy(one => one.Due ?? DateTimeOffset.MaxValue)
            .GroupBy(one => one.Owed.By.Id)
            .Select(group => $"{Who(group.First().Owed, review)}: {string.Join("; ", group.Select(one => $"{OwedWords.Title(one.Owed, review, context.Procedure)}{Comma(OwedWords.Due(one.Owed, review, context, now))}"))}")];

    public static string Day(Timetable timetable, string milestone, ReviewContext context) =>
        timetable.Find(milestone) is { DueAt: { } due, DoneAt: null } ? OwedWords.DueWords(due, context.Calendar, timetable.Now)
        : timetable.Find(milestone) is { DoneAt: { } done } ? $"done {Done(done)}"
        : "not known yet";

    /// <summary>Fifteen working days from the notification, always beside the local date (N01).</summary>
    public static string National(Timetable timetable, ReviewContext context)
    {
        var national = timetable.Milestones.FirstOrDefault(one => one.Milestone.Duties.Contains("N01"));
        return national is null or { DueAt: null, DoneAt: null }
            ? $"{NationalDays} working days from the notification, which is not recorded yet"
            : Day(timetable, national.Milestone.Id, context);
    }

    /// <summary>", comments open until Tue 21 Apr, 09:30, 3 of 15 have answered"; empty when the draft was not sent for comment.</summary>
    public static string Comments(Review review, ReviewContext context)
    {
        var draft = review.Draft;
        if (draft.Circulated is null || context.Procedure.Report.Comments is null) return "";
        var answered = $"{draft.Readers.Count(draft.HasAnswered)} of {draft.Readers.Count} have answered";
        return CommentPeriod.ClosesAt(review, context.Procedure, context.Calendar) is { } closes
            ? $", comments open until {LondonTime.Words(closes)}, {answered}"
            : $", comments closed, {answered}";
    }

    private static string Who(Owed owed, Review review) =>
        owed.AgencyId is { } agency && review.Agency(agency)?.AnswersFor(owed.By.Id) == true ? $"{owed.By.Name} ({review.Agency(agency)!.Agency.Name})" : owed.By.Name;

    internal static string Comma(string text) => text.Length == 0 ? "" : $", {text}";

    /// <summary>When something was done; without a time where it is known by its day only.</summary>
    internal static string Done(DateTimeOffset at) => LondonTime.TimeOf(at) == TimeOnly.MinValue ? LondonTime.Words(LondonTime.DateOf(at)) : LondonTime.Words(at);

    internal static string When(DatedMilestone one) => one switch
    {
        { DoneAt: { } done } => $" - {Done(done)}",
        { DueAt: { } due } => $" - {(one.Provisional ? "about " : "")}{LondonTime.Words(due)}",
        _ => "",
    };
}
