using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>Reads the rows of a review and holds them to their chain. What was read before is not read again.</summary>
public sealed class ReviewRows(ServiceTables tables)
{
    private const int TornReads = 5;

    private readonly ReviewCache _cache = new();

    internal ReviewDirectory Directory { get; } = new(tables);

    /// <summary>The review as it is now: one query for the events after those in memory and for the head.</summary>
    internal async Task<StoredReview> LoadAsync(ReviewId id, CancellationToken cancellationToken)
    {
        if (await ReadOnFromMemoryAsync(id, cancellationToken) is { } current) return Keep(current);
        _cache.Drop(id);
        for (var tries = 1; tries <= TornReads; tries++)
        {
            if (await ReadOnAsync(StoredReview.None(id), cancellationToken) is { } whole) return Keep(whole);
        }

        throw new BrokenChainException(id, "the head names another last event than there is.");
    }

    /// <summary>The review as it is in memory, when that is the version asked for.</summary>
    internal StoredReview? Remembered(ReviewId id, int? version) => version is { } wanted && _cache.Find(id) is { } stored && stored.Review.Version == wanted ? stored : null;

    /// <summary>The events of a review, first to last, in order.</summary>
    internal async Task<IReadOnlyList<RecordedEvent>> EventsAsync(ReviewId id, EventSpan span, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {EventRow.KeyOf(1)} and RowKey le {EventRow.KeyOf(span.Last)}");
        var events = new List<RecordedEvent>();
        var chain = EventRow.ChainStart(id);
        await foreach (var row in tables.Reviews.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var read = EventRow.Read(row, events.Count + 1, chain);
            chain = read.Chain;
            events.Add(read.Event);
        }

        return events.Count == span.Last ? events[(span.First - 1)..] : throw new BrokenChainException(id, $"there are {events.Count} of {span.Last} events.");
    }

    /// <summary>Writes all of a command or nothing.</summary>
    internal async Task WriteAsync(ReviewCommit commit, CancellationToken cancellationToken)
    {
        await tables.Reviews.SubmitTransactionAsync(commit.Actions, cancellationToken);
        Keep(commit.After);
    }

    private StoredReview Keep(StoredReview stored)
    {
        _cache.Keep(stored);
        return stored;
    }

    private async Task<StoredReview?> ReadOnFromMemoryAsync(ReviewId id, CancellationToken cancellationToken)
    {
        try
        {
            return _cache.Find(id) is { } kept ? await ReadOnAsync(kept, cancellationToken) : null;
        }
        catch (BrokenChainException)
        {
            // What is in memory may be what is wrong; the whole record, read afresh, decides.
            return null;
        }
    }

    // Null when head and events do not belong together: a commit came between two pages, or what is in memory is not of this table.
    private async Task<StoredReview?> ReadOnAsync(StoredReview known, CancellationToken cancellationToken)
    {
        var id = known.Review.Id;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {EventRow.KeyOf(known.Review.Version + 1)} and RowKey le {ReviewHead.RowKey}");
        TableEntity? head = null;
        await foreach (var row in tables.Reviews.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == ReviewHead.RowKey) head = row;
            else known = known.After(EventRow.Read(row, known.Review.Version + 1, known.Chain));
        }

        if (head is null) return known.Review.Version == 0 ? known : null;
        return head.GetInt32("Version") == known.Review.Version && head.GetString("Chain") == known.Chain ? known with { Head = head.ETag } : null;
    }
}
