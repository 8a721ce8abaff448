using Azure;
using Azure.Data.Tables;

namespace RapidReviewBot.Ledger;

/// <summary>What a command does to the row of the effect whose result it records, in the same transaction and only while the row is as it was claimed.</summary>
internal sealed record EffectOutcome(string Key, ETag Claimed, TableTransactionAction Action)
{
    public static EffectOutcome Done(TableEntity row) => new(row.RowKey, row.ETag, new(TableTransactionActionType.Delete, row, row.ETag));

    public static EffectOutcome Changed(TableEntity row, TableEntity change) => new(row.RowKey, row.ETag, new(TableTransactionActionType.UpdateMerge, change, row.ETag));
}
