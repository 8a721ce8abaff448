using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;
using RapidReviewBot.Tests.Outbox;

namespace RapidReviewBot.Tests.Deadlines;

public sealed class UpkeepTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_review_that_was_attended_to_stands_on_the_agenda_only_for_its_next_instant()
    {
        var (instance, _) = await StartAsync();
        var id = await instance.OpenReviewAsync();

        await QuietAsync(instance);

        var row = Assert.Single(await instance.Agenda.AllAsync(CancellationToken.None).ToListAsync());
        var review = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        var context = await instance.Contexts.ForAsync(ExamplePartnership.Id, CancellationToken.None);
        Assert.Equal((AgendaTime.Review, id, Attention.Next(review, context.Procedure, context.Calendar)), (row.Time, row.Review, row.Due));
        var head = Assert.Single(await instance.Ledger.HeadsAsync(ExamplePartnership.Id, CancellationToken.None));
        Assert.Equal((id, review.Reference, "19:channel", ReviewStatus.Open, 0), (head.Id, head.Reference, head.ChannelId, head.Status, head.Parked));
    }

    [Fact]
    public async Task What_falls_due_is_attended_to_once_by_two_instances_that_see_it_at_once()
    {
        var clock = ServiceInstance.Frozen();
        var first = await ServiceInstance.StartAsync(azurite, TimeProvider.System, parts: new InstanceParts { Runners = new OutsideWorld().Runners, Review = clock });
        var second = await first.AnotherAsync();
        var id = ExamplePartnership.NewReview();
        await first.HandleAsync(ExamplePartnership.Open(id, clock.GetUtcNow()));
        await first.Upkeep.AttendAsync(id, CancellationToken.None);
        var due = (await first.Agenda.AllAsync(CancellationToken.None).ToListAsync()).Single(row => row.Time == AgendaTime.Review).Due;

        clock.AdvanceTo(due);
        await Task.WhenAll(first.Upkeep.AttendAsync(id, CancellationToken.None), second.Upkeep.AttendAsync(id, CancellationToken.None));

        var given = (await first.Ledger.HistoryAsync(id, CancellationToken.None)).Where(happened => happened.What is AttentionGiven).ToList();
        Assert.Equal((Proof.Clock, due), (Assert.Single(given).By.Proof, given[0].At));
    }

    [Fact]
    public async Task Two_weeks_away_are_caught_up_on_in_one_attention()
    {
        var (instance, clock) = await StartAsync();
        var id = await instance.OpenReviewAsync();
        await QuietAsync(instance);

        clock.Advance(TimeSpan.FromDays(14));
        var restarted = await instance.AnotherAsync();
        await QuietAsync(restarted);

        var history = await restarted.Ledger.HistoryAsync(id, CancellationToken.None);
        Assert.Single(history, happened => happened.What is AttentionGiven);
        Assert.Contains(history, happened => happened.What is MilestoneMissed);
        Assert.All(await instance.Agenda.AllAsync(CancellationToken.None).ToListAsync(), row => Assert.True(row.Due > clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_review_that_cannot_be_attended_to_is_put_off_and_does_not_hold_up_others()
    {
        var world = new OutsideWorld();
        var (instance, clock) = await StartAsync(world);
        var (broken, sound) = (await instance.OpenReviewAsync(), await instance.OpenReviewAsync());
        await instance.Tables.Reviews.DeleteEntityAsync(broken.Value, "e-00000001");
        var restarted = await instance.AnotherAsync();
        clock.Advance(WorkQueue.Ahead);

        await restarted.SweepAsync();

        Assert.NotNull((await restarted.Ledger.ReadAsync(sound, CancellationToken.None)).Channel);
        var rows = await restarted.Agenda.AllAsync(CancellationToken.None).ToListAsync();
        Assert.Equal((broken, AgendaTime.Machine), rows.Where(row => row.Due <= clock.GetUtcNow().AddSeconds(30)).Select(row => (row.Review, row.Time)).Single());
        Assert.DoesNotContain(rows, row => row.Due <= clock.GetUtcNow());
    }

    /// <summary>Lets time pass, a minute at a time, until nothing is left to do but wait for what falls due.</summary>
    internal static async Task QuietAsync(ServiceInstance instance)
    {
        var clock = (TenantClock)instance.Machine;
        for (var round = 0; round < 20; round++)
        {
            clock.Advance(WorkQueue.Ahead);
            await instance.SweepAsync();
            if (await instance.Agenda.AllAsync(CancellationToken.None).AllAsync(row => row.Time == AgendaTime.Review)) return;
        }

        throw new TimeoutException("There is still work on the agenda after twenty minutes.");
    }

    private async Task<(ServiceInstance Instance, TenantClock Clock)> StartAsync(OutsideWorld? world = null)
    {
        var clock = ServiceInstance.Frozen();
        return (await ServiceInstance.StartAsync(azurite, clock, parts: new InstanceParts { Runners = (world ?? new OutsideWorld()).Runners }), clock);
    }
}
