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

    /// <summary>For an agency that is asked: what it must know of what is to come, and no more.</summary>
    /// <param name="due">When its own return is due, in words.</param>
    public static IReadOnlyList<DatedLine> DatesAhead(DocumentToCompose document, string due)
    {
        var facts = document.Review.Facts(document.Procedure);
        var timetable = Timetable(document);
        List<DatedLine> lines = [];
        if (facts.When(Fact.ReferralReceived) is { } received) lines.Add(new("Referral received", Day(received)));
        lines.Add(new("Your return is due", due));
        if (facts.Planned.TryGetValue(Fact.MeetingStarted, out var meeting)) lines.Add(new("Rapid Review meeting", Words(meeting)));
        else if (timetable.Milestones.FirstOrDefault(dated => dated.Milestone.CompletedBy == Fact.MeetingHeld)?.DueAt is { } latest) lines.Add(new("Rapid Review meeting", $"To be set, on {Day(latest)} at the latest"));
        if (timetable.Find(document.Procedure.LastMilestone)?.DueAt is { } end) lines.Add(new("The Rapid Review must end by", Day(end)));
        return lines;
    }

    static readonly (Fact Fact, string Words)[] Steps =
    [
        (Fact.IncidentHappened, "Incident"), (Fact.LocalAuthorityAware, "Local authority became aware"), (Fact.PartnersAware, "Safeguarding partners became aware"),
        (Fact.NotificationSent, "Notification sent to the Panel"), (Fact.ReferralReceived, "Referral received"), (Fact.RequestsSent, "Agencies asked for information"),
        (Fact.MeetingHeld, "Rapid Review meeting"), (Fact.ReportAgreed, "Report agreed"), (Fact.SignedOff, "Report signed by the partners"),
    ];

    /// <summary>For the Panel: what happened, and on which day.</summary>
    public static IReadOnlyList<DatedLine> DatesSoFar(DocumentToCompose document)
    {
        var facts = document.Review.Facts(document.Procedure);
        return [.. Steps.Where(step => facts.When(step.Fact) is not null).OrderBy(step => facts.When(step.Fact)).Select(step => new DatedLine(step.Words, Day(facts.When(step.Fact)!.Value)))];
    }

    public static Timetable Timetable(DocumentToCompose document) =>
        Domain.Timetables.Timetable.For(document.Procedure, document.Review.Facts(document.Procedure), document.Context.Calendar, document.Now);

    /// <summary>"Wednesday 8 April 2026, 17:00".</summary>
    public static string Words(DateTimeOffset instant) =>
        $"{Day(instant)}, {LondonTime.Words(LondonTime.TimeOf(instant))}";

    /// <summary>"Wednesday 8 April 2026".</summary>
    public static string Day(DateTimeOffset instant) => LondonTime.DateOf(instant).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"8 April 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"the police, the local authority and the ICB".</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>Working days used up to a day, of the fifteen from the notification (N01).</summary>
    public static string DayCount(DocumentToCompose document)
    {
        var today = LondonTime.DateOf(document.Now);
        return document.Review.Facts(document.Procedure).When(Fact.NotificationSent) is { } sent
            ? $"{document.Context.Calendar.WorkingDaysBetween(LondonTime.DateOf(sent), today)} working days after the notification; the limit is 15"
            : "No notification is recorded, so the national count has not begun";
    }
}
