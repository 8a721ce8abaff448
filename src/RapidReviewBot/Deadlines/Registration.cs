using Microsoft.AspNetCore.Mvc;

namespace RapidReviewBot.Deadlines;

public static class Registration
{
    /// <summary>Adds what watches the clocks and attends to reviews.</summary>
    public static IServiceCollection AddDeadlines(this IServiceCollection services) => services
        .AddSingleton<AgendaAlarm>()
        .AddSingleton<UpkeepNotes>()
        .AddSingleton<ReviewUpkeep>()
        .AddSingleton<Attendants>()
        .AddSingleton<HealthWork>()
        .AddHostedService<WorkService>()
        .AddHostedService<AgendaSweep>();

    /// <summary>GET /health/work: whether the service is idle, and when something next falls due.</summary>
    public static void MapDeadlines(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            "/health/work",
            (HealthWork health, ReviewClock clock, [FromServices] IEnumerable<WaitingWork> others, bool? look, CancellationToken cancellationToken) => health.ReadAsync(clock, others, look ?? true, cancellationToken));
}
