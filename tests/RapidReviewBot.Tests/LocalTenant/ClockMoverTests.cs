using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

/// <summary>The clock's way through a bot's due instants, against a stand-in that only tells of its work.</summary>
public sealed class ClockMoverTests : IAsyncLifetime
{
    private readonly List<DateTimeOffset> agenda = [];
    private readonly List<DateTimeOffset> done = [];
    private int outstanding;
    private LocalTenantFixture tenant = null!;
    private WebApplication bot = null!;

    public async Task InitializeAsync()
    {
        tenant = await LocalTenantFixture.StartAsync();
        int port = FreePort.Find();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        bot = builder.Build();
        bot.MapGet("/health/work", Work);
        bot.MapPost("/api/messages", () => Results.Ok());
        await bot.StartAsync();
        tenant.Host.UseBot(1, new Uri($"http://localhost:{port}"));
    }

    public async Task DisposeAsync()
    {
        await tenant.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task The_clock_stops_at_every_instant_at_which_something_is_due()
    {
        agenda.AddRange([Start.AddHours(2), Start.AddHours(5), Start.AddDays(2)]);

        var moved = await MoveAsync(new { to = "tomorrow" });

        Assert.Equal([Start.AddHours(2), Start.AddHours(5)], done);
        Assert.Equal(Start.AddDays(1), (DateTimeOffset)moved["now"]!);
        Assert.Equal(3, (int)moved["steps"]!);
    }

    [Fact]
    public async Task The_clock_waits_while_work_is_outstanding()
    {
        agenda.Add(Start.AddHours(2));
        outstanding = 4;

        await MoveAsync(new { to = "hour" });

        Assert.Equal(0, outstanding);
        Assert.Empty(done);
    }

    [Fact]
    public async Task Next_due_moves_to_it_and_no_further()
    {
        agenda.AddRange([Start.AddHours(2), Start.AddHours(5)]);

        var moved = await MoveAsync(new { to = "next-due" });

        Assert.Equal(Start.AddHours(2), (DateTimeOffset)moved["now"]!);
    }

    [Fact]
    public async Task With_nothing_due_there_is_no_next_instant()
    {
        var answer = await tenant.Http.PostAsJsonAsync("/control/clock", new { to = "next-due" });

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("Nothing is due", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Start => LocalTenantFixture.Start;

    // Done when the clock has reached it; work outstanding shrinks with every look.
    private IResult Work()
    {
        lock (agenda)
        {
            var now = tenant.Host.Clock.GetUtcNow();
            done.AddRange(agenda.Where(one => one <= now).Select(_ => now));
            agenda.RemoveAll(one => one <= now);
            outstanding = Math.Max(0, outstanding - 1);
            return Results.Json(new { nextDue = agenda.Count == 0 ? (DateTimeOffset?)null : agenda.Min(), outstanding, parked = 0 });
        }
    }

    private async Task<JsonObject> MoveAsync(object to)
    {
        var answer = await tenant.Http.PostAsJsonAsync("/control/clock", to);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
