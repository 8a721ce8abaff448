using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

internal sealed record EntityQuery(string Filter, int? PageSize, IEnumerable<string> Select);

/// <summary>The pages of a query: the service answers at most 1,000 rows and names where to go on in two headers.</summary>
internal sealed class EntityPages<T>(TableRest rest, string table, EntityQuery query, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            using var message = rest.Request(RequestMethod.Get, $"{table}(){Options(continuationToken, pageSizeHint ?? query.PageSize)}");
            var response = await rest.SendAsync(message, CancellationToken, 200).ConfigureAwait(false);
            continuationToken = Next(response);
            yield return Page<T>.FromValues(Rows(response), continuationToken, response);
        }
        while (continuationToken != null);
    }

    private string Options(string continuationToken, int? pageSize)
    {
        var options = new List<string>();
        if (query.Filter != null) options.Add("$filter=" + Uri.EscapeDataString(query.Filter));
        if (query.Select != null) options.Add("$select=" + Uri.EscapeDataString(string.Join(',', query.Select)));
        if (pageSize is { } size) options.Add("$top=" + size.ToString(CultureInfo.InvariantCulture));
        if (continuationToken?.Split(' ', 2) is { } next)
        {
            options.Add("NextPartitionKey=" + Uri.EscapeDataString(next[0]));
            if (next is [_, { Length: > 0 } row]) options.Add("NextRowKey=" + Uri.EscapeDataString(row));
        }

        return options.Count == 0 ? "" : "?" + string.Join('&', options);
    }

    private static string Next(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? $"{partition} {(response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : "")}"
            : null;

    private static List<T> Rows(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read<T>)];
    }
}
