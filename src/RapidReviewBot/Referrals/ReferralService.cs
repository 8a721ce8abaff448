using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Referrals;

/// <summary>Does what is to be done for referrals: at once when one has come here, and again and again for what another instance left or could not do.</summary>
internal sealed partial class ReferralService(ReferralRounds rounds, ReferralReminders reminders, ReferralBell bell, TimeProvider machine, ILogger<ReferralService> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private int left;

    /// <summary>What is known here to wait; nothing outside need be looked at for it.</summary>
    public Task<int> WaitingAsync(bool look, CancellationToken cancellationToken) => Task.FromResult(bell.Unheard + Volatile.Read(ref left));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rings = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // First: a telling that keeps failing has each referral claimed again and again.
                var (toRemind, next) = await reminders.RoundAsync(stoppingToken);
                var toDo = await rounds.RoundAsync(stoppingToken);
                Volatile.Write(ref left, toDo + toRemind);
                bell.RingAt(next);
                bell.Answered(rings);
                rings = await bell.WaitAsync(left > 0 ? BetweenTries : BetweenLooks, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping: what was not done stands in the table.
            }
            catch (Exception fault)
            {
                Log.Failed(logger, fault);
                await Task.Delay(BetweenTries, machine, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The referrals that wait could not be looked at; tried again shortly")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}

/// <summary>One look at all referrals for which there is something to do. Each is claimed on its row, so that several instances do it once.</summary>
internal sealed partial class ReferralRounds(ReferralShelf shelf, PartnershipStore partnerships, ReferralTelling telling, ReferralMoving moving, TimeProvider machine, ILogger<ReferralRounds> logger)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <returns>How many are to be tried again soon.</returns>
    public async Task<int> RoundAsync(CancellationToken cancellationToken)
    {
        var left = 0;
        foreach (var referral in await shelf.WithWorkAsync(cancellationToken))
            if (!await TryAsync(referral, cancellationToken)) left++;
        return left;
    }

    private async Task<bool> TryAsync(WaitingReferral referral, CancellationToken cancellationToken)
    {
        var (now, mine) = (machine.GetUtcNow(), false);
        var claimed = await shelf.ChangeAsync(
            referral.Id,
            stored => (mine = stored.Work != ReferralWork.Nothing && !(stored.ClaimedUntil > now)) ? stored with { ClaimedUntil = now + Claim } : stored,
            cancellationToken);
        if (!mine) return true;
        try
        {
            return await DoAsync(claimed, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, referral.Reference, referral.Work, fault);
            // What waiting does not mend is looked at again when the claim has run out, and nobody should wait for it.
            if (fault is OutsideFault { IsFinal: true }) return true;
            await shelf.ChangeAsync(referral.Id, stored => stored with { ClaimedUntil = null }, cancellationToken);
            return false;
        }
    }

    private async Task<bool> DoAsync(WaitingReferral referral, CancellationToken cancellationToken)
    {
        var done = await WorkedAsync(referral, cancellationToken);
        await shelf.ChangeAsync(
            referral.Id,
            // A review may have been opened from it meanwhile: then there is new work.
            stored => stored with { ClaimedUntil = null, Work = done && stored.Work == referral.Work ? ReferralWork.Nothing : stored.Work },
            cancellationToken);
        return done;
    }

    private async Task<bool> WorkedAsync(WaitingReferral referral, CancellationToken cancellationToken)
    {
        if (referral.Work == ReferralWork.Move) return await moving.MoveAsync(referral, cancellationToken);
        if (await partnerships.FindAsync(referral.PartnershipId, cancellationToken) is { } settings)
            await telling.TellAsync(referral, settings, ToldAsync, cancellationToken);
        return true;

        Task ToldAsync(string person, bool reached) => shelf.ChangeAsync(
            referral.Id,
            stored => stored with { Told = [.. stored.Told, person], Unreached = reached ? stored.Unreached : [.. stored.Unreached.Append(person).Distinct()] },
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Referral {Reference}: {Work} could not be done; it is tried again")]
        public static partial void Failed(ILogger logger, string reference, ReferralWork work, Exception fault);
    }
}
