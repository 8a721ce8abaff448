using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Which day holds which review's meeting: a row a day. Whoever inserts it first has the day, so two reviews of a partnership never share one (T21).</summary>
public sealed class MeetingDays(ServiceTables tables)
{
    private const string Holder = "Review";

    /// <summary>True when the day is the review's, from now or from before; false when another has it.</summary>
    public async Task<bool> TakeAsync(string partnershipId, DateOnly day, ReviewId review, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Meetings.AddEntityAsync(new TableEntity(partnershipId, Row(day)) { [Holder] = review.Value }, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            var row = await tables.Meetings.GetEntityIfExistsAsync<TableEntity>(partnershipId, Row(day), cancellationToken: cancellationToken);
            return row.HasValue && row.Value!.GetString(Holder) == review.Value;
        }
    }

    /// <summary>Gives a day back; another review's day stays.</summary>
    public async Task ReleaseAsync(string partnershipId, DateOnly day, ReviewId review, CancellationToken cancellationToken)
    {
        var row = await tables.Meetings.GetEntityIfExistsAsync<TableEntity>(partnershipId, Row(day), cancellationToken: cancellationToken);
        if (row.HasValue && row.Value!.GetString(Holder) == review.Value)
            await tables.Meetings.DeleteEntityAsync(partnershipId, Row(day), row.Value.ETag, cancellationToken);
    }

    /// <summary>Days, both ends included, that hold another review's meeting.</summary>
    public async Task<IReadOnlySet<DateOnly>> OthersAsync(string partnershipId, (DateOnly From, DateOnly To) span, ReviewId review, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partnershipId} and RowKey ge {Row(span.From)} and RowKey le {Row(span.To)}");
        var days = new HashSet<DateOnly>();
        await foreach (var row in tables.Meetings.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.GetString(Holder) != review.Value) days.Add(DateOnly.ParseExact(row.RowKey, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return days;
    }

    private static string Row(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
