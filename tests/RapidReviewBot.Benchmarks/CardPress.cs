using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Benchmarks;

/// <summary>A press of a button, from the request to its answer, beside the least that it could be: token check, one table query, one transaction.</summary>
internal static class CardPress
{
    private const int WarmUp = 40;
    private const int Presses = 160;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tenant = await LocalTenantFixture.StartAsync();
        var tables = azurite.NewAccount();
        await using var bot = await MeasuredBot.StartAsync(tenant.Host, tables);
        await using var floor = await MeasuredBot.StartAsync(tenant.Host, tables, services => services.Replace(ServiceDescriptor.Singleton<IBot, LeastBot>()));
        tenant.Host.UseBot(1, bot.Url);
        var partnership = await bot.SetUpAsync();
        var presses = new PressMaker(tenant.Host, bot, partnership);
        var (pressed, least, requests) = (new List<double>(), new List<double>(), 0);
        for (var number = 0; number < WarmUp + Presses; number++)
        {
            var press = await presses.NextAsync();
            bot.Requests.Reset();
            var (one, other) = (await TimeAsync(tenant, bot.Url, press), await TimeAsync(tenant, floor.Url, press));
            if (number < WarmUp) continue;
            (requests, _) = (bot.Requests.Count, Add(pressed, one) & Add(least, other));
        }

        return
        [
            Ratio("Card press, in to out, beside the least possible: p50", 1.5, 0.5, pressed, least),
            Ratio("Card press, in to out, beside the least possible: p95", 2, 0.95, pressed, least),
            Figure.AtMost("Table requests of a card press", 3, requests, "", "query, agenda, transaction"),
            Figure.AtMost("Table requests of a command", 3, await CommandAsync(bot, partnership, presses), "", "query, agenda, transaction"),
        ];
    }

    private static bool Add(List<double> times, double time)
    {
        times.Add(time);
        return true;
    }

    private static Figure Ratio(string what, double target, double part, List<double> times, List<double> least)
    {
        var (mine, other) = (Figure.Percentile(times, part), Figure.Percentile(least, part));
        return Figure.AtMost(what, target, mine / other, "x", FormattableString.Invariant($"{mine:0.0} ms : {other:0.0} ms"));
    }

    private static async Task<double> TimeAsync(LocalTenantFixture tenant, Uri bot, string activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages"));
        var serviceUrl = tenant.Host.Services.GetRequiredService<Activities>().ServiceUrl;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tenant.Host.Services.GetRequiredService<ChannelTokens>().For(serviceUrl));
        request.Content = new StringContent(activity, Encoding.UTF8, "application/json");
        var start = Stopwatch.GetTimestamp();
        using var answer = await tenant.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer.IsSuccessStatusCode && text.Contains("Done:", StringComparison.Ordinal) ? taken : throw new InvalidOperationException($"The press was answered {(int)answer.StatusCode}: {text}");
    }

    private static async Task<int> CommandAsync(MeasuredBot bot, Partnership partnership, PressMaker presses)
    {
        var review = await presses.OpenAsync();
        bot.Requests.Reset();
        var command = new Command(CommandIds.Of("bench", review.Value), review, presses.Manager, presses.Now, new AddLogEntry("A note of the bench."));
        return await bot.Services.GetRequiredService<ReviewLedger>().HandleAsync(command, CancellationToken.None) is LedgerAnswer.Accepted
            ? bot.Requests.Count
            : throw new InvalidOperationException($"{partnership.Name} refused a log entry.");
    }
}
