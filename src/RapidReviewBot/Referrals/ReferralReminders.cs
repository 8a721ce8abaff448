using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Referrals;

/// <summary>
/// Reminds the office of a referral that nobody has taken on or closed: on the working day after it came and on each after that, at 09:00.
/// Each is claimed on its row, so that several instances remind once. A day on which the service did not run is not made up for.
/// </summary>
internal sealed partial class ReferralReminders(ReferralShelf shelf, ReviewContexts contexts, ReferralTelling telling, ReviewClock clock, TimeProvider machine, ILogger<ReferralReminders> logger)
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <returns>How many are to be tried again soon, and when the next falls due, review time.</returns>
    public async Task<(int Left, DateTimeOffset? Next)> RoundAsync(CancellationToken cancellationToken)
    {
        var (left, next) = (0, (DateTimeOffset?)null);
        foreach (var referral in await shelf.WaitingAsync(cancellationToken))
        {
            if (await CalendarAsync(referral, cancellationToken) is not { } calendar) continue;
            if (DueOn(referral, calendar) is { } day && !await TryAsync(referral.Id, day, cancellationToken)) left++;
            var after = NextAfter(referral, calendar);
            if (next is null || after < next) next = after;
        }

        return (left, next);
    }

    /// <summary>Null, and said in the log, where the partnership's settings or procedure cannot be read: the others are reminded all the same.</summary>
    private async Task<WorkingCalendar?> CalendarAsync(WaitingReferral referral, CancellationToken cancellationToken)
    {
        try
        {
            return (await contexts.ForAsync(referral.PartnershipId, cancellationToken)).Calendar;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, referral.Reference, fault);
            return null;
        }
    }

    private DateOnly? DueOn(WaitingReferral referral, WorkingCalendar calendar)
    {
        var (now, today) = (clock.Now, clock.Today);
        return today > LondonTime.DateOf(referral.ReceivedAt) && referral.RemindedOn != today && calendar.IsWorkingDay(today) && now >= LondonTime.At(today, Morning) ? today : null;
    }

    private DateTimeOffset NextAfter(WaitingReferral referral, WorkingCalendar calendar)
    {
        var first = calendar.Next(LondonTime.DateOf(referral.ReceivedAt));
        var today = calendar.OnOrAfter(clock.Today);
        var at = LondonTime.At(first > today ? first : today, Morning);
        return at > clock.Now ? at : LondonTime.At(calendar.Next(clock.Today), Morning);
    }

    private async Task<bool> TryAsync(string id, DateOnly day, CancellationToken cancellationToken)
    {
        var (now, mine) = (machine.GetUtcNow(), false);
        var claimed = await shelf.ChangeAsync(
            id,
            stored => (mine = stored is { State: ReferralState.Waiting, Work: not ReferralWork.Move } && stored.RemindedOn != day && !(stored.ClaimedUntil > now)) ? stored with { ClaimedUntil = now + Claim } : stored,
            cancellationToken);
        if (!mine) return true;
        try
        {
            await telling.RemindAsync(claimed, day, (await contexts.ForAsync(claimed.PartnershipId, cancellationToken)).Partnership, RemindedAsync, cancellationToken);
            await shelf.ChangeAsync(id, stored => stored with { ClaimedUntil = null, RemindedOn = day, Reminded = [] }, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, claimed.Reference, fault);
            // What waiting does not mend is looked at again when the claim has run out, and nobody should wait for it.
            if (fault is OutsideFault { IsFinal: true }) return true;
            await shelf.ChangeAsync(id, stored => stored with { ClaimedUntil = null }, cancellationToken);
            return false;
        }

        Task RemindedAsync(string whom) => shelf.ChangeAsync(id, stored => stored with { Reminded = [.. stored.Reminded, whom] }, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Referral {Reference}: the office could not be reminded; it is tried again")]
        public static partial void Failed(ILogger logger, string reference, Exception fault);
    }
}
