using System.Globalization;
using System.Text;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Procedures;

/// <summary>The whole timetable of each procedure, on the day it begins, as a person would read it.</summary>
public sealed class TimetableSnapshotTests
{
    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Shipped();

    private static readonly (string Name, DateOnly Day)[] Starts =
    [
        ("ordinary", new(2026, 6, 8)),
        ("easter", new(2026, 4, 1)),
        ("may-holidays", new(2026, 4, 30)),
        ("christmas", new(2026, 12, 14)),
        ("saturday", new(2026, 2, 14)),
        ("spring-clocks", new(2026, 3, 26)),
        ("autumn-clocks", new(2026, 10, 22)),
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var procedure in Catalogue.All)
        {
            foreach (var (name, _) in Starts)
                cases.Add(procedure.Id, name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_whole_timetable_is_as_written(string procedureId, string start)
    {
        var procedure = Catalogue.Find(procedureId)!;
        var day = Starts.Single(one => one.Name == start).Day;
        var opened = LondonTime.At(day, new TimeOnly(10, 0));
        var facts = new ReviewFacts { Happened = procedure.Opening.Dates.ToDictionary(one => one.Fact, _ => opened) };

        var timetable = Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, opened);

        TextSnapshot.Matches(Words(procedure, day, timetable), $"{procedureId}-{start}");
    }

    private static string Words(Procedure procedure, DateOnly day, Timetable timetable)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{procedure.Name}, begun on {LondonTime.WordsWithYear(day)}, with every opening date on that day");
        text.AppendLine(timetable.FirstImpossible?.Sentence ?? "The plan holds.");
        foreach (var one in timetable.Milestones)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{one.Milestone.Title} ({string.Join(", ", one.Milestone.Duties)}; {one.Citation})");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Instant(one.DueAt)}{(one.Provisional ? " provisional" : "")}, {one.State}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {one.Sum}");
            if (one.TargetAt is not null)
                text.AppendLine(CultureInfo.InvariantCulture, $"  asked for by {Instant(one.TargetAt)}");
            if (one.LatestAt is not null)
                text.AppendLine(CultureInfo.InvariantCulture, $"  another date may be agreed up to {Instant(one.LatestAt)}");
        }

        return text.ToString();
    }

    private static string Instant(DateTimeOffset? at) =>
        at is { } instant ? $"{LondonTime.WordsWithYear(LondonTime.DateOf(instant))}, {LondonTime.Words(LondonTime.TimeOf(instant))} ({instant.UtcDateTime:yyyy-MM-dd HH:mm}Z)" : "no date";
}
