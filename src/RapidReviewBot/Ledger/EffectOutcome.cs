using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Ledger;

/// <summary>What a command does to the row of the effect whose result it records, in the same transaction and only while the row is as it was claimed.</summary>
/// <param name="Change">What to merge into the row; null to delete it.</param>
internal sealed record EffectOutcome(TableEntity Row, TableEntity? Change)
{
    public string Key => Row.RowKey;

    public static EffectOutcome Done(TableEntity row) => new(row, null);

    public static EffectOutcome Changed(TableEntity row, TableEntity change) => new(row, change);

    /// <summary>The write, when the same command asks for the effect anew or not.</summary>
    public TableTransactionAction Action(TableEntity? requested) => (requested, Change) switch
    {
        (null, null) => new(TableTransactionActionType.Delete, Row, Row.ETag),
        (null, { } change) => new(TableTransactionActionType.UpdateMerge, change, Row.ETag),
        ({ } request, null) => new(TableTransactionActionType.UpdateMerge, EffectRow.WithoutClaim(request), Row.ETag),
        ({ } request, { } change) => new(TableTransactionActionType.UpdateMerge, Merged(request, change), Row.ETag),
    };

    // What is parked stays parked although its own parking asks for it again.
    private static TableEntity Merged(TableEntity request, TableEntity change)
    {
        foreach (var (name, value) in change) request[name] = value;
        return request;
    }
}
