using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Ledger;

/// <summary>The days on which a partnership holds a Rapid Review meeting. A day belongs to the review that took it first: so two never share one.</summary>
public sealed class MeetingDays(ServiceTables tables)
{
    private const string Review = "Review";

    /// <summary>Takes a London date for a review. True also when it has it already; false when another review has it.</summary>
    public async Task<bool> TakeAsync(string partnershipId, DateOnly day, ReviewId review, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Meetings.AddEntityAsync(new TableEntity(partnershipId, KeyOf(day)) { [Review] = review.Value }, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return await HolderAsync(partnershipId, day, cancellationToken) == review;
        }
    }

    /// <summary>Gives a day back; a day that another review has stays as it is.</summary>
    public async Task GiveBackAsync(string partnershipId, DateOnly day, ReviewId review, CancellationToken cancellationToken)
    {
        var row = await tables.Meetings.GetEntityIfExistsAsync<TableEntity>(partnershipId, KeyOf(day), cancellationToken: cancellationToken);
        if (!row.HasValue || row.Value!.GetString(Review) != review.Value) return;
        await tables.Meetings.DeleteEntityAsync(partnershipId, KeyOf(day), row.Value.ETag, cancellationToken);
    }

    /// <summary>The review that has the day; null when it is free.</summary>
    public async Task<ReviewId?> HolderAsync(string partnershipId, DateOnly day, CancellationToken cancellationToken)
    {
        var row = await tables.Meetings.GetEntityIfExistsAsync<TableEntity>(partnershipId, KeyOf(day), cancellationToken: cancellationToken);
        return row.HasValue ? new ReviewId(row.Value!.GetString(Review)) : null;
    }

    /// <summary>The days that are taken between two dates, both included, and by which review.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, ReviewId>> TakenAsync(string partnershipId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var taken = new Dictionary<DateOnly, ReviewId>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partnershipId} and RowKey ge {KeyOf(from)} and RowKey le {KeyOf(to)}");
        await foreach (var row in tables.Meetings.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            taken[DateOnly.ParseExact(row.RowKey, "yyyy-MM-dd", CultureInfo.InvariantCulture)] = new ReviewId(row.GetString(Review));
        return taken;
    }

    private static string KeyOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
