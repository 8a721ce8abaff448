using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Deadlines;

/// <summary>By which clock a review wants attention.</summary>
public enum AgendaTime
{
    /// <summary>Machine time: work under way, a retry, a claim that may have been left behind.</summary>
    Machine,

    /// <summary>Review time: something falls due.</summary>
    Review,
}

/// <summary>When a review next needs attention.</summary>
/// <param name="Due">UTC, by the clock that <paramref name="Time"/> names.</param>
public sealed record AgendaRow(string Key, ReviewId Review, AgendaTime Time, DateTimeOffset Due, ETag Version);

/// <summary>
/// When reviews next need attention, in one partition ordered by instant: <c>[ticks, 19 digits]-[m or r]-[review]</c>.
/// What is due stands first, so looking costs what is due and not what is open.
/// </summary>
public sealed class Agenda(ServiceTables tables)
{
    private const string Partition = "work";
    private const int TickDigits = 19;

    /// <summary>Adds a row, or renews the one that is there: then whoever read it before can no longer delete it.</summary>
    public async Task<AgendaRow> AddAsync(ReviewId review, AgendaTime time, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{due.UtcTicks:D19}-{(time == AgendaTime.Machine ? 'm' : 'r')}-{review.Value}");
        var response = await tables.Agenda.UpsertEntityAsync(new TableEntity(Partition, key), TableUpdateMode.Replace, cancellationToken);
        return new AgendaRow(key, review, time, due.ToUniversalTime(), response.Headers.ETag ?? throw new InvalidOperationException("The table service answered no ETag."));
    }

    /// <summary>Deletes a row unless it was renewed since it was read.</summary>
    public async Task DeleteAsync(AgendaRow row, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Agenda.DeleteEntityAsync(Partition, row.Key, row.Version, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // Renewed: somebody wants attention again.
        }
    }

    /// <summary>The earliest rows, at most <paramref name="most"/>, in one request.</summary>
    public async Task<IReadOnlyList<AgendaRow>> FirstAsync(int most, CancellationToken cancellationToken)
    {
        await foreach (var page in Query(most, cancellationToken).AsPages().WithCancellation(cancellationToken)) return [.. page.Values.Select(Read)];
        return [];
    }

    /// <summary>All rows, earliest first.</summary>
    public IAsyncEnumerable<AgendaRow> AllAsync(CancellationToken cancellationToken) => Query(null, cancellationToken).Select(Read);

    private AsyncPageable<TableEntity> Query(int? pageSize, CancellationToken cancellationToken) =>
        tables.Agenda.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", pageSize, cancellationToken: cancellationToken);

    private static AgendaRow Read(TableEntity row)
    {
        var key = row.RowKey;
        var due = new DateTimeOffset(long.Parse(key.AsSpan(0, TickDigits), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);
        return new AgendaRow(key, new ReviewId(key[(TickDigits + 3)..]), key[TickDigits + 1] == 'm' ? AgendaTime.Machine : AgendaTime.Review, due, row.ETag);
    }
}
