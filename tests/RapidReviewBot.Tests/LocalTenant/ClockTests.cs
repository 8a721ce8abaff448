using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_frozen_clock_stands_still_until_it_is_moved()
    {
        using var clock = new TenantClock(TimeProvider.System, Nine, frozen: true);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Nine.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void Timers_fire_in_order_at_their_own_instant_when_the_clock_is_moved()
    {
        using var clock = new TenantClock(TimeProvider.System, Nine, frozen: true);
        List<DateTimeOffset> fired = [];
        using var late = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromHours(3), Timeout.InfiniteTimeSpan);
        using var hourly = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromHours(2), TimeSpan.FromHours(2));

        clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal([Nine.AddHours(2), Nine.AddHours(3), Nine.AddHours(4)], fired);
    }

    [Fact]
    public void The_clock_never_moves_back()
    {
        using var clock = new TenantClock(TimeProvider.System, Nine, frozen: true);

        Assert.Throws<InvalidOperationException>(() => clock.AdvanceTo(Nine.AddSeconds(-1)));
    }

    [Fact]
    public async Task A_running_clock_fires_its_timers_by_machine_time_and_when_moved()
    {
        using var clock = new TenantClock(TimeProvider.System, Nine);
        var soon = Task.Delay(TimeSpan.FromMilliseconds(30), clock);
        var tomorrow = Task.Delay(TimeSpan.FromDays(1), clock);

        await soon.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(tomorrow.IsCompleted);
        clock.Advance(TimeSpan.FromDays(1));

        await tomorrow.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_faster_machine_lets_a_minute_pass_in_a_second()
    {
        var machine = new FasterTime(60);
        long began = TimeProvider.System.GetTimestamp();
        var before = machine.GetUtcNow();

        await Task.Delay(TimeSpan.FromMinutes(1), machine);

        // A timer of the machine may fire a few of its milliseconds early, sixty times as many here.
        Assert.InRange(machine.GetUtcNow() - before, TimeSpan.FromSeconds(55), TimeSpan.FromMinutes(30));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.FromMilliseconds(900), TimeSpan.FromSeconds(30));
    }
}
