using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of one storage account.</summary>
public class TableServiceClient
{
    private readonly TableRest _rest;

    /// <summary>For mocking.</summary>
    protected TableServiceClient()
    {
    }

    /// <summary>With an account key, from a storage connection string (the emulator).</summary>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <summary>With an account key, from a storage connection string (the emulator).</summary>
    public TableServiceClient(string connectionString, TableClientOptions options = null) =>
        _rest = new TableRest(TableAccount.Of(connectionString), options);

    /// <summary>With an Entra identity (the cloud; https only).</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) =>
        _rest = new TableRest(TableAccount.Of(endpoint, tokenCredential), options);

    /// <summary>With an account key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options) =>
        _rest = new TableRest(TableAccount.Of(endpoint, credential), options);

    public virtual Uri Uri => _rest.Account.Endpoint;

    public virtual TableClient GetTableClient(string tableName) => new(_rest, tableName);

    /// <summary>Makes the table unless it is there.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        _rest.CreateTableAsync(tableName, orFind: true, cancellationToken);
}
