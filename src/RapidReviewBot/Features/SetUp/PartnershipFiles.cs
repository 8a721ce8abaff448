using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Features.SetUp;

/// <summary>
/// Settings of partnerships that an operator ships as files (configuration <c>Partnerships:Folder</c>), one JSON file each.
/// A partnership that is known already keeps what people have set since.
/// </summary>
public sealed partial class PartnershipFiles(PartnershipStore store, IConfiguration configuration, ILogger<PartnershipFiles> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["Partnerships:Folder"] is not { Length: > 0 } folder) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var shipped = StoredJson.Read<Partnership>(await File.ReadAllTextAsync(path, cancellationToken));
            var kept = await store.ChangeAsync(shipped.Id, known => known ?? shipped, cancellationToken);
            Log.Read(logger, kept.Id);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Partnership {Partnership} is known.")]
        public static partial void Read(ILogger logger, string partnership);
    }
}
