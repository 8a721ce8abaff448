using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Holidays;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Holidays;

[Trait("Duty", "N02")]
public sealed class ProclaimedHolidayTests : IAsyncLifetime
{
    private static readonly DateOnly Wednesday = new(2026, 3, 4);
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync(options => options with { Bots = 1 });

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task The_running_service_learns_of_a_proclaimed_holiday_some_morning_soon()
    {
        var holidays = tenant.Host.Bots.Running[0].App!.Services.GetRequiredService<BankHolidayStore>();
        Assert.Null(holidays.Current.On(Wednesday));

        var proclaimed = await tenant.Http.PostAsJsonAsync("/control/bank-holidays", new { date = "2026-03-04", title = "Bank holiday for a royal wedding" });
        Assert.Equal(201, (int)proclaimed.StatusCode);

        // The look of the start may still be under way, so several mornings may pass before the service waits for one.
        await Eventually.TrueAsync(async () =>
        {
            tenant.Host.Clock.Advance(TimeSpan.FromDays(1));
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);

            return holidays.Current.On(Wednesday) is not null;
        });
        Assert.Equal("Bank holiday for a royal wedding", holidays.Current.On(Wednesday)!.Title);
    }
}
