using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Tables;

public sealed class TransactionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Every_kind_of_write_is_done_in_one_request()
    {
        var requests = new CountingPolicy();
        var table = await NewTableAsync(requests);
        foreach (var key in new[] { "merge", "replace", "gone" }) await table.AddEntityAsync(new TableEntity("p", key) { ["A"] = 1, ["B"] = 1 });
        var version = (await table.GetEntityAsync<TableEntity>("p", "replace")).Value.ETag;
        requests.Reset();

        var answer = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "it's new") { ["A"] = 2, ["Text"] = "{\"json\":[\"DELETE\",\"http://x\"]}" }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merge") { ["A"] = 2 }, ETag.All),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replace") { ["A"] = 2 }, version),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "made") { ["A"] = 2 }),
            new(TableTransactionActionType.Delete, new TableEntity("p", "gone")),
        ]);

        Assert.Equal(1, requests.Count);
        Assert.Equal(5, answer.Value.Count);
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(["it's new", "made", "merge", "replace"], rows.Select(row => row.RowKey));
        Assert.All(rows, row => Assert.Equal(2, row.GetInt32("A")));
        Assert.Equal([null, null, 1, null], rows.Select(row => row.GetInt32("B")));
        Assert.Equal("{\"json\":[\"DELETE\",\"http://x\"]}", rows[0].GetString("Text"));
        Assert.Equal(rows.Single(row => row.RowKey == "replace").ETag, answer.Value[2].Headers.ETag);
    }

    [Fact]
    public async Task One_refused_write_undoes_all_and_is_named()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "there"));
        var stale = (await table.GetEntityAsync<TableEntity>("p", "there")).Value.ETag;
        await table.UpsertEntityAsync(new TableEntity("p", "there") { ["N"] = 1 });

        var taken = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "first")), new(TableTransactionActionType.Add, new TableEntity("p", "there"))]));
        var changed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "first")), new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "there"), stale)]));

        Assert.Equal((409, nameof(TableErrorCode.EntityAlreadyExists), (int?)1), (taken.Status, taken.ErrorCode, taken.FailedTransactionActionIndex));
        Assert.Equal((412, nameof(TableErrorCode.UpdateConditionNotSatisfied), (int?)1), (changed.Status, changed.ErrorCode, changed.FailedTransactionActionIndex));
        Assert.Equal(["there"], (await table.QueryAsync<TableEntity>().ToListAsync()).Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_hundred_rows_go_in_one_transaction_and_one_more_is_refused()
    {
        var table = await NewTableAsync();

        await table.SubmitTransactionAsync(Adds(100));
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Adds(101)));

        Assert.Equal((400, nameof(TableErrorCode.InvalidInput)), (refused.Status, refused.ErrorCode));
        Assert.Equal(100, (await table.QueryAsync<TableEntity>().ToListAsync()).Count);
    }

    [Fact]
    public async Task Two_partitions_or_one_row_twice_are_refused_before_sending()
    {
        var requests = new CountingPolicy();
        var table = await NewTableAsync(requests);
        requests.Reset();

        var partitions = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "a")), new(TableTransactionActionType.Add, new TableEntity("q", "b"))]));
        var twice = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "a")), new(TableTransactionActionType.Delete, new TableEntity("p", "a"))]));

        Assert.Equal((nameof(TableErrorCode.CommandsInBatchActOnDifferentPartitions), (int?)1), (partitions.ErrorCode, partitions.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.InvalidDuplicateRow, twice.ErrorCode);
        Assert.Equal(0, requests.Count);
    }

    [Fact]
    public async Task Rows_over_the_limits_of_the_service_are_refused_before_sending()
    {
        var requests = new CountingPolicy();
        var table = await NewTableAsync(requests);
        requests.Reset();
        var wide = new TableEntity("p", "wide");
        for (var i = 0; i < 253; i++) wide[$"N{i}"] = i;
        var heavy = new TableEntity("p", "heavy");
        for (var i = 0; i < 20; i++) heavy[$"T{i}"] = new byte[60 * 1024];

        var tall = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "tall") { ["Text"] = new string('x', (32 * 1024) + 1) }));
        var tooWide = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(wide));
        var tooHeavy = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(heavy));

        Assert.Equal((400, nameof(TableErrorCode.PropertyValueTooLarge)), (tall.Status, tall.ErrorCode));
        Assert.Equal((400, nameof(TableErrorCode.TooManyProperties)), (tooWide.Status, tooWide.ErrorCode));
        Assert.Equal((400, nameof(TableErrorCode.EntityTooLarge)), (tooHeavy.Status, tooHeavy.ErrorCode));
        Assert.Equal(0, requests.Count);
    }

    [Fact]
    public async Task A_long_query_is_read_page_by_page()
    {
        var requests = new CountingPolicy();
        var table = await NewTableAsync(requests);
        for (var part = 0; part < 12; part++) await table.SubmitTransactionAsync(Adds(100, $"{part:00}-"));
        requests.Reset();

        var all = await table.QueryAsync<TableEntity>("PartitionKey eq 'p'", select: ["RowKey"]).ToListAsync();
        var range = await table.QueryAsync<TableEntity>("PartitionKey eq 'p' and RowKey ge '05-' and RowKey lt '06-'", maxPerPage: 40).ToListAsync();

        Assert.Equal(1200, all.Count);
        Assert.Equal(all.Select(row => row.RowKey).Order(StringComparer.Ordinal), all.Select(row => row.RowKey));
        Assert.Equal(100, range.Count);
        Assert.Equal(2 + 3, requests.Count);
    }

    private static List<TableTransactionAction> Adds(int count, string prefix = "") =>
        [.. Enumerable.Range(0, count).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{prefix}{i:000}")))];

    private async Task<TableClient> NewTableAsync(params CountingPolicy[] policies)
    {
        var table = azurite.NewTables([.. policies]).GetTableClient("visits");
        await table.CreateIfNotExistsAsync();
        return table;
    }
}
