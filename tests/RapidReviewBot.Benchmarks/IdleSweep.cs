using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Benchmarks;

/// <summary>A look at the agenda when ten thousand reviews are open and none is due.</summary>
internal static class IdleSweep
{
    private const int Open = 10_000;
    private const int Batch = 100;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tenant = await LocalTenantFixture.StartAsync();
        await using var bot = await MeasuredBot.StartAsync(tenant.Host, azurite.NewAccount());
        await FillAsync(bot.Services.GetRequiredService<ServiceTables>().Agenda, tenant.Host.Clock.GetUtcNow().AddDays(1));
        using var sweep = ActivatorUtilities.CreateInstance<AgendaSweep>(bot.Services);
        bot.Requests.Reset();
        await sweep.SweepAsync(CancellationToken.None);
        return [Figure.AtMost("Table requests of an idle sweep, 10,000 open reviews", 1, bot.Requests.Count, "")];
    }

    private static async Task FillAsync(TableClient agenda, DateTimeOffset from)
    {
        foreach (var numbers in Enumerable.Range(0, Open).Chunk(Batch))
        {
            await agenda.SubmitTransactionAsync(numbers.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add,
                new TableEntity("work", string.Create(CultureInfo.InvariantCulture, $"{from.AddMinutes(number).UtcTicks:D19}-r-review{number:D14}")))));
        }
    }
}
