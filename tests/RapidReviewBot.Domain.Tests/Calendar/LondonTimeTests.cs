using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RapidReviewBot.Domain.Calendar;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Calendar;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-01-15", "17:00", "2026-01-15T17:00Z")]
    [InlineData("2026-06-15", "17:00", "2026-06-15T16:00Z")]
    [InlineData("2026-03-27", "17:00", "2026-03-27T17:00Z")] // the Friday before the clocks go forward
    [InlineData("2026-03-30", "17:00", "2026-03-30T16:00Z")] // the Monday after
    [InlineData("2026-03-29", "00:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29", "01:00", "2026-03-29T01:00Z")] // does not exist: read as 02:00 BST
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30Z")] // does not exist: read as 02:30 BST
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00Z")]
    [InlineData("2026-10-23", "17:00", "2026-10-23T16:00Z")] // the Friday before the clocks go back
    [InlineData("2026-10-26", "17:00", "2026-10-26T17:00Z")] // the Monday after
    [InlineData("2026-10-25", "00:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T01:30Z")] // exists twice: the second
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00Z")]
    [Trait("Duty", "N02")]
    public void A_london_clock_time_is_one_instant(string date, string time, string instant)
    {
        var at = LondonTime.At(DateOnly.Parse(date), TimeOnly.Parse(time));

        Assert.Equal(Utc(instant), at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
    }

    [Theory]
    [InlineData("2026-06-15T22:59Z", "2026-06-15", "23:59")]
    [InlineData("2026-06-15T23:00Z", "2026-06-16", "00:00")] // already tomorrow in London
    [InlineData("2026-01-15T23:30Z", "2026-01-15", "23:30")]
    [InlineData("2026-03-29T00:59Z", "2026-03-29", "00:59")]
    [InlineData("2026-03-29T01:00Z", "2026-03-29", "02:00")]
    [InlineData("2026-10-25T00:30Z", "2026-10-25", "01:30")]
    [InlineData("2026-10-25T01:30Z", "2026-10-25", "01:30")]
    [Trait("Duty", "N02")]
    public void An_instant_has_its_london_date_and_time(string instant, string date, string time)
    {
        Assert.Equal(DateOnly.Parse(date), LondonTime.DateOf(Utc(instant)));
        Assert.Equal(TimeOnly.Parse(time), LondonTime.TimeOf(Utc(instant)));
    }

    [Fact]
    public void The_day_of_the_clock_change_has_23_or_25_hours()
    {
        Assert.Equal(23, (LondonTime.StartOf(new(2026, 3, 30)) - LondonTime.StartOf(new(2026, 3, 29))).TotalHours);
        Assert.Equal(25, (LondonTime.StartOf(new(2026, 10, 26)) - LondonTime.StartOf(new(2026, 10, 25))).TotalHours);
    }

    [Fact]
    public void Dates_and_times_are_written_plainly()
    {
        var at = LondonTime.At(new DateOnly(2026, 4, 8), new TimeOnly(17, 0));

        Assert.Equal("Wed 8 Apr, 17:00", LondonTime.Words(at));
        Assert.Equal("Wed 8 Apr", LondonTime.Words(new DateOnly(2026, 4, 8)));
        Assert.Equal("Thu 10 Sep 2026", LondonTime.WordsWithYear(new DateOnly(2026, 9, 10)));
        Assert.Equal("2026-04-08T17:00:00+01:00", LondonTime.InLondon(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    [Trait("Duty", "N02")]
    public void Every_minute_of_the_day_comes_back_as_itself_save_the_missing_hour() => Prop.ForAll(
        Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2027, 12, 31).DayNumber).ToArbitrary(),
        Gen.Choose(0, (24 * 60) - 1).ToArbitrary(),
        (day, minute) =>
        {
            var date = DateOnly.FromDayNumber(day);
            var time = TimeOnly.MinValue.AddMinutes(minute);
            var at = LondonTime.At(date, time);
            var missing = date.Month == 3 && date.DayOfWeek == DayOfWeek.Sunday && date.Day > 24 && time.Hour == 1;

            return LondonTime.DateOf(at) == date && LondonTime.TimeOf(at) == (missing ? time.AddHours(1) : time);
        }).QuickCheckThrowOnFailure();

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
