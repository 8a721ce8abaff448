using Azure;
using Azure.Core;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

public sealed class CrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    /// <summary>Requests of a command: 0 the query, 1 the agenda row, 2 the transaction. Lost on the way there, or carried out with the answer lost.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task After_a_crash_at_any_request_the_command_is_whole_or_not_there_and_pressing_again_completes_it(int request, bool carriedOut)
    {
        var first = await ServiceInstance.StartAsync(azurite);
        var id = await first.OpenReviewAsync();
        var command = ExamplePartnership.Log(id, ServiceInstance.Monday, "A line");
        var rows = await first.RowsAsync(id);
        first.Requests.Reset();
        first.DieAt(request, carriedOut);

        await Assert.ThrowsAsync<InstanceKilledException>(() => first.HandleAsync(command));
        var restarted = await first.AnotherAsync();
        var afterCrash = await restarted.RowsAsync(id);
        var answer = await restarted.HandleAsync(command);

        var written = request == 2 && carriedOut;
        if (written) Assert.IsType<LedgerAnswer.Repeated>(answer);
        else Assert.IsType<LedgerAnswer.Accepted>(answer);
        if (!written) Assert.Equal(rows.Select(row => (row.RowKey, row.ETag)), afterCrash.Select(row => (row.RowKey, row.ETag)));
        Assert.Single((await restarted.Ledger.HistoryAsync(id, CancellationToken.None)).Select(happened => happened.What).OfType<LogEntryAdded>());
        Assert.NotEmpty(await restarted.Agenda.FirstAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_by_reading()
    {
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System);
        var id = await instance.OpenReviewAsync();
        var lost = false;
        instance.Requests.After = request =>
        {
            if (lost || !IsTransaction(request)) return Task.CompletedTask;
            lost = true;
            throw new RequestFailedException(0, "The answer was lost.");
        };

        var answer = Assert.IsType<LedgerAnswer.Accepted>(await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A line")));

        Assert.True(lost);
        Assert.Equal(new LogEntryAdded("A line"), Assert.Single(answer.Events).What);
        Assert.Equal(2, (await instance.Ledger.HistoryAsync(id, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_command_is_given_up_after_30_seconds_which_is_before_anybody_attends_to_its_promise()
    {
        using var clock = ServiceInstance.Frozen();
        var instance = await ServiceInstance.StartAsync(azurite, clock);
        var id = await instance.OpenReviewAsync();
        var tries = 0;
        instance.Requests.Before = request =>
        {
            if (!IsTransaction(request)) return Task.CompletedTask;
            tries++;
            clock.Advance(TimeSpan.FromSeconds(12));
            throw new RequestFailedException(503, "Busy.");
        };

        var handling = instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A line"));
        while (!handling.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            // Slower than machine time: what the tables take must not eat up the 30 seconds.
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var busy = await Assert.ThrowsAsync<LedgerBusyException>(() => handling);
        Assert.IsType<RequestFailedException>(busy.InnerException);
        Assert.Equal(3, tries);
        Assert.True(clock.GetUtcNow() < (await instance.Agenda.FirstAsync(10, CancellationToken.None)).Max(row => row.Due));
    }

    [Theory]
    [InlineData("Body", "{\"text\":\"Another line\"}")]
    [InlineData("Type", "PackCirculated")]
    [InlineData("By", "{\"personId\":\"x\",\"name\":\"Somebody else\",\"proof\":\"Teams\"}")]
    [InlineData("Command", "another")]
    public async Task An_event_that_was_changed_in_the_table_is_noticed(string property, string value)
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = await instance.OpenReviewAsync();
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A line"));
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A later line"));

        await instance.Tables.Reviews.UpsertEntityAsync(new TableEntity(id.Value, "e-00000002") { [property] = value });

        await AssertBrokenAsync(instance, id);
    }

    [Fact]
    public async Task An_event_that_was_taken_out_is_noticed()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = await instance.OpenReviewAsync();
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A line"));
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A later line"));

        await instance.Tables.Reviews.DeleteEntityAsync(id.Value, "e-00000003");
        await AssertBrokenAsync(instance, id);
        await instance.Tables.Reviews.DeleteEntityAsync(id.Value, "e-00000002");
        await AssertBrokenAsync(instance, id);
    }

    [Fact]
    public async Task An_event_of_a_type_that_nobody_knows_is_a_fault_and_not_passed_over()
    {
        Assert.Contains("SomethingNew", Assert.Throws<System.Text.Json.JsonException>(() => StoredJson.ReadEvent("SomethingNew", "{}")).Message, StringComparison.Ordinal);
        Assert.Contains("SomethingNew", Assert.Throws<System.Text.Json.JsonException>(() => StoredJson.ReadEffect("SomethingNew", "{}")).Message, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    private static async Task AssertBrokenAsync(ServiceInstance instance, ReviewId id)
    {
        var restarted = await instance.AnotherAsync();
        var broken = await Assert.ThrowsAsync<BrokenChainException>(() => restarted.Ledger.ReadAsync(id, CancellationToken.None));
        Assert.Equal(id, broken.Review);
        await Assert.ThrowsAsync<BrokenChainException>(() => instance.Ledger.HistoryAsync(id, CancellationToken.None));
    }

    private static bool IsTransaction(Request request) => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
}
