using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Ledger;

/// <summary>The list of each partnership's reviews, for people. Follows the ledger: announced before a review is opened, brought up to date when it is attended to.</summary>
public sealed class ReviewDirectory(ServiceTables tables)
{
    /// <summary>Notes that a review may be about to be opened; says nothing about one that is listed.</summary>
    public Task AnnounceAsync(string partnershipId, ReviewId review, CancellationToken cancellationToken) =>
        tables.Directory.UpsertEntityAsync(new TableEntity(partnershipId, review.Value), TableUpdateMode.Merge, cancellationToken);

    public Task KeepAsync(ReviewHead head, CancellationToken cancellationToken) =>
        tables.Directory.UpsertEntityAsync(head.WriteTo(new TableEntity(head.PartnershipId, head.Id.Value)), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The reviews that were opened, in the order of their ids.</summary>
    public async Task<IReadOnlyList<ReviewHead>> ListAsync(string partnershipId, CancellationToken cancellationToken)
    {
        var heads = new List<ReviewHead>();
        await foreach (var row in tables.Directory.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partnershipId}"), cancellationToken: cancellationToken))
        {
            if (row.ContainsKey("Version")) heads.Add(ReviewHead.Read(new ReviewId(row.RowKey), row));
        }

        return heads;
    }

    /// <summary>How many effects are parked in the reviews of every partnership. One request: there is one row a review.</summary>
    public async Task<int> ParkedAsync(CancellationToken cancellationToken)
    {
        var parked = 0;
        await foreach (var row in tables.Directory.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Parked gt {0}"), select: ["Parked"], cancellationToken: cancellationToken))
            parked += row.GetInt32("Parked") ?? 0;
        return parked;
    }
}
