using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>Tells when nothing is going on: the bots have nothing outstanding and the tenant has delivered what it accepted.</summary>
public sealed class Idleness(BotWork work, BotInstances bots, DeferredWork deferred, BotEvents events, TimeProvider machine)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(6);
    private static readonly TimeSpan WhileBusy = TimeSpan.FromMilliseconds(30);

    /// <summary>Waits until it is so twice in a row; after the limit says what is still going on.</summary>
    public async Task WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        long started = machine.GetTimestamp();
        int quiet = 0;
        while (true)
        {
            var now = await work.ReadAsync(cancellationToken);
            bool delivered = deferred.IsIdle && events.Pending == 0 && bots.Coming == 0;
            quiet = delivered && (now?.Outstanding ?? 0) == 0 ? quiet + 1 : 0;
            if (quiet == 2)
                return;
            if (quiet == 0 && machine.GetElapsedTime(started) > limit)
            {
                throw new ControlRefused(
                    $"Not idle after {limit.TotalSeconds} seconds: {now?.Outstanding ?? 0} effects outstanding, {(delivered ? "nothing" : "something")} on its way in the tenant.", 504);
            }

            await Task.Delay(quiet > 0 ? Pause : WhileBusy, machine, cancellationToken);
        }
    }
}
