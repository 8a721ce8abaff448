using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

/// <summary>A command that is decided on what its caller has just read.</summary>
public sealed class ReadMomentsAgoTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_press_costs_one_query_one_agenda_write_and_one_transaction_with_its_reading()
    {
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System);
        var id = await instance.OpenReviewAsync();

        var read = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        var answer = await instance.Ledger.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "One"), read, CancellationToken.None);

        Assert.IsType<LedgerAnswer.Accepted>(answer);
        Assert.Equal(3, instance.Requests.Count);
    }

    [Fact]
    public async Task What_another_instance_wrote_since_is_taken_into_account()
    {
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System);
        var id = await instance.OpenReviewAsync();
        var other = await instance.AnotherAsync();

        var read = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        await other.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Meanwhile"));
        var answer = await instance.Ledger.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Mine"), read, CancellationToken.None);

        Assert.IsType<LedgerAnswer.Accepted>(answer);
        var notes = (await other.Ledger.HistoryAsync(id, CancellationToken.None)).Select(happened => happened.What).OfType<LogEntryAdded>();
        Assert.Equal([new LogEntryAdded("Meanwhile"), new LogEntryAdded("Mine")], notes);
    }

    [Fact]
    public async Task The_same_command_taken_by_another_instance_since_is_carried_out_once()
    {
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System);
        var id = await instance.OpenReviewAsync();
        var other = await instance.AnotherAsync();
        var command = ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Once");

        var read = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        await other.HandleAsync(command);
        var answer = await instance.Ledger.HandleAsync(command, read, CancellationToken.None);

        Assert.IsType<LedgerAnswer.Repeated>(answer);
        Assert.Equal(2, (await other.Ledger.HistoryAsync(id, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task What_is_refused_once_somebody_else_was_first_leaves_no_promise_standing_for_its_minute()
    {
        var firstComes = LedgerRules.OfTheDomain with { Decide = (review, command, context) => review.Version > 1 ? new Decision.Refused(new Refusal("too-late", "Somebody else was first.")) : LedgerRules.OfTheDomain.Decide(review, command, context) };
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System, firstComes);
        var id = await instance.OpenReviewAsync();
        var other = await instance.AnotherAsync();
        var waiting = instance.Work.Unfinished;

        var read = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        await other.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Meanwhile"));
        var answer = await instance.Ledger.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Mine"), read, CancellationToken.None);

        Assert.Equal("too-late", Assert.IsType<LedgerAnswer.Refused>(answer).Refusal.Code);
        Assert.Equal(waiting + 1, instance.Work.Unfinished);
    }
}
