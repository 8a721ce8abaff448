namespace RapidReviewBot.Domain.Calendar;

/// <summary>A weekday on which nobody works, and why.</summary>
public sealed record NonWorkingDay(DateOnly Date, string Reason)
{
    /// <summary>"Fri 3 Apr is Good Friday".</summary>
    public string Words => $"{LondonTime.Words(Date)} is {Reason}";
}

/// <summary>
/// Working days: Monday to Friday, not a bank holiday of England and Wales, not a local closure day (N02). All dates are London dates.
/// Two ways to count: <see cref="Within"/> does not count the day of the fact; <see cref="Day"/> counts it as Day 1.
/// </summary>
public sealed class WorkingCalendar(BankHolidays holidays, ClosureDays closures)
{
    public static readonly WorkingCalendar EnglandAndWales = new(BankHolidays.Published, ClosureDays.None);

    public BankHolidays Holidays => holidays;

    public ClosureDays Closures => closures;

    /// <summary>Whether the date is a working day.</summary>
    public bool IsWorkingDay(DateOnly date) => WhyNot(date) is null;

    /// <summary>Why the date is no working day, as it follows "is": "a Saturday", "Good Friday", "a closure day (office move)"; null when it is one.</summary>
    public string? WhyNot(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => "a Saturday",
        DayOfWeek.Sunday => "a Sunday",
        _ => holidays.On(date) is { } holiday ? Reason(holiday) : Reason(closures.ReasonOn(date)),
    };

    /// <summary>
    /// The last day of "within <paramref name="workingDays"/> working days of <paramref name="from"/>": <paramref name="from"/> is not counted, whatever day it is;
    /// the answer is always a working day and is never rolled further. A Saturday + 2 is the Tuesday.
    /// </summary>
    /// <param name="workingDays">At least 1.</param>
    public DateOnly Within(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);

        var date = from;
        for (var left = workingDays; left > 0; left--)
            date = Next(date);

        return date;
    }

    /// <summary>Day <paramref name="number"/> of a count whose Day 1 is <paramref name="anchor"/> itself or, when that is no working day, the next one.</summary>
    /// <param name="number">At least 1.</param>
    public DateOnly Day(DateOnly anchor, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);

        var first = OnOrAfter(anchor);

        return number == 1 ? first : Within(first, number - 1);
    }

    /// <summary>
    /// The day number that a date has in a count whose Day 1 is <paramref name="anchor"/> (or the next working day). 0 before Day 1.
    /// A day on which nobody works carries the number of the working day before it.
    /// </summary>
    public int DayNumber(DateOnly anchor, DateOnly date) => date < OnOrAfter(anchor) ? 0 : WorkingDaysBetween(OnOrAfter(anchor), date) + 1;

    /// <summary>
    /// Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative, counted the same way, when <paramref name="to"/> is earlier.
    /// From a Friday to the Monday after it is 1.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -WorkingDaysBetween(to, from);

        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first working day after the date.</summary>
    public DateOnly Next(DateOnly date) => OnOrAfter(date.AddDays(1));

    /// <summary>The last working day before the date.</summary>
    public DateOnly Previous(DateOnly date) => OnOrBefore(date.AddDays(-1));

    /// <summary>The date itself when it is a working day, else the first one after it.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);

        return date;
    }

    /// <summary>The date itself when it is a working day, else the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(-1);

        return date;
    }

    /// <summary>The working day <paramref name="workingDays"/> before a date; 0 is the date itself or the last working day before it.</summary>
    public DateOnly Before(DateOnly date, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);

        var answer = workingDays == 0 ? OnOrBefore(date) : date;
        for (var left = workingDays; left > 0; left--)
            answer = Previous(answer);

        return answer;
    }

    /// <summary>Weekdays from one date to another, both included, on which nobody works, with their reasons. Plain weekends are left out: everybody knows them.</summary>
    public IReadOnlyList<NonWorkingDay> Skipped(DateOnly from, DateOnly to)
    {
        var skipped = new List<NonWorkingDay>();
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && WhyNot(date) is { } reason)
                skipped.Add(new NonWorkingDay(date, reason));
        }

        return skipped;
    }

    /// <summary>
    /// The sum behind a date in words: "Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, so Day 6 is Fri 10 Apr"; when nothing was skipped "Day 6 is Wed 8 Apr".
    /// </summary>
    /// <param name="name">What the date is called: "Day 6", "the last day".</param>
    public string Explain(DateOnly from, DateOnly to, string name)
    {
        var skipped = Skipped(from, to);
        var answer = $"{name} is {LondonTime.Words(to)}";

        return skipped.Count == 0 ? Sentence(answer) : $"{Sentence(List(skipped))}, so {answer}";
    }

    private static string List(IReadOnlyList<NonWorkingDay> days) => days.Count == 1
        ? days[0].Words
        : $"{string.Join(", ", days.SkipLast(1).Select(one => one.Words))} and {days[^1].Words}";

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string? Reason(string? closure) => closure is null ? null : $"a closure day ({closure})";

    private static string Reason(BankHoliday holiday)
    {
        var title = holiday.Title.Contains("bank holiday", StringComparison.OrdinalIgnoreCase)
            ? $"the {holiday.Title.Replace("Bank Holiday", "bank holiday", StringComparison.OrdinalIgnoreCase)}"
            : holiday.Title;

        return holiday.Notes.Length == 0 ? title : $"{title} ({holiday.Notes.ToLowerInvariant()})";
    }
}
