using RapidReviewBot.Documents.Records;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>Daily Log and Agency Returns Checklist, drawn from the record whenever it changes (J14, J25).</summary>
internal static class RecordDocuments
{
    public static byte[] DailyLog(IReadOnlyList<LogEntry> entries, DocumentToCompose document) =>
        new DailyLogDocument([.. entries.Select(entry => Row(entry, document))], UpTo(document)).Write(document.Facts);

    public static byte[] Checklist(DocumentToCompose document) =>
        new ReturnsChecklist([.. document.Review.Agencies.Select(part => Row(part, document))], UpTo(document)).Write(document.Facts);

    /// <summary>The timetable as a table that Excel opens: UTF-8 with a mark, RFC 4180, instants in ISO 8601 with London's offset.</summary>
    public static byte[] Timetable(DocumentToCompose document)
    {
        IEnumerable<string[]> rows =
        [
            ["review", "id", "title", "duty", "due", "done", "state"],
            .. LetterParts.Timetable(document).Milestones.Select(one => new[]
            {
                document.Review.Reference, one.Milestone.Id, one.Milestone.Title, string.Join(' ', one.Milestone.Duties), Iso(one.DueAt), Iso(one.DoneAt), Domain.Timetables.StateWords.Of(one.State),
            }),
        ];
        var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));
        return [.. System.Text.Encoding.UTF8.GetPreamble(), .. System.Text.Encoding.UTF8.GetBytes(text)];
    }

    private static string Cell(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Iso(DateTimeOffset? instant) =>
        instant is { } at ? LondonTime.InLondon(at).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) : "";

    private static string UpTo(DocumentToCompose document) => $"Review {document.Review.Reference}, as of {LetterParts.Words(document.Now)}";

    private static LogRow Row(LogEntry entry, DocumentToCompose document) => new(
        $"{LondonTime.WordsWithYear(LondonTime.DateOf(entry.At))}, {LondonTime.Words(LondonTime.TimeOf(entry.At))}",
        Day(entry.At, document),
        entry.Actor,
        entry.Category == LogCategory.SignOff ? "Sign-off" : entry.Category.ToString(),
        entry.Text,
        entry.File?.Path ?? "");

    private static string Day(DateTimeOffset at, DocumentToCompose document)
    {
        var count = document.Procedure.DayCount;
        if (document.Review.Facts(document.Procedure).When(count.Anchor) is not { } anchor) return "";
        var (from, day) = (LondonTime.DateOf(anchor), LondonTime.DateOf(at));
        var number = count.AnchorIsDayOne ? document.Context.Calendar.DayNumber(from, day) : document.Context.Calendar.WorkingDaysBetween(from, day);
        return $"Day {number}";
    }

    private static ChecklistRow Row(AgencyPart part, DocumentToCompose document)
    {
        var latest = part.LatestReturn;
        return new(
            part.Agency.Name,
            part.Lead.Name,
            Words(part.RequestSentAt),
            part.RequestSentAt is null ? "" : Words(RequestDue.At(document with { AgencyId = part.Agency.Id, Now = part.RequestSentAt.Value })),
            part.Secured is { } secured ? LondonTime.Words(secured.On) : "",
            latest is null && part.RequestSentAt is not null ? "Outstanding" : Words(latest?.At),
            latest is null ? "" : latest.Known ? "Known" : "Not known",
            latest is null ? "" : latest.Findings.Count == 0 ? "Nothing found" : string.Join("; ", latest.Findings.Select(CheckWords.Of)),
            Decision(latest),
            latest?.Form.Path ?? "");
    }

    private static string Decision(ReturnPart? given) => given?.State switch
    {
        ReturnState.Accepted => $"Accepted {Words(given.SettledAt)}",
        ReturnState.SentBack => $"Sent back {Words(given.SettledAt)}: {string.Join(", ", given.SentBackFor)}",
        _ => "",
    };

    private static string Words(DateTimeOffset? instant) => instant is { } at ? LondonTime.Words(at) : "";
}
