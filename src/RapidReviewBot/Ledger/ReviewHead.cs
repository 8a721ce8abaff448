using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Ledger;

/// <summary>A review in one line, for lists and for finding it.</summary>
/// <param name="ChannelId">Its Teams channel; empty until there is one.</param>
/// <param name="Parked">How many of its effects were given up and wait for somebody.</param>
public sealed record ReviewHead(ReviewId Id, int Version, ReviewStatus Status, string PartnershipId, string Reference, string ChannelId, int Parked)
{
    public const string RowKey = "head";

    public static ReviewHead Of(Review review) =>
        new(review.Id, review.Version, review.Status, review.PartnershipId, review.Reference, review.Channel?.ChannelId ?? "", review.Parked.Count);

    internal TableEntity WriteTo(TableEntity row)
    {
        row["Version"] = Version;
        row["Status"] = Status.ToString();
        row["PartnershipId"] = PartnershipId;
        row["Reference"] = Reference;
        row["ChannelId"] = ChannelId;
        row["Parked"] = Parked;
        return row;
    }

    internal static ReviewHead Read(ReviewId id, TableEntity row) => new(
        id,
        row.GetInt32("Version") ?? 0,
        Enum.Parse<ReviewStatus>(row.GetString("Status")),
        row.GetString("PartnershipId"),
        row.GetString("Reference"),
        row.GetString("ChannelId"),
        row.GetInt32("Parked") ?? 0);
}
