using System.Globalization;
using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Documents.Composing;

/// <summary>Parts that letters share.</summary>
internal static class LetterParts
{
    public static LetterContact From(DocumentToCompose document)
    {
        var runner = document.Review.Runner(document.Procedure);
        var role = runner is null ? null : document.Review.RolesOf(runner.Id, document.Procedure).FirstOrDefault();
        return new(runner?.Name ?? document.Context.Partnership.Name, role?.Title ?? "Partnership Manager", document.Context.Partnership.Mailbox);
    }

    public static LetterFrame Frame(DocumentToCompose document, params IEnumerable<string> to) =>
        new([.. to.Where(line => line.Length > 0)], Date(LondonTime.DateOf(document.Now)), From(document));

    /// <summary>Initials and, where the referral gives it, the date of birth of each child.</summary>
    public static IReadOnlyList<string> Children(DocumentToCompose document, FormAnswers referral) =>
        [.. document.Review.ChildInitials.Select((initials, index) => referral.Date($"child-{index + 1}-born") is { } born ? $"{initials}, born {Date(born)}" : initials)];

    public static IEnumerable<string> Born(DocumentToCompose document, FormAnswers referral) =>
        document.Review.ChildInitials.Select((_, index) => referral.Date($"child-{index + 1}-born")).OfType<DateOnly>().Select(Date);

    /// <summary>The dates of the timetable that are known, in order.</summary>
    public static IReadOnlyList<DatedLine> Dates(DocumentToCompose document) =>
        [.. Timetable(document).Milestones
            .Where(dated => dated is { DueAt: not null, State: not MilestoneState.NotNeeded })
            .OrderBy(dated => dated.DueAt)
            .Select(dated => new DatedLine(dated.Milestone.Title, Words(dated.DueAt!.Value)))];

    public static Timetable Timetable(DocumentToCompose document) =>
        Domain.Timetables.Timetable.For(document.Procedure, document.Review.Facts(document.Procedure), document.Context.Calendar, document.Now);

    /// <summary>"Wednesday 8 April 2026, 17:00".</summary>
    public static string Words(DateTimeOffset instant) =>
        $"{LondonTime.DateOf(instant).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}, {LondonTime.Words(LondonTime.TimeOf(instant))}";

    /// <summary>"8 April 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Working days used up to a day, of the fifteen from the notification (N01).</summary>
    public static string DayCount(DocumentToCompose document)
    {
        var today = LondonTime.DateOf(document.Now);
        return document.Review.Facts(document.Procedure).When(Fact.NotificationSent) is { } sent
            ? $"{document.Context.Calendar.WorkingDaysBetween(LondonTime.DateOf(sent), today)} working days after the notification; the limit is 15"
            : "No notification is recorded, so the national count has not begun";
    }
}
