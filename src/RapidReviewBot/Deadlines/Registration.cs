using Microsoft.AspNetCore.Mvc;

namespace RapidReviewBot.Deadlines;

public static class Registration
{
    private const double LongestWait = 10;

    /// <summary>Adds what watches the clocks and attends to reviews.</summary>
    public static IServiceCollection AddDeadlines(this IServiceCollection services) => services
        .AddSingleton<AgendaAlarm>()
        .AddSingleton<UpkeepNotes>()
        .AddSingleton<ReviewUpkeep>()
        .AddSingleton<Attendants>()
        .AddSingleton<HealthWork>()
        .AddHostedService<WorkService>()
        .AddHostedService<AgendaSweep>();

    /// <summary>
    /// GET /health/work: whether the service is idle, and when something next falls due. <c>look</c>: whether the mailboxes may be looked into first;
    /// <c>within</c>: for how many seconds, 10 at most, it may wait until it has nothing in hand.
    /// </summary>
    public static void MapDeadlines(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/health/work",
        async (HealthWork health, ReviewClock clock, [FromServices] IEnumerable<WaitingWork> others, bool? look, double? within, CancellationToken cancellationToken) =>
        {
            await health.SettleAsync(TimeSpan.FromSeconds(Math.Clamp(within ?? 0, 0, LongestWait)), cancellationToken);
            return await health.ReadAsync(clock, others, look ?? true, cancellationToken);
        });
}
