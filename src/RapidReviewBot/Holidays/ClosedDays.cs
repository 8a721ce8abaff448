using Azure;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Holidays;

/// <summary>
/// Tells a partnership's open reviews that its closed days changed (N02). That they have still to be told stands with the settings from the change on:
/// what a stop cuts short is told at the next start or the next morning.
/// </summary>
public sealed class ClosedDays(PartnershipStore partnerships, ReviewContexts contexts, MovedDeadlines moved, BankHolidayStore holidays)
{
    /// <summary>Of every partnership of which something is pending.</summary>
    public async Task TellAllAsync(CancellationToken cancellationToken)
    {
        foreach (var partnership in await partnerships.AllAsync(cancellationToken)) await TellAsync(partnership.Id, cancellationToken);
    }

    /// <summary>Of one partnership; nothing when nothing is pending.</summary>
    public async Task TellAsync(string partnershipId, CancellationToken cancellationToken)
    {
        if (await partnerships.ReadAsync(partnershipId, cancellationToken) is not { ClosuresBefore: { } before } settings) return;
        var context = await contexts.ForAsync(partnershipId, cancellationToken);
        var old = new WorkingCalendar(holidays.Current, new ClosureDays([.. before.Select(day => new Closure(day.Date, day.Date, day.Reason))]));
        var mark = string.Join(';', before.Append(null).Concat(settings.Closures).Select(day => day?.ToString() ?? "to"));
        await moved.TellAsync(context, new(old, Words(before, settings.Closures), id => CommandIds.Of("closed-days", mark, id.Value)), cancellationToken);
        await partnerships.ChangeAsync(partnershipId, stored => Told(stored!, settings), cancellationToken);
    }

    // A change that came between is still to be told.
    private static Partnership Told(Partnership stored, Partnership told) => stored.Closures.SequenceEqual(told.Closures) ? stored with { ClosuresBefore = null } : stored;

    /// <summary>"Fri 5 Jun is now a closed day (Office move)."</summary>
    private static string Words(IReadOnlyList<LocalClosure> before, IReadOnlyList<LocalClosure> after) => string.Join(
        " ",
        after.Where(day => before.All(other => other.Date != day.Date)).Select(day => $"{LondonTime.Words(day.Date)} is now a closed day ({day.Reason}).")
            .Concat(before.Where(day => after.All(other => other.Date != day.Date)).Select(day => $"{LondonTime.Words(day.Date)} is no longer a closed day.")));
}

/// <summary>Tells at the start and each morning what a stop has cut short.</summary>
public sealed partial class ClosedDaysLook(ClosedDays closed, DailyLook daily, ILogger<ClosedDaysLook> logger) : BackgroundService
{
    private readonly object _turn = daily.Expect();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => daily.EachDayAsync(_turn, TellAsync, stoppingToken);

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        try
        {
            await closed.TellAllAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is RequestFailedException or LedgerBusyException)
        {
            Log.Failed(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Open reviews could not be told of changed closed days; tried again in the morning")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
