using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>A due rule in words, before any date is known: "within 2 working days of the referral", "Day 13, 09:30".</summary>
public static class RuleWords
{
    /// <summary>Lower case but for "Day"; no full stop. Days counted from the procedure's own anchor leave the anchor out.</summary>
    public static string Of(DueRule rule, Procedure procedure) => rule switch
    {
        DueRule.Within within => $"within {Count(within.WorkingDays, "working day")} of {FactWords.Noun(within.From)}{At(within.At)}",
        DueRule.OnDay { Day: 1 } day when day.Anchor != procedure.DayCount.Anchor => $"on the day of {FactWords.Noun(day.Anchor)}{At(day.At)}",
        DueRule.OnDay day => $"Day {day.Day}{(day.Anchor == procedure.DayCount.Anchor ? "" : $" of {FactWords.Noun(day.Anchor)}")}{At(day.At)}",
        DueRule.Before { WorkingDays: 0 } before => $"on the day of {FactWords.Noun(before.To)}{At(before.At)}",
        DueRule.Before before => $"{Count(before.WorkingDays, "working day")} before {FactWords.Noun(before.To)}{At(before.At)}",
        DueRule.HoursAfter hours => $"{Count(hours.Hours, "hour")} after {FactWords.Noun(hours.From)}",
        DueRule.CalendarDaysAfter days => $"{Count(days.Days, "calendar day")} after {FactWords.Noun(days.From)}{At(days.At)}",
        DueRule.MonthsAfter months => $"{Count(months.Months, "month")} after {FactWords.Noun(months.From)}{At(months.At)}",
        DueRule.AtTimeOf moment => $"at {FactWords.Noun(moment.Moment)}",
        DueRule.Window window => Window(Of(window.Opens, procedure), Of(window.Closes, procedure)),
        DueRule.EarlierOf several => $"the earlier of {List(several.Rules, procedure)}",
        DueRule.LaterOf several => $"the later of {List(several.Rules, procedure)}",
        DueRule.SameAs same => $"by the day of \"{procedure.Milestone(same.MilestoneId)?.Title ?? same.MilestoneId}\"",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "This rule has no words."),
    };

    private static string Window(string opens, string closes) => opens == closes ? closes : $"from {Bare(opens)} to {Bare(closes)}";

    // "from within 7 to within 13" is no English: the first and the last day of a window are days, not spans.
    private static string Bare(string words) => words.StartsWith("within ", StringComparison.Ordinal)
        ? words["within ".Length..].Replace(" of ", " after ", StringComparison.Ordinal)
        : words;

    private static string List(IReadOnlyList<DueRule> rules, Procedure procedure) => string.Join(" and ", rules.Select(one => Of(one, procedure)));

    private static string At(TimeOnly at) => at == DueRule.CloseOfDay || at == TimeOnly.MinValue ? "" : $", {LondonTime.Words(at)}";

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
