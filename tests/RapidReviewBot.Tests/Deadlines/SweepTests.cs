using Azure.Data.Tables;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;
using RapidReviewBot.Tests.Outbox;

namespace RapidReviewBot.Tests.Deadlines;

public sealed class SweepTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_sweep_that_finds_nothing_due_costs_one_request_however_many_reviews_are_open()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var rows = Enumerable.Range(0, 10_000).Select(number => new TableEntity("work", $"{ServiceInstance.Monday.AddHours(1 + number).UtcTicks:D19}-r-review{number:00000}"));
        foreach (var hundred in rows.Chunk(100)) await instance.Tables.Agenda.SubmitTransactionAsync(hundred.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        instance.Requests.Reset();

        var (machine, review) = await instance.Sweep.SweepAsync(CancellationToken.None);

        Assert.Equal(1, instance.Requests.Count);
        Assert.Equal((null, ServiceInstance.Monday.AddHours(1)), (machine, review));
    }

    [Fact]
    public async Task Moving_the_review_clock_past_an_instant_has_it_attended_to_at_once()
    {
        using var clock = new TenantClock(TimeProvider.System, ServiceInstance.Monday);
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System, parts: new InstanceParts { Runners = new OutsideWorld().Runners, Review = clock });
        using var stop = new CancellationTokenSource();
        using var work = new WorkService(instance.Work, instance.Attendants);
        await work.StartAsync(stop.Token);
        await instance.Sweep.StartAsync(stop.Token);
        var id = ExamplePartnership.NewReview();
        await instance.HandleAsync(ExamplePartnership.Open(id, clock.GetUtcNow()));
        await Eventually.TrueAsync(async () => await DueAsync(instance) is not null);

        for (var step = 1; step <= 3; step++)
        {
            var due = await DueAsync(instance);
            clock.AdvanceTo(due!.Value);
            await Eventually.TrueAsync(async () => await DueAsync(instance) is { } next && next > due, TimeSpan.FromSeconds(5));
        }

        Assert.Equal(3, (await instance.Ledger.HistoryAsync(id, CancellationToken.None)).Count(happened => happened.What is AttentionGiven));
        await stop.CancelAsync();
        await instance.Sweep.StopAsync(CancellationToken.None);
        await work.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_row_that_was_renewed_is_not_deleted_by_who_read_it_before()
    {
        var instance = await ServiceInstance.StartAsync(azurite);
        var id = ExamplePartnership.NewReview();
        var read = await instance.Agenda.AddAsync(id, AgendaTime.Review, ServiceInstance.Monday, CancellationToken.None);
        var renewed = await instance.Agenda.AddAsync(id, AgendaTime.Review, ServiceInstance.Monday, CancellationToken.None);

        await instance.Agenda.DeleteAsync(read, CancellationToken.None);
        var kept = await instance.Agenda.FirstAsync(10, CancellationToken.None);
        await instance.Agenda.DeleteAsync(renewed, CancellationToken.None);

        Assert.Equal(renewed, Assert.Single(kept));
        Assert.Empty(await instance.Agenda.FirstAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Commands_that_come_in_while_a_review_is_attended_to_are_taken_together()
    {
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System, parts: new InstanceParts { Runners = new OutsideWorld().Runners });
        var id = await instance.OpenReviewAsync();
        for (var number = 0; number < 5; number++) await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, $"Line {number}"));
        var rows = await instance.Agenda.FirstAsync(10, CancellationToken.None);

        var attending = rows.Select(row => instance.Attendants.BeginAsync(row, CancellationToken.None)).Concat(rows.Select(row => instance.Attendants.BeginAsync(row, CancellationToken.None)));
        await Task.WhenAll([.. attending]);
        await Eventually.TrueAsync(() => Task.FromResult(instance.Attendants.InHand == 0));

        Assert.Equal(6, rows.Count);
        Assert.DoesNotContain(await instance.Agenda.FirstAsync(10, CancellationToken.None), row => rows.Any(old => old.Key == row.Key));
        Assert.NotNull((await instance.Ledger.ReadAsync(id, CancellationToken.None)).Channel);
    }

    [Fact]
    public async Task A_row_that_is_renewed_while_it_is_attended_to_is_attended_to_again_and_leaves_nothing_on_the_agenda()
    {
        var instance = await ServiceInstance.StartAsync(azurite, TimeProvider.System, parts: new InstanceParts { Runners = new OutsideWorld().Runners });
        var id = await instance.OpenReviewAsync();
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "Line"));
        var promised = await instance.Agenda.AddAsync(id, AgendaTime.Machine, ServiceInstance.Monday, CancellationToken.None);
        var promisedAgain = await instance.Agenda.AddAsync(id, AgendaTime.Machine, ServiceInstance.Monday, CancellationToken.None);

        await Task.WhenAll(instance.Attendants.BeginAsync(promised, CancellationToken.None), instance.Attendants.BeginAsync(promisedAgain, CancellationToken.None));
        await Eventually.TrueAsync(() => Task.FromResult(instance.Attendants.InHand == 0));

        Assert.Equal(promised.Key, promisedAgain.Key);
        Assert.DoesNotContain(await instance.Agenda.FirstAsync(10, CancellationToken.None), row => row.Key == promised.Key);
    }

    private static async Task<DateTimeOffset?> DueAsync(ServiceInstance instance) =>
        (await instance.Agenda.AllAsync(CancellationToken.None).ToListAsync()).Find(row => row.Time == AgendaTime.Review)?.Due;
}
