using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Holidays;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Holidays;

[Trait("Duty", "N02")]
public sealed class ProclaimedHolidayTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly DateOnly Wednesday = new(2026, 3, 4);
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync(options => options with { Bots = 1 });

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task The_running_service_has_learnt_of_a_proclaimed_holiday_when_the_next_morning_is_over()
    {
        var holidays = tenant.Host.Bots.Running[0].App!.Services.GetRequiredService<BankHolidayStore>();
        await tenant.Host.Idleness.WaitAsync(Limit, default);
        var proclaimed = await tenant.Http.PostAsJsonAsync("/control/bank-holidays", new { date = "2026-03-04", title = "Bank holiday for a royal wedding" });
        Assert.Equal(201, (int)proclaimed.StatusCode);
        Assert.Null(holidays.Current.On(Wednesday));

        await tenant.Host.ClockMover.MoveAsync(LocalTenantFixture.Start.AddDays(1), default);

        Assert.Equal("Bank holiday for a royal wedding", holidays.Current.On(Wednesday)!.Title);
    }
}
