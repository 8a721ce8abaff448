using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Features.SetUp;

/// <summary>The settings of each partnership. Read at most once a minute (machine time), so another instance's change is seen within that.</summary>
public sealed class PartnershipStore(ServiceTables tables, TimeProvider time)
{
    private const string Partition = "partnership";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (Partnership? Settings, DateTimeOffset ReadAt)> _read = new(StringComparer.Ordinal);

    /// <summary>Null when there is none with this id.</summary>
    public async Task<Partnership?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return _read.TryGetValue(id, out var known) && now - known.ReadAt < Fresh ? known.Settings : await ReadAsync(id, cancellationToken);
    }

    /// <summary>As stored now, whatever was read before; null when there is none with this id.</summary>
    public async Task<Partnership?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var row = await tables.Partnerships.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
        var settings = row.HasValue ? StoredJson.Read<Partnership>(row.Value!.Text()) : null;
        _read[id] = (settings, time.GetUtcNow());
        return settings;
    }

    public async Task<IReadOnlyList<Partnership>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<Partnership>();
        await foreach (var row in tables.Partnerships.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", cancellationToken: cancellationToken))
            all.Add(StoredJson.Read<Partnership>(row.Text()));
        return all;
    }

    /// <summary>Stores new settings, or changes those that are there; tried again when another change came between.</summary>
    /// <param name="id">Of the partnership.</param>
    /// <param name="change">From what is stored, null when there is nothing, to what shall be. The very same that is stored writes nothing.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Partnership> ChangeAsync(string id, Func<Partnership?, Partnership> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await tables.Partnerships.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
            var stored = row.HasValue ? StoredJson.Read<Partnership>(row.Value!.Text()) : null;
            var changed = change(stored);
            if (ReferenceEquals(changed, stored)) return changed;
            if (changed.Id != id) throw new ArgumentException("A partnership keeps its id.", nameof(change));
            if (!await WriteAsync(changed, row.HasValue ? row.Value!.ETag : null, cancellationToken)) continue;
            _read[id] = (changed, time.GetUtcNow());
            return changed;
        }
    }

    private async Task<bool> WriteAsync(Partnership partnership, ETag? read, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, partnership.Id).WithText(StoredJson.Write(partnership));
        try
        {
            if (read is { } version) await tables.Partnerships.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken);
            else await tables.Partnerships.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }
}
