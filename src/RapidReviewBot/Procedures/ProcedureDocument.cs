using System.Globalization;
using System.Text;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Procedures;

/// <summary>The procedures as a page for people: what is due when, who owes it, on which clause, and a picture of the days.</summary>
public static class ProcedureDocument
{
    // An ordinary Monday with no holiday in the month after it.
    private static readonly DateOnly FirstDay = new(2026, 6, 8);
    private const int DaysShown = 16;
    private const int TitleWidth = 46;

    public static string Text(IReadOnlyList<Procedure> procedures)
    {
        var text = new StringBuilder();
        text.Append("# The local procedures\n\n");
        text.Append("Made from `src/RapidReviewBot/Procedures/*.yaml` by `procedures document`; a test fails when it is stale. Change the files, not this page.\n");
        text.Append("\"By Day N\" and \"within N working days\" end at 17:00 London time unless a clock time is given. Where a procedure gives no date, the bot's own is marked *ours* and says why.\n");
        foreach (var procedure in procedures)
            Write(procedure, text);

        return text.ToString();
    }

    private static void Write(Procedure procedure, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {procedure.Name}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Counting(procedure)} The meeting is the {procedure.Meeting.Name}.\n\n");
        text.Append("| When | What | Who | Clause | Document | Duties |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var milestone in procedure.Milestones)
            text.Append(Row(procedure, milestone));

        text.Append("\n```\n").Append(Picture(procedure)).Append("```\n");
        foreach (var milestone in procedure.Milestones.Where(one => one.Why is not null))
            text.Append(CultureInfo.InvariantCulture, $"\n- **{milestone.Title}**: {milestone.Why}");
        text.Append('\n');
    }

    private static string Counting(Procedure procedure) => procedure.DayCount.AnchorIsDayOne
        ? $"Day 1 is the day of {FactWords.Noun(procedure.DayCount.Anchor)}, or the next working day."
        : $"Days are counted from {FactWords.Noun(procedure.DayCount.Anchor)}, that day not counted.";

    private static string Row(Procedure procedure, Milestone milestone)
    {
        var when = RuleWords.Of(milestone.Due, procedure);
        var target = milestone.Target is { } asked ? $" (asked for {RuleWords.Of(asked, procedure)})" : "";
        var latest = milestone.Latest is { } last ? $" (another date may be agreed, {RuleWords.Of(last, procedure)})" : "";
        var ours = milestone.Why?.Contains("ours", StringComparison.Ordinal) == true ? " *ours*" : "";
        var document = milestone.Document is { } kind ? procedure.Document(kind)?.Title ?? "" : "";
        var clause = milestone.Id is Procedure.NationalLimit or Procedure.NationalNotification ? milestone.Clause : procedure.Cite(milestone.Clause);

        return $"| {YamlRecords.Sentence(when)}{target}{latest}{ours} | {milestone.Title}{Condition(milestone)} | {Who(procedure, milestone)} | {clause} | {document} | {string.Join(", ", milestone.Duties)} |\n";
    }

    private static string Condition(Milestone milestone) => (milestone.AppliesWhen, milestone.UnlessWhen) switch
    {
        ({ Count: > 0 } when, _) => $" (only when: {string.Join(", ", when.Select(Words))})",
        (_, { Count: > 0 } unless) => $" (unless: {string.Join(", ", unless.Select(Words))})",
        _ => "",
    };

    private static string Words(Circumstance circumstance) => KebabCase.Of(circumstance).Replace('-', ' ');

    private static string Who(Procedure procedure, Milestone milestone)
    {
        var owner = procedure.Role(milestone.Owner)?.Title ?? milestone.Owner;

        return milestone.Each switch
        {
            Each.Agency => "Each agency",
            Each.Partner => "Each of the three partners",
            Each.Member => "Each member",
            Each.Signatory => "Each who signs",
            _ => owner,
        };
    }

    private static string Picture(Procedure procedure)
    {
        var opened = LondonTime.At(FirstDay, new TimeOnly(9, 0));
        var facts = new ReviewFacts { Happened = procedure.Opening.Dates.ToDictionary(one => one.Fact, _ => opened) };
        var calendar = WorkingCalendar.EnglandAndWales;
        var timetable = Timetable.For(procedure, facts, calendar, opened);
        var first = procedure.DayCount.AnchorIsDayOne ? 1 : 0;
        var picture = new StringBuilder();
        picture.Append(new string(' ', TitleWidth)).AppendJoin("", Enumerable.Range(first, DaysShown).Select(day => $"{day,3}")).Append('\n');
        foreach (var dated in timetable.Milestones.Where(one => one.DueAt is not null && one.Milestone.Id != Procedure.NationalNotification))
            picture.Append(Line(dated, calendar));

        return picture.ToString();
    }

    private static string Line(DatedMilestone dated, WorkingCalendar calendar)
    {
        var due = calendar.WorkingDaysBetween(FirstDay, LondonTime.DateOf(dated.DueAt!.Value));
        var opens = dated.OpensAt is { } at ? calendar.WorkingDaysBetween(FirstDay, LondonTime.DateOf(at)) : due;
        var title = dated.Milestone.Title.Length < TitleWidth ? dated.Milestone.Title : $"{dated.Milestone.Title[..(TitleWidth - 4)]}...";
        var days = Enumerable.Range(0, DaysShown).Select(day => day >= opens && day <= due ? "  #" : "  .");
        var after = due >= DaysShown ? "  later" : "";

        return $"{title.PadRight(TitleWidth)}{string.Concat(days)}{after}\n";
    }
}
