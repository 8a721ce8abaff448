using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>The clock over HTTP: <c>/control/clock</c>, and waiting until nothing is going on: <c>/control/idle</c>.</summary>
internal static class ClockControl
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/control").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        group.MapGet("/clock", Read);
        group.MapPost("/clock", Move);
        group.MapPost("/idle", async (int? seconds, Idleness idleness, CancellationToken cancellationToken) =>
        {
            await idleness.WaitAsync(TimeSpan.FromSeconds(seconds ?? 60), cancellationToken);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> Read(TenantClock clock, ClockMover mover, CancellationToken cancellationToken) => Results.Json(new
    {
        Now = clock.GetUtcNow(),
        NextDue = await mover.NextDueAsync(cancellationToken),
        Frozen = clock.IsFrozen,
        mover.Moving,
    }, TenantJson.Options);

    private static async Task<IResult> Move(MoveRequest asked, TenantClock clock, ClockMover mover, CancellationToken cancellationToken)
    {
        var nine = new TimeOnly(9, 0);
        DateTimeOffset to = asked.To switch
        {
            "next-due" => await mover.NextDueAsync(cancellationToken) ?? throw new ControlRefused("Nothing is due."),
            "hour" => clock.GetUtcNow().AddHours(1),
            "tomorrow" => ClockMover.London(mover.Today.AddDays(1), nine),
            "date" => ClockMover.London(asked.Date ?? throw new ControlRefused("Which date?"), nine),
            "at" => asked.At ?? throw new ControlRefused("Which instant?"),
            _ => throw new ControlRefused("The clock goes to next-due, hour, tomorrow, date (with a date) or at (with an instant)."),
        };
        int steps = await mover.MoveAsync(to > clock.GetUtcNow() || asked.To != "next-due" ? to : clock.GetUtcNow().AddSeconds(15), cancellationToken);
        return Results.Json(new { Now = clock.GetUtcNow(), Steps = steps }, TenantJson.Options);
    }

    internal sealed record MoveRequest(string? To, DateOnly? Date = null, DateTimeOffset? At = null);
}
