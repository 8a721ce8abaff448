using System.Net;
using System.Net.Http.Json;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenantChannel;

public sealed class RunningClockTests : IAsyncLifetime
{
    private LocalTenantFixture tenant = null!;
    private ListeningBot bot = null!;

    public async Task InitializeAsync()
    {
        tenant = await LocalTenantFixture.StartAsync(options => options with { Frozen = false });
        bot = await ListeningBot.StartAsync();
        tenant.Host.Bots.Use(1, bot.Url);
    }

    public async Task DisposeAsync()
    {
        await tenant.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("next-due", 3)]
    [InlineData("tomorrow", 24)]
    public async Task A_clock_that_runs_on_while_it_is_moved_gets_there(string to, int hours)
    {
        var due = LocalTenantFixture.Start.AddHours(3);
        bot.NextDue = () => tenant.Host.Clock.GetUtcNow() < due ? due : null;

        var answer = await tenant.Http.PostAsJsonAsync("/control/clock", new { to });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange(tenant.Host.Clock.GetUtcNow(), LocalTenantFixture.Start.AddHours(hours), LocalTenantFixture.Start.AddHours(hours).AddMinutes(2));
    }
}
