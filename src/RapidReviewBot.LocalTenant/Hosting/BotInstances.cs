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
    private int coming;

    public BotInstances(TenantOptions options, TenantState state, CutInstances cut, BotBuilder bots, FaultRun faults)
    {
        (this.options, this.state, this.cut, this.bots) = (options, state, cut, bots);
        faults.AfterKill = tag => _ = ReplaceAsync(tag);
    }

    /// <summary>Runs each time before a killed instance is started again.</summary>
    public Action? BeforeRestart { get; set; }

    /// <summary>How many instances are on their way: the first ones while the tenant starts, killed ones that are started again.</summary>
    public int Coming => Volatile.Read(ref coming);

    /// <summary>The tenant is about to start so many; minus so many once they run.</summary>
    public void Expect(int number) => Interlocked.Add(ref coming, number);

    /// <summary>Every instance that was ever started, running or not.</summary>
    public IReadOnlyList<(int Number, Uri Url)> Known => [.. ports.OrderBy(one => one.Key).Select(one => (one.Key, new Uri($"http://localhost:{one.Value}")))];

    public IReadOnlyList<BotInstance> Running => [.. running.Values.OrderBy(one => one.Number)];

    public Task<BotInstance> StartAsync(int number, CancellationToken cancellationToken) => StartAsync(number, NewTag(number), cancellationToken);

    private async Task<BotInstance> StartAsync(int number, string tag, CancellationToken cancellationToken)
    {
        int port = ports.GetOrAdd(number, n => options.BotPort == 0 ? FreePort.Find() : options.BotPort + n - 1);
        var instance = await bots.StartAsync(number, port, tag, cancellationToken);
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

    private async Task<bool> ReleaseAsync(string tag)
    {
        if (Take(tag) is not { } instance)
            return false;

        await CloseAsync(instance);
        return true;
    }

    private BotInstance? Take(string tag) =>
        running.Values.FirstOrDefault(one => one.Tag == tag) is { } instance && running.TryRemove(new(instance.Number, instance)) ? instance : null;

    /// <summary>One that is killed while it starts is not known here yet: whoever starts it sees to it.</summary>
    private async Task ReplaceAsync(string tag)
    {
        Interlocked.Increment(ref coming);
        try
        {
            int number = running.Values.FirstOrDefault(one => one.Tag == tag)?.Number ?? 0;
            if (Take(tag) is not { } instance)
                return;
            var closing = Task.Run(() => CloseAsync(instance));
            if (options.RestartsKilled)
                await RestartAsync(number);
            await closing;
        }
        finally
        {
            Interlocked.Decrement(ref coming);
        }
    }

    private async Task RestartAsync(int number)
    {
        while (true)
        {
            // What it had in hand may take a while to end in memory; its port is free at once.
            while (await FreePort.AnswersAsync(ports[number], CancellationToken.None))
                await Task.Delay(TimeSpan.FromMilliseconds(10), options.Machine);
            BeforeRestart?.Invoke();
            string tag = NewTag(number);
            try
            {
                await StartAsync(number, tag, CancellationToken.None);
                if (!cut.IsCut(tag) || !await ReleaseAsync(tag))
                    return;
            }
            catch (Exception) when (cut.IsCut(tag))
            {
                // Killed before it stood.
            }
        }
    }

    private string NewTag(int number) => $"bot-{number}-{state.Next("bot-start")}";

    private static async Task CloseAsync(BotInstance instance)
    {
        if (instance.App is not null)
            await instance.App.DisposeAsync();
        if (instance.Gate is not null)
            await instance.Gate.DisposeAsync();
    }
}
