using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>Where the clock is being moved to, and how many stops it has made.</summary>
public sealed record ClockMove(DateTimeOffset To, int Step);

/// <summary>
/// Moves the tenant's clock forward as time would have passed: it stops at every instant at which the bot has something due, and goes on when that is done.
/// </summary>
public sealed class ClockMover(TenantClock clock, BotWork work, Idleness idleness, TimeProvider machine) : IDisposable
{
    private const int MostFruitlessSteps = 20;
    private static readonly TimeZoneInfo LondonZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeSpan StepLimit = TimeSpan.FromMinutes(8);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Null while the clock is not being moved.</summary>
    public ClockMove? Moving { get; private set; }

    public static DateTimeOffset London(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, LondonZone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), LondonZone).DateTime);

    /// <summary>The next instant at which the bot has something due; null when there is none.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => (await work.ReadAsync(cancellationToken))?.NextDue;

    /// <summary>The number of stops made on the way.</summary>
    public async Task<int> MoveAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (to < clock.GetUtcNow())
            throw new ControlRefused($"The clock is at {clock.GetUtcNow():u} and moves forward only.");
        if (!await one.WaitAsync(0, cancellationToken))
            throw new ControlRefused("The clock is being moved already.", 409);

        try
        {
            return await StepAsync(to, cancellationToken);
        }
        finally
        {
            Moving = null;
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<int> StepAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        int fruitless = 0;
        for (int step = 1; ; step++)
        {
            Moving = new ClockMove(to, step);
            await idleness.WaitAsync(StepLimit, cancellationToken);
            var due = await NextDueAsync(cancellationToken);
            if (due is null || due > to)
            {
                clock.AdvanceTo(to);
                await SettleAsync(cancellationToken);
                return step;
            }

            fruitless = due <= clock.GetUtcNow() ? fruitless + 1 : 0;
            if (fruitless > MostFruitlessSteps)
                throw new ControlRefused($"The bot says that something is due at {due:u}, but does not do it.", 504);

            // What is due already waits for the bot's next look at its agenda, a little later on its own clock.
            var nextLook = clock.GetUtcNow().AddSeconds(15);
            clock.AdvanceTo(fruitless == 0 ? due.Value : clock.IsFrozen ? Least(nextLook, to) : nextLook);
            await SettleAsync(cancellationToken);
        }
    }

    // Timers fire on the pool: they get a moment to make themselves known as work.
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(6), machine, cancellationToken);
        await idleness.WaitAsync(StepLimit, cancellationToken);
    }

    private static DateTimeOffset Least(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
