using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Tables;

public sealed class RowsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Every_type_of_value_comes_back_as_it_was_written()
    {
        var table = await NewTableAsync();
        var row = new TableEntity("p", "all types")
        {
            ["Text"] = "O'Neill \"{}\" – Größe",
            ["Empty"] = "",
            ["Whole"] = 42,
            ["Large"] = 9_007_199_254_740_993L,
            ["Flag"] = true,
            ["Half"] = 0.5,
            ["Three"] = 3.0,
            ["Endless"] = double.PositiveInfinity,
            ["Id"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["Bytes"] = new byte[] { 0, 255, 16 },
            ["At"] = new DateTimeOffset(2026, 4, 3, 9, 30, 15, TimeSpan.Zero).AddTicks(1234567),
        };

        await table.AddEntityAsync(row);
        var back = (await table.GetEntityAsync<TableEntity>("p", "all types")).Value;

        Assert.Equal(row.GetString("Text"), back.GetString("Text"));
        Assert.Equal("", back.GetString("Empty"));
        Assert.Equal(42, back.GetInt32("Whole"));
        Assert.Equal(9_007_199_254_740_993L, back.GetInt64("Large"));
        Assert.True(back.GetBoolean("Flag"));
        Assert.Equal(0.5, back.GetDouble("Half"));
        Assert.Equal(3.0, back.GetDouble("Three"));
        Assert.Equal(double.PositiveInfinity, back.GetDouble("Endless"));
        Assert.Equal(row.GetGuid("Id"), back.GetGuid("Id"));
        Assert.Equal(row.GetBinary("Bytes"), back.GetBinary("Bytes"));
        Assert.Equal(row.GetDateTimeOffset("At"), back.GetDateTimeOffset("At"));
        Assert.NotEqual(default, back.ETag);
        Assert.NotNull(back.Timestamp);
        Assert.Null(back.GetString("Absent"));
        Assert.Throws<InvalidOperationException>(() => back.GetInt32("Text"));
    }

    [Theory]
    [InlineData("it's a key")]
    [InlineData("a=b&c+d %20 (x,y)")]
    [InlineData("Größe–ÿ")]
    [InlineData("e-00000042")]
    public async Task A_row_is_found_by_its_keys_whatever_characters_they_hold(string key)
    {
        var table = await NewTableAsync();

        await table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 });
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["N"] = 2 }, ETag.All);
        var back = await table.GetEntityAsync<TableEntity>(key, key);
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")).ToListAsync();
        await table.DeleteEntityAsync(key, key, back.Value.ETag);

        Assert.Equal((key, key, 2), (back.Value.PartitionKey, back.Value.RowKey, back.Value.GetInt32("N")));
        Assert.Single(found);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(key, key)).HasValue);
    }

    [Fact]
    public async Task A_row_of_a_class_keeps_its_properties()
    {
        var table = await NewTableAsync();

        await table.AddEntityAsync(new Visit { PartitionKey = "p", RowKey = "r", Count = 7, Kind = Kind.Second, Seen = null });
        var back = (await table.GetEntityAsync<Visit>("p", "r")).Value;

        Assert.Equal((7L, Kind.Second, null), (back.Count, back.Kind, back.Seen));
        Assert.NotEqual(default, back.ETag);
    }

    [Fact]
    public async Task Only_the_version_that_was_read_can_be_updated_or_deleted()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        var stale = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;
        var written = await table.UpsertEntityAsync(new TableEntity("p", "r") { ["N"] = 2 });

        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 3 }, stale));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal((412, nameof(TableErrorCode.UpdateConditionNotSatisfied)), (update.Status, update.ErrorCode));
        Assert.Equal(412, delete.Status);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N"));
        Assert.Equal(written.Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
    }

    [Fact]
    public async Task Merge_keeps_other_properties_and_replace_drops_them()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, TableUpdateMode.Merge);
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, merged.ETag, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((2, 1), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((3, null), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Fact]
    public async Task What_is_not_there_is_told_apart_from_what_is_refused()
    {
        var tables = azurite.NewTables();
        var table = tables.GetTableClient("visits");

        var noTable = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        await table.CreateIfNotExistsAsync();
        await table.CreateIfNotExistsAsync();
        var noRow = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var twice = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        var gone = await table.DeleteEntityAsync("p", "not there");

        Assert.Equal((404, nameof(TableErrorCode.TableNotFound)), (noTable.Status, noTable.ErrorCode));
        Assert.Equal((404, nameof(TableErrorCode.ResourceNotFound)), (noRow.Status, noRow.ErrorCode));
        Assert.Equal((409, nameof(TableErrorCode.EntityAlreadyExists)), (twice.Status, twice.ErrorCode));
        Assert.Equal(404, gone.Status);
    }

    private async Task<TableClient> NewTableAsync()
    {
        var table = azurite.NewTables().GetTableClient("visits");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private enum Kind
    {
        First,
        Second,
    }

    private sealed class Visit : ITableEntity
    {
        public string PartitionKey { get; set; } = "";
        public string RowKey { get; set; } = "";
        public DateTimeOffset? Timestamp { get; set; }
        public ETag ETag { get; set; }
        public long Count { get; set; }
        public Kind Kind { get; set; }
        public DateTimeOffset? Seen { get; set; }
    }
}
