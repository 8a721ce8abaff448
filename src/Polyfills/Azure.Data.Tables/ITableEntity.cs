namespace Azure.Data.Tables;

/// <summary>One row of a table. (Azure.Data.Tables 12.11, api/Azure.Data.Tables.net10.0.cs)</summary>
public interface ITableEntity
{
    /// <summary>Groups rows: only rows of one partition can be written in one transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>Unique within its partition; rows come back in its ordinal order.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row (UTC); never sent by the client.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The row's version, set by the service at each write.</summary>
    ETag ETag { get; set; }
}
