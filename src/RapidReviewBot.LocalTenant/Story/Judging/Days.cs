using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Working days counted anew for a verdict, one by one, from the day on which the procedure begins to count.</summary>
/// <param name="anchor">London date.</param>
/// <param name="holidays">Bank holidays, those proclaimed during the story among them.</param>
internal sealed class Days(DateOnly anchor, BankHolidays holidays)
{
    public DateOnly Anchor => anchor;

    /// <summary>"Day N": the anchor's own day is Day 1, or the next working day when it is none.</summary>
    public DateOnly Day(int number)
    {
        var day = anchor;
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return Within(day, number - 1);
    }

    /// <summary>The last day of "within n working days" of the anchor, whose own day is not counted.</summary>
    public DateOnly Within(int number) => Within(anchor, number);

    public DateOnly Within(DateOnly from, int number)
    {
        var day = from;
        for (var left = number; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>The working day that lies so many before a day.</summary>
    public DateOnly Before(DateOnly to, int number)
    {
        var day = to;
        for (var left = number; left > 0;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && holidays.On(day) is null;
}
