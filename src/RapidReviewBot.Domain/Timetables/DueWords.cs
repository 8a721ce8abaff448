using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>One counting rule with its start known: the instant and the sum in words.</summary>
internal sealed class DueWords(WorkingCalendar calendar)
{
    public DueSum Within(DueRule.Within rule, DateOnly from, FactDate fact)
    {
        var last = calendar.Within(from, rule.WorkingDays);
        var sum = $"{Count(rule.WorkingDays, "working day")} after {Named(rule.From, fact, from)}. {calendar.Explain(from.AddDays(1), last, "the last day")}";

        return Sum(last, rule.At, sum, fact);
    }

    public DueSum OnDay(DueRule.OnDay rule, DateOnly anchor, FactDate fact)
    {
        var first = calendar.Day(anchor, 1);
        var day = calendar.Day(anchor, rule.Day);
        if (rule.Day == 1 && first == anchor)
            return Sum(day, rule.At, $"The day of {Named(rule.Anchor, fact, anchor)}", fact);

        var counted = $"the day of {FactWords.Noun(rule.Anchor)}{(Hedge(fact).Length == 0 ? "" : $" ({Hedge(fact)[2..]})")}";
        var start = first == anchor
            ? $"Day 1 is {LondonTime.Words(first)}, {counted}"
            : $"{LondonTime.Words(anchor)}, {counted}, is {calendar.WhyNot(anchor) ?? "after hours"}, so Day 1 is {LondonTime.Words(first)}";

        return Sum(day, rule.At, rule.Day == 1 ? start : $"{start}. {calendar.Explain(first, day, $"Day {rule.Day}")}", fact);
    }

    public DueSum Before(DueRule.Before rule, FactDate fact)
    {
        var to = LondonTime.DateOf(fact.At);
        var day = calendar.Before(to, rule.WorkingDays);
        var sum = rule.WorkingDays == 0
            ? $"The day of {Named(rule.To, fact, to)}"
            : $"{Count(rule.WorkingDays, "working day")} before {Named(rule.To, fact, to)} is {LondonTime.Words(day)}{SkippedBetween(day, to)}";

        return Sum(day, rule.At, sum, fact);
    }

    public static DueSum HoursAfter(DueRule.HoursAfter rule, FactDate fact)
    {
        var at = fact.At.AddHours(rule.Hours);
        var sum = $"{Count(rule.Hours, "hour")} after {FactWords.Noun(rule.From)} ({LondonTime.Words(fact.At)}{Hedge(fact)}), weekends included: {LondonTime.Words(at)}.";

        return new DueSum(at, sum, fact.Provisional);
    }

    public DueSum CalendarDaysAfter(DueRule.CalendarDaysAfter rule, FactDate fact)
    {
        var from = LondonTime.DateOf(fact.At);
        var last = from.AddDays(rule.Days);

        return Sum(last, rule.At, $"{Count(rule.Days, "calendar day")} after {Named(rule.From, fact, from)}. The last day is {LondonTime.Words(last)}", fact);
    }

    public DueSum MonthsAfter(DueRule.MonthsAfter rule, FactDate fact)
    {
        var from = LondonTime.DateOf(fact.At);
        var last = from.AddMonths(rule.Months);

        return Sum(last, rule.At, $"{Count(rule.Months, "month")} after {Named(rule.From, fact, from)}. The last day is {LondonTime.WordsWithYear(last)}", fact);
    }

    public static DueSum AtTimeOf(DueRule.AtTimeOf rule, FactDate fact) =>
        new(fact.At, $"At {FactWords.Noun(rule.Moment)} ({LondonTime.Words(fact.At)}{Hedge(fact)}).", fact.Provisional);

    private DueSum Sum(DateOnly day, TimeOnly at, string words, FactDate fact)
    {
        var time = at == DueRule.CloseOfDay ? "" : $", by {LondonTime.Words(at)}";
        var unknown = day.Year > calendar.Holidays.LastYear ? $" The bank holidays of {day.Year} are not published yet." : "";

        return new DueSum(LondonTime.At(day, at), $"{words}{time}.{unknown}", fact.Provisional);
    }

    private string SkippedBetween(DateOnly day, DateOnly to)
    {
        var skipped = calendar.Skipped(day, to);

        return skipped.Count == 0 ? "" : $", because {string.Join(" and ", skipped.Select(one => one.Words))}";
    }

    private static string Named(Fact fact, FactDate date, DateOnly day) => $"{FactWords.Noun(fact)} ({LondonTime.Words(day)}{Hedge(date)})";

    private static string Hedge(FactDate fact) => fact switch
    {
        { Happened: true } => "",
        { Provisional: true } => ", expected",
        _ => ", booked",
    };

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
