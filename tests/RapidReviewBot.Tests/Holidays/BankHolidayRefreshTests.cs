using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Holidays;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;

namespace RapidReviewBot.Tests.Holidays;

[Trait("Duty", "N02")]
public sealed class BankHolidayRefreshTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // The review is opened on Monday 2 March 2026; its requests are due on the Wednesday.
    private static readonly BankHolidays WithProclaimed = BankHolidays.Published.With(new(2026, 3, 4), "Bank holiday for a royal wedding");

    [Fact]
    public async Task A_proclaimed_holiday_moves_open_deadlines_and_says_so_once()
    {
        await using var published = await PublishedList.StartAsync();
        var instance = await ServiceInstance.StartAsync(azurite);
        var review = await OpenAsync(instance);
        published.Body = PublishedList.Json(WithProclaimed);

        await Refresh(instance, published).LookAsync(CancellationToken.None);
        await Refresh(instance, published).LookAsync(CancellationToken.None);

        var moved = Assert.Single(await MovesAsync(instance, review));
        Assert.Equal("Wed 4 Mar is now a bank holiday (Bank holiday for a royal wedding).", moved.Why);
        var request = moved.Moved.Single(one => one.MilestoneId == "scoping-sent");
        Assert.Equal((At(2026, 3, 4), At(2026, 3, 5)), (request.From, request.To));
        Assert.Contains(moved.Moved, one => one.MilestoneId == "review-complete");
        Assert.False((await instance.Contexts.ForAsync(ExamplePartnership.Id, CancellationToken.None)).Calendar.IsWorkingDay(new(2026, 3, 4)));
    }

    [Fact]
    public async Task Two_instances_that_look_at_once_say_it_once()
    {
        await using var published = await PublishedList.StartAsync();
        // One of them waits for the other by the clock, so it has to run.
        var first = await ServiceInstance.StartAsync(azurite, new TenantClock(TimeProvider.System, ServiceInstance.Monday, frozen: false));
        var second = await first.AnotherAsync();
        var review = await OpenAsync(first);
        published.Body = PublishedList.Json(WithProclaimed);

        await Task.WhenAll(Refresh(first, published).LookAsync(CancellationToken.None), Refresh(second, published).LookAsync(CancellationToken.None));

        Assert.Single(await MovesAsync(first, review));
        Assert.Equal(WithProclaimed, first.Holidays.Current);
        Assert.Equal(WithProclaimed, second.Holidays.Current);
    }

    [Fact]
    public async Task A_change_kept_by_an_instance_that_then_died_is_told_by_the_next()
    {
        await using var published = await PublishedList.StartAsync();
        var instance = await ServiceInstance.StartAsync(azurite);
        var review = await OpenAsync(instance);
        await instance.Holidays.WriteAsync(new StoredBankHolidays(WithProclaimed, BankHolidays.Published, 1, Version: null), CancellationToken.None);
        published.Body = PublishedList.Json(WithProclaimed);
        var next = await instance.AnotherAsync();

        await Refresh(next, published).LookAsync(CancellationToken.None);

        Assert.Single(await MovesAsync(next, review));
        Assert.Null((await next.Holidays.LoadAsync(CancellationToken.None)).Before);
    }

    [Theory]
    [InlineData(503, "{}")]
    [InlineData(200, "<html>Sorry</html>")]
    [InlineData(200, """{"england-and-wales":{"events":[]}}""")]
    [InlineData(200, """{"england-and-wales":{"events":[{"title":"New Year","date":"2026-01-01","notes":""}]}}""")]
    public async Task While_the_list_cannot_be_had_or_believed_the_last_good_one_counts(int status, string body)
    {
        await using var published = await PublishedList.StartAsync();
        var instance = await ServiceInstance.StartAsync(azurite);
        var review = await OpenAsync(instance);
        published.Body = PublishedList.Json(WithProclaimed);
        await Refresh(instance, published).LookAsync(CancellationToken.None);
        (published.Status, published.Body) = (status, body);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => Refresh(instance, published).LookAsync(CancellationToken.None));

        Assert.NotEmpty(fault.Message);
        Assert.Equal(WithProclaimed, instance.Holidays.Current);
        Assert.Single(await MovesAsync(instance, review));
    }

    [Fact]
    public async Task An_instance_started_again_counts_by_the_list_that_was_kept()
    {
        await using var published = await PublishedList.StartAsync();
        var instance = await ServiceInstance.StartAsync(azurite);
        published.Body = PublishedList.Json(WithProclaimed);
        await Refresh(instance, published).LookAsync(CancellationToken.None);

        var restarted = await instance.AnotherAsync();
        await restarted.Holidays.LoadAsync(CancellationToken.None);

        Assert.Equal(WithProclaimed, restarted.Holidays.Current);
    }

    [Fact]
    public async Task A_holiday_taken_back_moves_the_deadlines_back()
    {
        await using var published = await PublishedList.StartAsync();
        var instance = await ServiceInstance.StartAsync(azurite);
        var review = await OpenAsync(instance);
        published.Body = PublishedList.Json(WithProclaimed);
        await Refresh(instance, published).LookAsync(CancellationToken.None);
        published.Body = PublishedList.Json(BankHolidays.Published);

        await Refresh(instance, published).LookAsync(CancellationToken.None);

        var moves = await MovesAsync(instance, review);
        Assert.Equal(2, moves.Count);
        Assert.Equal("Wed 4 Mar is no longer a bank holiday.", moves[1].Why);
        Assert.Equal(At(2026, 3, 4), moves[1].Moved.Single(one => one.MilestoneId == "scoping-sent").To);
    }

    [Theory]
    [InlineData("2026-03-28 05:59", "2026-03-28 06:00")]
    [InlineData("2026-03-28 06:00", "2026-03-29 06:00")] // the clocks go forward in that night
    [InlineData("2026-10-24 23:00", "2026-10-25 06:00")]
    public void The_daily_look_is_at_a_london_time(string after, string next)
    {
        var daily = new DailyLook(new ReviewClock(TimeProvider.System), Options.Create(new BankHolidayOptions()));

        Assert.Equal(London(next), daily.Next(London(after)));
    }

    private static BankHolidayRefresh Refresh(ServiceInstance instance, PublishedList published)
    {
        var options = Options.Create(new BankHolidayOptions { Url = published.Url });
        var clients = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        var clock = new ReviewClock(instance.Machine);

        return new BankHolidayRefresh(
            new GovUkSource(clients, options),
            instance.Holidays,
            new MovedDeadlines(instance.Ledger, instance.Contexts, instance.Partnerships, clock),
            new DailyLook(clock, options),
            NullLogger<BankHolidayRefresh>.Instance);
    }

    private static async Task<ReviewId> OpenAsync(ServiceInstance instance)
    {
        var id = await instance.OpenReviewAsync();
        await new ReviewDirectory(instance.Tables).KeepAsync(ReviewHead.Of(await instance.Ledger.ReadAsync(id, CancellationToken.None)), CancellationToken.None);

        return id;
    }

    private static async Task<IReadOnlyList<DeadlinesMoved>> MovesAsync(ServiceInstance instance, ReviewId review) =>
        [.. (await instance.Ledger.HistoryAsync(review, CancellationToken.None)).Select(one => one.What).OfType<DeadlinesMoved>()];

    private static DateTimeOffset At(int year, int month, int day) => LondonTime.At(new DateOnly(year, month, day), new TimeOnly(17, 0));

    private static DateTimeOffset London(string text) => LondonTime.At(DateOnly.Parse(text[..10]), TimeOnly.Parse(text[11..]));
}
