using RapidReviewBot.Domain.Calendar;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Calendar;

[Trait("Duty", "N02")]
public sealed class BankHolidaysTests
{
    [Fact]
    public void The_published_list_holds_eight_days_a_year_and_the_one_off_days()
    {
        var years = BankHolidays.Published.All.GroupBy(one => one.Date.Year).ToDictionary(one => one.Key, one => one.Count());

        Assert.Equal([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027], years.Keys.Order());
        Assert.All(years, one => Assert.Equal(one.Key switch { 2022 => 10, 2023 => 9, _ => 8 }, one.Value));
        Assert.Equal(2027, BankHolidays.Published.LastYear);
        Assert.All(BankHolidays.Published.All, one => Assert.False(one.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, one.Title));
    }

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("<html>", "is not JSON")]
    [InlineData("[]", "has no part")]
    [InlineData("{}", "has no part")]
    [InlineData("""{"scotland":{"events":[]}}""", "has no part")]
    [InlineData("""{"england-and-wales":{}}""", "has no events")]
    [InlineData("""{"england-and-wales":{"events":[]}}""", "is empty")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"Good Friday"}]}}""", "no title or no date")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"Good Friday","date":"3 April"}]}}""", "no title or no date")]
    [InlineData("""{"england-and-wales":{"events":[7]}}""", "no title or no date")]
    public void A_wrong_list_is_refused_with_a_sentence(string json, string words)
    {
        var (holidays, fault) = GovUkBankHolidays.Read(json);

        Assert.Null(holidays);
        Assert.Contains(words, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_england_and_wales_is_read_from_the_whole_document()
    {
        const string json = """
            {"england-and-wales":{"division":"england-and-wales","events":[{"title":"Good Friday","date":"2026-04-03","notes":"","bunting":false}]},
             "scotland":{"division":"scotland","events":[{"title":"2nd January","date":"2026-01-02","notes":"","bunting":true}]}}
            """;

        var (holidays, fault) = GovUkBankHolidays.Read(json);

        Assert.Null(fault);
        Assert.Equal([new BankHoliday(new(2026, 4, 3), "Good Friday")], holidays!.All);
    }

    [Fact]
    public void The_difference_between_two_lists_is_told_by_date()
    {
        var later = BankHolidays.Published.With(new(2026, 6, 11), "Bank holiday for a royal wedding");

        Assert.Equal(new DateOnly(2026, 6, 11), Assert.Single(BankHolidays.Published.ChangesTo(later).Added).Date);
        Assert.Equal(new DateOnly(2026, 6, 11), Assert.Single(later.ChangesTo(BankHolidays.Published).Removed).Date);
        Assert.True(later.ChangesTo(later).None);
        Assert.Equal(BankHolidays.Published, new BankHolidays(BankHolidays.Published.All));
        Assert.NotEqual(BankHolidays.Published, later);
    }
}
