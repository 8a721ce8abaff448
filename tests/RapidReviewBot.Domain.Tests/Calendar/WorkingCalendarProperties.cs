using FsCheck;
using FsCheck.Fluent;
using RapidReviewBot.Domain.Calendar;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Calendar;

public sealed class WorkingCalendarProperties
{
    private static readonly WorkingCalendar Calendar = new(
        BankHolidays.Published,
        new ClosureDays([new(new(2026, 12, 29), new(2026, 12, 31), "Christmas closure"), new(new(2024, 8, 1), new(2024, 8, 2), "Office move")]));

    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly DateOnly Last = new(2027, 12, 31);

    private static readonly Arbitrary<DateOnly> Dates = Gen.Choose(First.DayNumber, Last.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
    private static readonly Arbitrary<int> Counts = Gen.Choose(1, 40).ToArbitrary();

    [Fact]
    [Trait("Duty", "N02")]
    public void The_last_day_is_a_working_day_with_exactly_that_many_counted() => Prop.ForAll(Dates, Counts, (from, days) =>
    {
        var last = Calendar.Within(from, days);

        return Calendar.IsWorkingDay(last) && CountedOneByOne(from, last) == days && Calendar.WorkingDaysBetween(from, last) == days;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Within_adds_up() => Prop.ForAll(Dates, Counts, Counts, (from, one, other) =>
        Calendar.Within(Calendar.Within(from, one), other) == Calendar.Within(from, one + other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_back_undoes_counting_on_from_a_working_day() => Prop.ForAll(Dates, Counts, (date, days) =>
    {
        var from = Calendar.OnOrAfter(date);

        return Calendar.Before(Calendar.Within(from, days), days) == from;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_start_never_ends_sooner() => Prop.ForAll(Dates, Dates, Counts, (one, other, days) =>
    {
        var (earlier, later) = one < other ? (one, other) : (other, one);

        return Calendar.Within(earlier, days) <= Calendar.Within(later, days) && Calendar.Day(earlier, days) <= Calendar.Day(later, days);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Day_and_day_number_are_each_others_reverse() => Prop.ForAll(Dates, Counts, (anchor, number) =>
        Calendar.DayNumber(anchor, Calendar.Day(anchor, number)) == number).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_days_between_are_the_same_both_ways_but_for_the_sign() => Prop.ForAll(Dates, Dates, (one, other) =>
        Calendar.WorkingDaysBetween(one, other) == -Calendar.WorkingDaysBetween(other, one)).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Duty", "N02")]
    public void Another_holiday_never_makes_a_date_earlier() => Prop.ForAll(Dates, Dates, Counts, (from, holiday, days) =>
    {
        var more = new WorkingCalendar(Calendar.Holidays.With(holiday, "Proclaimed"), Calendar.Closures);

        return more.Within(from, days) >= Calendar.Within(from, days);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_skipped_is_a_weekday_with_a_reason() => Prop.ForAll(Dates, Counts, (from, days) =>
        Calendar.Skipped(from, Calendar.Within(from, days)).All(one =>
            one.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && one.Reason.Length > 0 && !Calendar.IsWorkingDay(one.Date))).QuickCheckThrowOnFailure();

    // By another road than the calendar's own: day by day, from the published list.
    private static int CountedOneByOne(DateOnly from, DateOnly to) => Enumerable.Range(from.DayNumber + 1, to.DayNumber - from.DayNumber)
        .Select(DateOnly.FromDayNumber)
        .Count(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && BankHolidays.Published.All.All(holiday => holiday.Date != date)
            && !(date >= new DateOnly(2026, 12, 29) && date <= new DateOnly(2026, 12, 31))
            && !(date >= new DateOnly(2024, 8, 1) && date <= new DateOnly(2024, 8, 2)));
}
