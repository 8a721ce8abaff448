using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Outbox;

/// <summary>The rows of effects still to do: who has which, and until when. Claims are by the row's version and end by themselves after 60 seconds of machine time.</summary>
public sealed class EffectRows(ServiceTables tables, TimeProvider time)
{
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);

    private readonly string _instance = Guid.NewGuid().ToString("N");

    internal DateTimeOffset Now => time.GetUtcNow();

    internal CancellationTokenSource NewTimer(TimeSpan delay) => new(delay, time);

    /// <summary>The effects of a review that are not done, in the order in which they were asked for, fixed keys last.</summary>
    internal async Task<IReadOnlyList<TableEntity>> ListAsync(ReviewId review, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {review.Value} and RowKey ge {"o-"} and RowKey lt {"o."}");
        var rows = await tables.Reviews.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => OrderOf(row.RowKey)).ThenBy(row => row.RowKey, StringComparer.Ordinal)];
    }

    /// <summary>Takes an effect for this instance; null when somebody else was first.</summary>
    internal async Task<ClaimedEffect?> ClaimAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var tries = (row.GetInt32(EffectRow.Tries) ?? 0) + 1;
        var change = Change(row, (EffectRow.ClaimedBy, _instance), (EffectRow.ClaimedUntil, Now + Claim), (EffectRow.Tries, tries));
        if (await UpdateAsync(change, row.ETag, cancellationToken) is not { } version) return null;
        row[EffectRow.Tries] = tries;
        row.ETag = version;
        var kept = EffectRow.IsFixed(row.RowKey) ? await NoteAsync(row, cancellationToken) : row.GetString(EffectRow.Progress);
        return new ClaimedEffect(row, kept);
    }

    /// <summary>Keeps what a run has made. Of a fixed key it is kept apart from the request, so that it outlives it.</summary>
    internal async Task KeepAsync(ClaimedEffect effect, string progress, CancellationToken cancellationToken)
    {
        if (effect.IsFixed)
            await tables.Reviews.UpsertEntityAsync(new TableEntity(effect.Row.PartitionKey, NoteKey(effect.Row)).WithText(progress), TableUpdateMode.Replace, cancellationToken);
        else
            effect.Row.ETag = await UpdateAsync(Change(effect.Row, (EffectRow.Progress, progress)), effect.Row.ETag, cancellationToken) ?? throw new EffectRowChangedException(effect.Key);
    }

    /// <summary>Deletes the row of an effect that is done and leaves nothing to record.</summary>
    internal async Task DeleteAsync(ClaimedEffect effect, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Reviews.DeleteEntityAsync(effect.Row.PartitionKey, effect.Key, effect.Row.ETag, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            throw new EffectRowChangedException(effect.Key);
        }
    }

    /// <summary>Gives the effect back with what came of it.</summary>
    internal async Task GiveBackAsync(ClaimedEffect effect, CancellationToken cancellationToken, params (string Name, object Value)[] changes)
    {
        if (await UpdateAsync(Change(effect.Row, [.. changes, .. Unclaimed]), effect.Row.ETag, cancellationToken) is null) throw new EffectRowChangedException(effect.Key);
    }

    /// <summary>Lets go of an effect for which a newer request came in while it was run, so that it is run again at once.</summary>
    internal async Task LetGoAsync(ClaimedEffect effect, CancellationToken cancellationToken)
    {
        while (await tables.Reviews.GetEntityIfExistsAsync<TableEntity>(effect.Row.PartitionKey, effect.Key, cancellationToken: cancellationToken) is { HasValue: true, Value: { } row }
            && row.GetString(EffectRow.ClaimedBy) == _instance)
        {
            if (await UpdateAsync(Change(row, [.. Unclaimed]), row.ETag, cancellationToken) is not null) return;
        }
    }

    internal static TableEntity Change(TableEntity row, params (string Name, object Value)[] changes)
    {
        var change = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in changes) change[name] = value;
        return change;
    }

    internal static (string Name, object Value)[] Unclaimed => [(EffectRow.ClaimedBy, ""), (EffectRow.ClaimedUntil, EffectRow.Never)];

    private async Task<string?> NoteAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var note = await tables.Reviews.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, NoteKey(row), cancellationToken: cancellationToken);
        return note.HasValue ? note.Value!.Text() : null;
    }

    // The row's new version; null when it is not as it was read, or gone.
    private async Task<ETag?> UpdateAsync(TableEntity change, ETag read, CancellationToken cancellationToken)
    {
        try
        {
            return (await tables.Reviews.UpdateEntityAsync(change, read, TableUpdateMode.Merge, cancellationToken)).Headers.ETag;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            return null;
        }
    }

    private static string NoteKey(TableEntity row) => "n-" + row.RowKey;

    // o-[event]-[n]: by event, then by n as a number.
    private static (long Event, int Number) OrderOf(string key) =>
        EffectRow.IsFixed(key)
            ? (long.MaxValue, 0)
            : (long.Parse(key.AsSpan(2, 8), NumberStyles.None, CultureInfo.InvariantCulture), int.TryParse(key.AsSpan(11), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue);
}

/// <summary>An effect that this instance has taken.</summary>
internal sealed record ClaimedEffect(TableEntity Row, string? Progress)
{
    public string Key => Row.RowKey;

    public bool IsFixed => EffectRow.IsFixed(Row.RowKey);

    public ReviewId Review => new(Row.PartitionKey);

    public int Try => Row.GetInt32(EffectRow.Tries) ?? 1;

    public string Kind => Row.GetString(EffectRow.Type);

    /// <summary>What is to be done; null until it is read.</summary>
    public Effect? What { get; set; }

    /// <summary>The review as it was when the run began; null before.</summary>
    public Review? AsRead { get; set; }
}
