using RapidReviewBot.Domain.Calendar;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.EnglandAndWales;

    [Theory]
    [InlineData("2020-05-04", null)] // the early May holiday was moved away from this Monday
    [InlineData("2020-05-08", "the Early May bank holiday (VE day)")]
    [InlineData("2020-12-28", "Boxing Day (substitute day)")]
    [InlineData("2021-12-27", "Christmas Day (substitute day)")]
    [InlineData("2021-12-28", "Boxing Day (substitute day)")]
    [InlineData("2022-01-03", "New Year’s Day (substitute day)")]
    [InlineData("2022-05-30", null)] // the spring holiday was moved to the jubilee
    [InlineData("2022-06-02", "the Spring bank holiday")]
    [InlineData("2022-06-03", "the Platinum Jubilee bank holiday")]
    [InlineData("2022-09-19", "the bank holiday for the State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "the bank holiday for the coronation of King Charles III")]
    [InlineData("2024-03-29", "Good Friday")]
    [InlineData("2025-04-21", "Easter Monday")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-04", "a Saturday")]
    [InlineData("2026-12-25", "Christmas Day")]
    [InlineData("2026-12-26", "a Saturday")]
    [InlineData("2026-12-28", "Boxing Day (substitute day)")]
    [InlineData("2027-01-01", "New Year’s Day")]
    [InlineData("2027-12-28", "Boxing Day (substitute day)")]
    [InlineData("2026-07-12", "a Sunday")]
    [InlineData("2026-07-13", null)] // a holiday in Northern Ireland only
    [InlineData("2026-11-30", null)] // a holiday in Scotland only
    [Trait("Duty", "N02")]
    public void A_day_off_is_named(string date, string? reason)
    {
        Assert.Equal(reason, Calendar.WhyNot(DateOnly.Parse(date)));
        Assert.Equal(reason is null, Calendar.IsWorkingDay(DateOnly.Parse(date)));
    }

    [Theory]
    [InlineData("2026-06-06", 2, "2026-06-09")] // a Saturday + 2 is the Tuesday
    [InlineData("2026-06-07", 1, "2026-06-08")]
    [InlineData("2026-06-08", 5, "2026-06-15")]
    [InlineData("2026-06-12", 1, "2026-06-15")]
    [InlineData("2026-04-01", 2, "2026-04-07")] // Easter
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-03", 1, "2026-04-07")] // a fact on Good Friday itself
    [InlineData("2026-12-14", 15, "2027-01-07")] // Christmas and New Year
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2025-12-24", 5, "2026-01-05")]
    [InlineData("2022-09-16", 1, "2022-09-20")] // state funeral
    [InlineData("2022-06-01", 1, "2022-06-06")] // jubilee
    [InlineData("2023-05-05", 2, "2023-05-10")] // coronation
    [InlineData("2020-05-07", 1, "2020-05-11")] // VE day
    [InlineData("2024-02-28", 1, "2024-02-29")] // leap day
    [InlineData("2024-02-29", 2, "2024-03-04")]
    [Trait("Duty", "N02")]
    public void Within_does_not_count_the_day_itself(string from, int days, string last)
    {
        Assert.Equal(DateOnly.Parse(last), Calendar.Within(DateOnly.Parse(from), days));
    }

    [Theory]
    [InlineData("2026-06-08", 1, "2026-06-08")]
    [InlineData("2026-06-08", 6, "2026-06-15")]
    [InlineData("2026-06-08", 15, "2026-06-26")]
    [InlineData("2026-06-06", 1, "2026-06-08")] // received on a Saturday: Monday is Day 1
    [InlineData("2026-04-01", 6, "2026-04-10")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-12-25", 1, "2026-12-29")]
    [InlineData("2021-12-25", 2, "2021-12-30")]
    [InlineData("2026-12-14", 13, "2027-01-04")]
    [Trait("Duty", "N02")]
    public void Day_one_is_the_day_itself_or_the_next_working_day(string anchor, int number, string date)
    {
        Assert.Equal(DateOnly.Parse(date), Calendar.Day(DateOnly.Parse(anchor), number));
        Assert.Equal(number, Calendar.DayNumber(DateOnly.Parse(anchor), DateOnly.Parse(date)));
    }

    [Fact]
    public void A_weekend_carries_the_number_of_the_friday_and_the_day_before_day_one_is_nought()
    {
        var anchor = new DateOnly(2026, 6, 8);

        Assert.Equal(5, Calendar.DayNumber(anchor, new DateOnly(2026, 6, 13)));
        Assert.Equal(6, Calendar.DayNumber(anchor, new DateOnly(2026, 6, 15)));
        Assert.Equal(0, Calendar.DayNumber(anchor, new DateOnly(2026, 6, 7)));
        Assert.Equal(0, Calendar.DayNumber(new DateOnly(2026, 6, 6), new DateOnly(2026, 6, 7)));
    }

    [Fact]
    [Trait("Duty", "N02")]
    public void A_local_closure_counts_as_a_day_off_and_is_named()
    {
        var closed = new WorkingCalendar(BankHolidays.Published, new ClosureDays([new(new(2026, 12, 29), new(2026, 12, 31), "Christmas closure")]));

        Assert.Equal(new DateOnly(2027, 1, 4), closed.Within(new DateOnly(2026, 12, 24), 1));
        Assert.Equal("a closure day (Christmas closure)", closed.WhyNot(new DateOnly(2026, 12, 30)));
        Assert.Equal("Christmas Day", closed.WhyNot(new DateOnly(2026, 12, 25)));
    }

    [Theory]
    [InlineData("2026-12-29", "2026-12-28", "Christmas", "The last closure day is before the first.")]
    [InlineData("2026-01-01", "2026-12-31", "Year off", "A closure can be 31 days at most.")]
    [InlineData("2026-12-29", "2026-12-29", " ", "Say why the office is closed")]
    public void An_absurd_closure_is_refused_and_never_counts(string from, string to, string reason, string sentence)
    {
        var closure = new Closure(DateOnly.Parse(from), DateOnly.Parse(to), reason);

        Assert.StartsWith(sentence, closure.Fault(), StringComparison.Ordinal);
        Assert.Empty(new ClosureDays([closure]).All);
    }

    [Theory]
    [InlineData("2026-04-01", "2026-04-10", "Day 6", "Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, so Day 6 is Fri 10 Apr")]
    [InlineData("2026-06-08", "2026-06-15", "Day 6", "Day 6 is Mon 15 Jun")]
    [InlineData("2026-06-08", "2026-06-15", "the last day", "The last day is Mon 15 Jun")]
    [InlineData("2026-12-24", "2027-01-04", "Day 5", "Fri 25 Dec is Christmas Day, Mon 28 Dec is Boxing Day (substitute day) and Fri 1 Jan is New Year’s Day, so Day 5 is Mon 4 Jan")]
    public void The_sum_is_told_in_words(string from, string to, string name, string words)
    {
        Assert.Equal(words, Calendar.Explain(DateOnly.Parse(from), DateOnly.Parse(to), name));
    }

    [Fact]
    [Trait("Duty", "N02")]
    public void A_proclaimed_holiday_moves_the_count()
    {
        var proclaimed = new WorkingCalendar(BankHolidays.Published.With(new(2026, 6, 11), "Bank holiday for a royal wedding"), ClosureDays.None);

        Assert.Equal(new DateOnly(2026, 6, 16), proclaimed.Within(new DateOnly(2026, 6, 8), 5));
        Assert.Equal(
            "Thu 11 Jun is the bank holiday for a royal wedding, so the last day is Tue 16 Jun",
            proclaimed.Explain(new(2026, 6, 9), new(2026, 6, 16), "the last day"));
    }

    [Theory]
    [InlineData("2026-04-08", 1, "2026-04-07")]
    [InlineData("2026-04-07", 1, "2026-04-02")]
    [InlineData("2026-04-07", 2, "2026-04-01")]
    [InlineData("2026-04-06", 0, "2026-04-02")]
    public void Counting_back_skips_days_off(string from, int days, string answer)
    {
        Assert.Equal(DateOnly.Parse(answer), Calendar.Before(DateOnly.Parse(from), days));
    }
}
