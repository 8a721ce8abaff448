using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Opens each bot instance its own way to the table emulator.</summary>
public sealed class TablesWay(CutInstances cut, FaultRun faults)
{
    /// <summary>The running emulator's port; set before a bot is started.</summary>
    public int Port { get; set; }

    internal async Task<TablesGate> OpenAsync(string instance, CancellationToken cancellationToken)
    {
        var gate = new TablesGate(Port, instance, cut, faults);
        await gate.StartAsync(cancellationToken);
        return gate;
    }
}
