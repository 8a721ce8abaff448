using System.Text.Json;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>What a bot says of its work at <c>/health/work</c>: counts and an instant, nothing of any case.</summary>
/// <param name="NextDue">The next instant, in review time, at which something falls due; null when nothing is.</param>
/// <param name="Outstanding">What could be done now and is not done yet.</param>
/// <param name="Parked">What was given up after the last try.</param>
public sealed record WorkState(DateTimeOffset? NextDue, int Outstanding, int Parked);

/// <summary>Asks the running bots for their work, over HTTP.</summary>
public sealed class BotWork(BotInstances bots, TenantState state) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(1) };
    private long seenMail = -1;

    /// <summary>All instances together, or null when none runs. The instances share their tables, so the earliest due and the largest counts hold.</summary>
    public async Task<WorkState?> ReadAsync(CancellationToken cancellationToken)
    {
        // A bot that has seen everything in its mailboxes and had nothing to do need not look again until there is other mail.
        long mail = state.Counters.Find(MailStore.BotInboxChange)?.Value ?? 0;
        bool look = Interlocked.Read(ref seenMail) != mail;
        WorkState? all = null;
        foreach (var bot in bots.Running)
        {
            if (await ReadAsync(bot, look, cancellationToken) is not { } one)
                continue;
            all = all is null
                ? one
                : new WorkState(Earlier(all.NextDue, one.NextDue), Math.Max(all.Outstanding, one.Outstanding), Math.Max(all.Parked, one.Parked));
        }

        if (look && all is { Outstanding: 0 })
            Interlocked.Exchange(ref seenMail, mail);
        return all;
    }

    /// <summary>Null when the instance is gone.</summary>
    /// <param name="look">Whether the bot is to look into its mailboxes before it answers.</param>
    public async Task<WorkState?> ReadAsync(BotInstance bot, bool look, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(bot.Url, $"/health/work?within=1&look={(look ? "true" : "false")}"), cancellationToken);
            // A bot under a debugger or a stand-in of a test may not tell of its work: then there is nothing to wait for.
            if (answer.StatusCode == System.Net.HttpStatusCode.NotFound)
                return null;
            if (!answer.IsSuccessStatusCode && !bots.Running.Contains(bot))
                return null;
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"Bot {bot.Number} answers {(int)answer.StatusCode} at /health/work.");
            return JsonSerializer.Deserialize<WorkState>(await answer.Content.ReadAsByteArrayAsync(cancellationToken), TenantJson.Options);
        }
        catch (HttpRequestException) when (!bots.Running.Contains(bot))
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other is null || one < other ? one : other;
}
