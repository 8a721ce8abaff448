using System.Collections.Concurrent;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Something that the service has accepted and does some time later.</summary>
public sealed record Deferred(string Id, string Kind, string Target, DateTimeOffset Due);

/// <summary>Carries out what was accepted, after <see cref="TenantOptions.MailDelay"/> of machine time; what a killed tenant had not done yet, the next one does.</summary>
public sealed class DeferredWork(TenantState state, TenantOptions options) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Action<string>> kinds = new();
    private readonly SemaphoreSlim added = new(0);

    private Collection<Deferred> Pending => state.Of<Deferred>("deferred", one => one.Id);

    /// <summary>Whether everything accepted is done.</summary>
    public bool IsIdle => Pending.All.Count == 0;

    public bool IsPending(string id) => Pending.Find(id) is not null;

    public void Handle(string kind, Action<string> work) => kinds[kind] = work;

    public string Add(string kind, string target)
    {
        string id = state.NewGuid("deferred");
        Pending.Put(new Deferred(id, kind, target, options.Machine.GetUtcNow() + options.MailDelay));
        added.Release();
        return id;
    }

    public override void Dispose()
    {
        base.Dispose();
        added.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = Pending.All.MinBy(one => one.Due);
            if (next is null)
            {
                await added.WaitAsync(stoppingToken);
                continue;
            }

            var wait = next.Due - options.Machine.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, options.Machine, stoppingToken);
            kinds[next.Kind](next.Target);
            Pending.Remove(next.Id);
        }
    }
}
