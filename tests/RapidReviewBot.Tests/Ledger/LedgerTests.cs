using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Ledger;

public sealed class LedgerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task What_is_accepted_is_read_back_by_another_instance()
    {
        var first = await ServiceInstance.StartAsync(azurite);
        var id = ExamplePartnership.NewReview();

        var opened = Assert.IsType<LedgerAnswer.Accepted>(await first.HandleAsync(ExamplePartnership.Open(id, first.Machine.GetUtcNow(), agencies: 40)));
        await first.HandleAsync(ExamplePartnership.Log(id, first.Machine.GetUtcNow().AddMinutes(5), "The chair is told"));
        var second = await first.AnotherAsync();
        var review = await second.Ledger.ReadAsync(id, CancellationToken.None);
        var history = await second.Ledger.HistoryAsync(id, CancellationToken.None);

        Assert.IsType<ReviewOpened>(Assert.Single(opened.Events).What);
        Assert.Equal((ReviewStatus.Open, 2, 40), (review.Status, review.Version, review.Agencies.Count));
        Assert.Equal([1, 2], history.Select(happened => happened.Number));
        Assert.Equal(new LogEntryAdded("The chair is told"), history[1].What);
        Assert.Equal((ExamplePartnership.ByManager, ServiceInstance.Monday.AddMinutes(5)), (history[1].By, history[1].At));
    }

    [Fact]
    public async Task A_command_costs_one_query_one_agenda_write_and_one_transaction()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = await instance.OpenReviewAsync();

        await instance.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "One"));

        Assert.Collection(
            instance.Requests.Seen,
            query => Assert.EndsWith("/reviews()", query.Split('?')[0], StringComparison.Ordinal),
            agenda => Assert.Contains("/agenda(PartitionKey='work'", agenda, StringComparison.Ordinal),
            transaction => Assert.EndsWith("/$batch", transaction, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_command_again_changes_nothing_and_gets_the_first_answer()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = await instance.OpenReviewAsync();
        var command = ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Once");

        var first = Assert.IsType<LedgerAnswer.Accepted>(await instance.HandleAsync(command));
        await instance.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "Meanwhile"));
        var rows = (await instance.RowsAsync(id)).Count;
        var again = Assert.IsType<LedgerAnswer.Repeated>(await instance.HandleAsync(command));
        var elsewhere = Assert.IsType<LedgerAnswer.Repeated>(await (await instance.AnotherAsync()).HandleAsync(command));

        Assert.Equal(first.Events, again.Answer.Events);
        Assert.Equal(first.Events, elsewhere.Answer.Events);
        Assert.Equal(rows, (await instance.RowsAsync(id)).Count);
    }

    [Fact]
    public async Task Two_instances_that_race_both_get_their_command_in()
    {
        var first = await ServiceInstance.StartAsync(azurite, TimeProvider.System);
        var id = await first.OpenReviewAsync();
        var second = await first.AnotherAsync();
        var commands = Enumerable.Range(0, 12).Select(number => (Instance: number % 2 == 0 ? first : second, Command: ExamplePartnership.Log(id, first.Machine.GetUtcNow(), $"Line {number}")));

        var answers = await Task.WhenAll(commands.Select(one => one.Instance.HandleAsync(one.Command)));

        Assert.All(answers, answer => Assert.IsType<LedgerAnswer.Accepted>(answer));
        var lines = (await first.Ledger.HistoryAsync(id, CancellationToken.None)).Select(happened => happened.What).OfType<LogEntryAdded>().Select(line => line.Text).ToList();
        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"Line {number}").Order(), lines.Order());
    }

    [Fact]
    public async Task Two_presses_of_open_at_once_make_one_review()
    {
        var first = await ServiceInstance.StartAsync(azurite, TimeProvider.System);
        var second = await first.AnotherAsync();
        var open = ExamplePartnership.Open(ExamplePartnership.NewReview(), first.Machine.GetUtcNow());

        var answers = await Task.WhenAll(first.HandleAsync(open), second.HandleAsync(open));

        Assert.Single(answers.OfType<LedgerAnswer.Accepted>());
        Assert.Single(answers.OfType<LedgerAnswer.Repeated>());
        Assert.Single(await first.Ledger.HistoryAsync(open.Review, CancellationToken.None));
    }

    [Fact]
    public async Task A_refusal_writes_nothing()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = await instance.OpenReviewAsync();
        var rows = (await instance.RowsAsync(id)).Select(row => (row.RowKey, row.ETag)).ToList();
        instance.Requests.Reset();

        var tooLong = Assert.IsType<LedgerAnswer.Refused>(await instance.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), new string('x', 201))));
        var notTheirs = Assert.IsType<LedgerAnswer.Refused>(await instance.HandleAsync(ExamplePartnership.Log(id, instance.Machine.GetUtcNow(), "x") with { By = new Actor("stranger", "A stranger", Proof.Teams) }));
        var unknown = Assert.IsType<LedgerAnswer.Refused>(await instance.HandleAsync(ExamplePartnership.Log(ExamplePartnership.NewReview(), instance.Machine.GetUtcNow(), "x")));

        Assert.Equal(("too-long", "not-your-role", "no-such-review"), (tooLong.Refusal.Code, notTheirs.Refusal.Code, unknown.Refusal.Code));
        Assert.All(instance.Requests.Seen, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.Equal(rows, (await instance.RowsAsync(id)).Select(row => (row.RowKey, row.ETag)));
    }

    [Fact]
    public async Task What_does_not_fit_one_transaction_is_refused_in_words_and_writes_nothing()
    {
        var many = LedgerRules.OfTheDomain with { Decide = (_, command, _) => Decision.All(Enumerable.Range(0, 98).Select(number => new LogEntryAdded($"{command.Id} {number}"))) };
        var more = many with { Decide = (_, command, _) => Decision.All(Enumerable.Range(0, 99).Select(number => new LogEntryAdded($"{command.Id} {number}"))) };
        var large = many with { Decide = (_, _, _) => new LogEntryAdded(new string('x', 250_000)) };
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = await instance.OpenReviewAsync();
        many = many with { Plan = (_, _, _, _) => [] };
        more = more with { Plan = (_, _, _, _) => [] };

        var fits = await (await instance.AnotherAsync(many)).HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "98 events"));
        var tooMany = await (await instance.AnotherAsync(more)).HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "99 events"));
        var tooLarge = await (await instance.AnotherAsync(large)).HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "one large"));

        Assert.Equal(98, Assert.IsType<LedgerAnswer.Accepted>(fits).Events.Count);
        Assert.Equal("too-much-at-once", Assert.IsType<LedgerAnswer.Refused>(tooMany).Refusal.Code);
        Assert.Equal("too-much-at-once", Assert.IsType<LedgerAnswer.Refused>(tooLarge).Refusal.Code);
        Assert.Equal(99, (await instance.Ledger.ReadAsync(id, CancellationToken.None)).Version);
    }

    [Fact]
    public async Task A_long_event_is_stored_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(number => $"{number};"))[..100_000];
        var instance = await ServiceInstance.StartAsync(azurite, rules: LedgerRules.OfTheDomain with { Decide = (review, command, context) => review.Version == 0 ? ReviewRules.Decide(review, command, context) : new LogEntryAdded(text) });
        var id = await instance.OpenReviewAsync();

        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "long"));

        Assert.Equal(new LogEntryAdded(text), (await (await instance.AnotherAsync()).Ledger.HistoryAsync(id, CancellationToken.None))[^1].What);
    }

    [Fact]
    public async Task An_id_that_no_table_key_can_hold_is_a_fault_of_the_caller()
    {
        var instance = await ServiceInstance.StartAsync(azurite);

        await Assert.ThrowsAsync<ArgumentException>(() => instance.HandleAsync(new Command("a/b", ExamplePartnership.NewReview(), ExamplePartnership.ByManager, ServiceInstance.Monday, new AddLogEntry("x"))));

        Assert.Equal(0, instance.Requests.Count);
    }
}
