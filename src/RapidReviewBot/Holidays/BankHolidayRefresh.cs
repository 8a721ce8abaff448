using Azure;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Holidays;

/// <summary>
/// Looks once a day, by review time, whether the published bank holidays changed, and has open reviews told when they did (N02).
/// While the list cannot be had, or is not to be believed, the last good one counts.
/// </summary>
public sealed partial class BankHolidayRefresh(
    GovUkSource source,
    BankHolidayStore store,
    MovedDeadlines moved,
    DailyLook daily,
    ILogger<BankHolidayRefresh> logger) : BackgroundService
{
    private const int MostTries = 5;

    private readonly object _turn = daily.Expect();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>One look: fetch, keep what changed, tell the open reviews.</summary>
    /// <exception cref="OutsideFault">The list could not be had.</exception>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var stored = await KeepAsync(await source.FetchAsync(cancellationToken), cancellationToken);
        if (stored.Before is null)
            return;

        var told = await moved.TellAsync(stored, cancellationToken);
        Log.Told(logger, stored.Number, told);
        await store.WriteAsync(stored with { Before = null }, cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => daily.EachDayAsync(_turn, TryAsync, stoppingToken);

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is OutsideFault or RequestFailedException or LedgerBusyException)
        {
            Log.Failed(logger, fault);
        }
    }

    private async Task<StoredBankHolidays> KeepAsync(BankHolidays fetched, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = await store.LoadAsync(cancellationToken);
            var next = stored.Holidays.UpdatedBy(fetched);
            if (stored.Holidays.ChangesTo(next).None)
                return stored;

            var change = stored with { Holidays = next, Before = stored.Before ?? stored.Holidays, Number = stored.Number + 1 };
            if (await store.WriteAsync(change, cancellationToken))
                return await store.LoadAsync(cancellationToken);
        }

        throw OutsideFault.Later("Other instances kept changing the bank holidays.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Bank holidays, change {Number}: {Count} open reviews have deadlines that moved")]
        public static partial void Told(ILogger logger, int number, int count);

        [LoggerMessage(2, LogLevel.Warning, "Bank holidays could not be refreshed; the last good list counts")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
