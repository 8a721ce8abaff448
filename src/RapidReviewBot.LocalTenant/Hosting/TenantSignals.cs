using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>What parts of the tenant tell each other of.</summary>
public sealed class TenantSignals
{
    private readonly List<Action<Channel>> channelWatchers = [];

    /// <summary>To be set up before the first call is answered.</summary>
    public void WhenChannelCreated(Action<Channel> watcher) => channelWatchers.Add(watcher);

    internal void ChannelCreated(Channel channel)
    {
        foreach (var watcher in channelWatchers)
            watcher(channel);
    }
}
