using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>What every bot instance is started with: its own way to the table emulator, and the settings of the partnership.</summary>
public sealed class BotSupplies(CutInstances cut, FaultRun faults)
{
    /// <summary>The running emulator's port; set before a bot is started.</summary>
    public int TablesPort { get; set; }

    /// <summary>Where the bots read their partnership from; null when nobody has set one up.</summary>
    public string? Partnerships { get; set; }

    /// <summary>Whether the instance was killed: then it is not heard any more either.</summary>
    internal bool IsCut(string instance) => cut.IsCut(instance);

    internal async Task<TablesGate> OpenTablesAsync(string instance, CancellationToken cancellationToken)
    {
        var gate = new TablesGate(TablesPort, instance, cut, faults);
        await gate.StartAsync(cancellationToken);
        return gate;
    }
}
