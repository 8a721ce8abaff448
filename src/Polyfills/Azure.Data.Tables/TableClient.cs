using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table: reading and writing its rows. Every refusal of the service is a <see cref="RequestFailedException"/> with its ErrorCode.</summary>
public class TableClient
{
    private readonly TableRest _rest;

    /// <summary>For mocking.</summary>
    protected TableClient()
    {
    }

    internal TableClient(TableRest rest, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        (_rest, Name) = (rest, tableName);
    }

    public virtual string Name { get; }

    /// <summary>A filter with its values quoted and escaped: CreateQueryFilter($"PartitionKey eq {id}").</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Of(filter);

    /// <summary>Makes the table unless it is there.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        _rest.CreateTableAsync(Name, orFind: true, cancellationToken);

    /// <summary>Adds a row; 409 EntityAlreadyExists where there is one with its keys.</summary>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = _rest.Request(RequestMethod.Post, Name, EntityJson.Write(entity));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await _rest.SendAsync(message, cancellationToken, 201, 204).ConfigureAwait(false);
    }

    /// <summary>Adds the row, or merges into or replaces the one with its keys, whatever its version.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => WriteAsync(entity, null, mode, cancellationToken);

    /// <summary>Merges into or replaces a row that is there; 412 UpdateConditionNotSatisfied when its version is not <paramref name="ifMatch"/> (ETag.All: any).</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ifMatch == default
            ? throw new ArgumentException("Name the version to update, or ETag.All.", nameof(ifMatch))
            : WriteAsync(entity, ifMatch, mode, cancellationToken);

    /// <summary>Deletes a row, if <paramref name="ifMatch"/> is given only at that version (412); one that is not there is no fault (the response's status is then 404).</summary>
    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = _rest.Request(RequestMethod.Delete, TableRest.PathOf(Name, partitionKey, rowKey));
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return await _rest.SendAsync(message, cancellationToken, 204, 404).ConfigureAwait(false);
    }

    /// <summary>The row; 404 where there is none.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(One<T>(response), response);
    }

    /// <summary>The row, if there is one.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, cancellationToken, 200, 404).ConfigureAwait(false);
        return response.Status == 200 ? Response.FromValue(One<T>(response), response) : new Missing<T>(response);
    }

    /// <summary>The rows that the filter lets through, in the order of PartitionKey, then RowKey; further pages are asked for as they are reached.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new EntityPages<T>(_rest, Name, new EntityQuery(filter, maxPerPage, select), cancellationToken);

    /// <summary>Writes all or nothing. <see cref="TableTransactionFailedException"/> when the service refuses one of the writes.</summary>
    /// <returns>The service's response to each write, in order.</returns>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        if (actions.Count == 0) throw new InvalidOperationException("A transaction needs at least one write.");
        EntityLimits.Check(actions);
        var changeset = new Changeset(_rest, Name, actions);
        using var message = changeset.Request();
        var response = await _rest.SendAsync(message, cancellationToken, 202).ConfigureAwait(false);
        return Response.FromValue(ChangesetAnswer.Read(response), response);
    }

    private async Task<Response> WriteAsync(ITableEntity entity, ETag? ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        using var message = _rest.Request(method, TableRest.PathOf(Name, entity.PartitionKey, entity.RowKey), EntityJson.Write(entity));
        if (ifMatch is { } etag) message.Request.Headers.SetValue("If-Match", etag.ToString());
        return await _rest.SendAsync(message, cancellationToken, 204).ConfigureAwait(false);
    }

    private async Task<Response> GetAsync(string partitionKey, string rowKey, IEnumerable<string> select, CancellationToken cancellationToken, params int[] wanted)
    {
        var query = select == null ? "" : "?$select=" + System.Uri.EscapeDataString(string.Join(',', select));
        using var message = _rest.Request(RequestMethod.Get, TableRest.PathOf(Name, partitionKey, rowKey) + query);
        return await _rest.SendAsync(message, cancellationToken, wanted).ConfigureAwait(false);
    }

    private static T One<T>(Response response) where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content);
        return EntityJson.Read<T>(json.RootElement);
    }

    private sealed class Missing<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T Value => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"There is no value: the service answered {response.Status}."));

        public override Response GetRawResponse() => response;
    }
}
