using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.Testing;

/// <summary>A tenant of one's own on free ports, in memory, with a frozen clock; no bot unless asked for.</summary>
public sealed class LocalTenantFixture : IAsyncDisposable
{
    /// <summary>Monday 2 March 2026, 09:00 in London.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private LocalTenantFixture(TenantHost host) => 
        (Host, Http, Graph) = (host, new HttpClient { BaseAddress = host.Url }, new GraphCaller(host));

    public TenantHost Host { get; }

    /// <summary>Talks to the tenant without a token.</summary>
    public HttpClient Http { get; }

    /// <summary>Calls Graph with the bot's token.</summary>
    public GraphCaller Graph { get; }

    public static async Task<LocalTenantFixture> StartAsync(Func<TenantOptions, TenantOptions>? change = null)
    {
        var options = new TenantOptions
        {
            Port = 0, BotPort = 0, Bots = 0, StartAt = Start, Frozen = true, MailDelay = TimeSpan.FromMilliseconds(20),
        };
        return new LocalTenantFixture(await TenantHost.StartAsync(change?.Invoke(options) ?? options));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Graph.Dispose();
        await Host.DisposeAsync();
    }
}
