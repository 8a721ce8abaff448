using System.Collections.Concurrent;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>The bots of this tenant, each on its own port in this process.</summary>
public sealed class BotInstances : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, BotInstance> running = new();
    private readonly ConcurrentDictionary<int, int> ports = new();
    private readonly TenantOptions options;
    private readonly TenantState state;
    private readonly CutInstances cut;
    private readonly BotBuilder bots;

    public BotInstances(TenantOptions options, TenantState state, CutInstances cut, BotBuilder bots, FaultRun faults)
    {
        (this.options, this.state, this.cut, this.bots) = (options, state, cut, bots);
        faults.AfterKill = tag => _ = ReleaseAsync(tag);
    }

    /// <summary>Every instance that was ever started, running or not.</summary>
    public IReadOnlyList<(int Number, Uri Url)> Known => [.. ports.OrderBy(one => one.Key).Select(one => (one.Key, new Uri($"http://localhost:{one.Value}")))];

    public IReadOnlyList<BotInstance> Running => [.. running.Values.OrderBy(one => one.Number)];

    public async Task<BotInstance> StartAsync(int number, CancellationToken cancellationToken)
    {
        int port = ports.GetOrAdd(number, n => options.BotPort == 0 ? FreePort.Find() : options.BotPort + n - 1);
        var instance = await bots.StartAsync(number, port, $"bot-{number}-{state.Next("bot-start")}", cancellationToken);
        running[number] = instance;
        return instance;
    }

    /// <summary>Sends activities to a bot that runs elsewhere on this machine, such as one under a debugger.</summary>
    public void Use(int number, Uri url) => running[number] = new BotInstance(number, $"elsewhere-{number}", url);

    /// <summary>From this moment none of the instance's calls goes out; whatever it still does in memory is seen by nobody.</summary>
    public Task KillAsync(int number)
    {
        if (!running.TryGetValue(number, out var instance))
            return Task.CompletedTask;

        cut.Cut(instance.Tag);
        return ReleaseAsync(instance.Tag);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in Running)
        {
            if (instance.App is not null)
                await instance.App.StopAsync();
            await CloseAsync(instance);
        }

        running.Clear();
    }

    private async Task ReleaseAsync(string tag)
    {
        if (running.Values.FirstOrDefault(one => one.Tag == tag) is { } instance && running.TryRemove(new(instance.Number, instance)))
            await CloseAsync(instance);
    }

    private static async Task CloseAsync(BotInstance instance)
    {
        if (instance.App is not null)
            await instance.App.DisposeAsync();
        if (instance.Gate is not null)
            await instance.Gate.DisposeAsync();
    }
}
