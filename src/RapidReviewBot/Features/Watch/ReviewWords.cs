using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.Watch;

/// <summary>Where a review stands, in words that cards and chat share.</summary>
public static class ReviewWords
{
    private const int NationalDays = 15;

    /// <summary>More than these would make a card too long.</summary>
    private const int MostNamed = 12;

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

    /// <summary>About whom or what a milestone is still open: "Example Trust, Example School", or the local authority's duties by name. Empty when the milestone's own title says it all.</summary>
    /// <param name="person">Whose part is asked for; where they owe none of it, everybody's.</param>
    public static string Outstanding(string milestone, Review review, ReviewContext context, string? person = null) =>
        string.Join(", ", OpenIn(milestone, review, context, person));

    /// <summary>What is overdue, each step with those of whom it waits: "Return the template (Example Trust); Sign the report".</summary>
    public static string Overdue(Review review, ReviewContext context, Timetable timetable) => string.Join("; ", timetable.Milestones
        .Where(one => one.State == MilestoneState.Overdue)
        .Select(one => $"{one.Milestone.Title}{InBrackets(OpenIn(one.Milestone.Id, review, context, null))}"));

    private static string InBrackets(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        <= MostNamed => $" ({string.Join(", ", names)})",
        _ => $" ({string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more)",
    };

    private static IReadOnlyList<string> OpenIn(string milestone, Review review, ReviewContext context, string? person)
    {
        var open = OwedList.Of(review, context.Procedure).Where(one => one.MilestoneId == milestone).ToList();
        var mine = open.Where(one => one.By.Id == person).ToList();
        return [.. (mine.Count > 0 ? mine : open).Select(one => Whose(one, review, context)).OfType<string>().Distinct()];
    }

    private static string? Whose(Owed owed, Review review, ReviewContext context) =>
        owed.Kind == OwedKind.ConfirmStatutoryDuty ? $"\"{OwedWords.Title(owed, review, context.Procedure)}\"" : review.Agency(owed.AgencyId ?? "")?.Agency.Name;

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
