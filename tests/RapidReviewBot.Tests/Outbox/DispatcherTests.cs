using Azure.Data.Tables;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;

namespace RapidReviewBot.Tests.Outbox;

public sealed class DispatcherTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task What_an_effect_made_is_recorded_and_its_row_is_gone()
    {
        var world = new OutsideWorld();
        var (instance, _) = await StartAsync(world);
        var id = await instance.OpenReviewAsync();

        var next = await instance.Outbox.RunAsync(id, CancellationToken.None);
        var review = await instance.Ledger.ReadAsync(id, CancellationToken.None);

        Assert.Null(next);
        Assert.Equal("19:channel", review.Channel!.ChannelId);
        Assert.Equal("folder", review.Folder!.FolderId);
        Assert.Empty(await OutstandingAsync(instance, id));
        Assert.Equal(1, world.Count<CreateChannel>());
        Assert.Equal(1, world.Count<CreateCaseFolder>());
        Assert.True(world.Count<KeepReviewCard>() >= 1);
    }

    [Fact]
    public async Task An_effect_that_waits_for_another_runs_as_soon_as_that_one_is_done()
    {
        var world = new OutsideWorld
        {
            On = (effect, run, _) => Task.FromResult<EffectResult?>(effect is CreateChannel && run.Review.Folder is null ? new EffectResult.Waits("the case folder") : null),
        };
        var (instance, clock) = await StartAsync(world);
        var id = await instance.OpenReviewAsync();

        await instance.Outbox.RunAsync(id, CancellationToken.None);

        Assert.NotNull((await instance.Ledger.ReadAsync(id, CancellationToken.None)).Channel);
        Assert.Equal(ServiceInstance.Monday, clock.GetUtcNow());
    }

    [Fact]
    public async Task An_effect_that_waits_is_no_try_and_is_looked_at_again_after_each_command_and_ever_more_seldom_without()
    {
        var tries = new List<int>();
        var isThere = false;
        var world = new OutsideWorld
        {
            On = (effect, run, _) =>
            {
                if (effect is not CreateChannel) return Task.FromResult<EffectResult?>(null);
                tries.Add(run.Try);
                return Task.FromResult<EffectResult?>(isThere ? null : new EffectResult.Waits("what somebody files"));
            },
        };
        var (instance, clock) = await StartAsync(world);
        var id = await instance.OpenReviewAsync();

        await instance.Outbox.RunAsync(id, CancellationToken.None);
        var first = (await instance.Outbox.RunAsync(id, CancellationToken.None))!.Value - clock.GetUtcNow();
        var second = (await instance.Outbox.RunAsync(id, CancellationToken.None))!.Value - clock.GetUtcNow();
        isThere = true;
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "It is filed"));
        await instance.Outbox.RunAsync(id, CancellationToken.None);

        Assert.True(second > first);
        Assert.All(tries, number => Assert.Equal(1, number));
        Assert.NotNull((await instance.Ledger.ReadAsync(id, CancellationToken.None)).Channel);
        Assert.Empty(await OutstandingAsync(instance, id));
    }

    [Fact]
    public async Task An_effect_that_fails_is_tried_again_by_the_schedule_and_then_parked_where_people_see_it()
    {
        var world = new OutsideWorld { On = (effect, _, _) => effect is CreateChannel ? throw OutsideFault.Later("Teams does not answer.") : Task.FromResult<EffectResult?>(null) };
        var (instance, clock) = await StartAsync(world);
        var id = await instance.OpenReviewAsync();
        var waits = new List<TimeSpan>();

        while (await instance.Outbox.RunAsync(id, CancellationToken.None) is { } next)
        {
            waits.Add(next - clock.GetUtcNow());
            clock.AdvanceTo(next);
        }

        Assert.Equal(RetrySchedule.Delays, waits);
        var review = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        Assert.Equal(new EffectParked("o-00000001-0", nameof(CreateChannel), "Teams does not answer."), Assert.Single(review.Parked));
        Assert.Equal(["o-00000001-0"], (await OutstandingAsync(instance, id)).Select(row => row.RowKey));
        Assert.Single(world.Done, done => done.Effect is SendMail { Letter: Letters.Notice, Subject: "effect-parked/o-00000001-0" });
        Assert.DoesNotContain(world.Done, done => done.Effect is AskPerson { Owed: "MendParked:o-00000001-0" });
    }

    [Fact]
    public async Task A_parked_effect_runs_again_when_somebody_presses_retry_and_can_be_parked_again()
    {
        var isRefused = true;
        var world = new OutsideWorld { On = (effect, _, _) => effect is CreateChannel && isRefused ? throw OutsideFault.Never("The bot is not in the team.") : Task.FromResult<EffectResult?>(null) };
        var (instance, _) = await StartAsync(world);
        var id = await instance.OpenReviewAsync();
        await instance.Outbox.RunAsync(id, CancellationToken.None);

        await RetryAsync(instance, id, "first");
        await instance.Outbox.RunAsync(id, CancellationToken.None);
        var parkedAgain = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        isRefused = false;
        await RetryAsync(instance, id, "second");
        await instance.Outbox.RunAsync(id, CancellationToken.None);
        var done = await instance.Ledger.ReadAsync(id, CancellationToken.None);

        Assert.Single(parkedAgain.Parked);
        Assert.Empty(done.Parked);
        Assert.NotNull(done.Channel);
        Assert.Equal(2, (await instance.Ledger.HistoryAsync(id, CancellationToken.None)).Count(happened => happened.What is EffectParked));
    }

    [Fact]
    public async Task How_long_the_other_side_asks_to_be_left_alone_is_kept_to()
    {
        var until = ServiceInstance.Monday.AddMinutes(7);
        var world = new OutsideWorld { On = (effect, _, _) => effect is CreateChannel ? throw OutsideFault.Later("Too many requests.", until) : Task.FromResult<EffectResult?>(null) };
        var (instance, _) = await StartAsync(world);
        var id = await instance.OpenReviewAsync();

        Assert.Equal(until, await instance.Outbox.RunAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task A_run_is_cut_after_30_seconds_and_starts_again_from_what_it_kept()
    {
        var clock = ServiceInstance.Frozen();
        var progress = new List<string?>();
        var world = new OutsideWorld
        {
            On = async (effect, run, cancellationToken) =>
            {
                if (effect is not CreateChannel) return null;
                progress.Add(run.Progress);
                if (run.Try > 1) return null;
                await run.KeepAsync("operation-17", cancellationToken);
                clock.Advance(TimeSpan.FromSeconds(30));
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return null;
            },
        };
        var (instance, _) = await StartAsync(world, clock);
        var id = await instance.OpenReviewAsync();

        var next = await instance.Outbox.RunAsync(id, CancellationToken.None);
        clock.AdvanceTo(next!.Value);
        await instance.Outbox.RunAsync(id, CancellationToken.None);

        Assert.Equal([null, "operation-17"], progress);
        Assert.NotNull((await instance.Ledger.ReadAsync(id, CancellationToken.None)).Channel);
    }

    [Fact]
    public async Task Two_dispatchers_never_run_one_effect_twice()
    {
        var world = new OutsideWorld { On = async (_, _, cancellationToken) => { await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken); return null; } };
        var first = await ServiceInstance.StartAsync(azurite, TimeProvider.System, parts: new InstanceParts { Runners = world.Runners });
        var second = await first.AnotherAsync();
        var id = await first.OpenReviewAsync();

        for (var round = 0; round < 4; round++)
            await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? first : second).Outbox.RunAsync(id, CancellationToken.None)));

        Assert.Empty(await OutstandingAsync(first, id));
        Assert.Equal(1, world.Count<CreateChannel>());
        Assert.Equal(1, world.Count<CreateCaseFolder>());
        Assert.All(world.Done.Where(done => !EffectRow.IsFixed(done.Key)).GroupBy(done => done.Key), runs => Assert.Single(runs));
    }

    [Fact]
    public async Task The_claim_of_an_instance_that_died_ends_after_a_minute()
    {
        var world = new OutsideWorld();
        var (first, clock) = await StartAsync(world);
        var id = await first.OpenReviewAsync();
        var row = (await OutstandingAsync(first, id))[0];
        await first.Tables.Reviews.UpdateEntityAsync(EffectRows.Change(row, (EffectRow.ClaimedBy, "the dead one"), (EffectRow.ClaimedUntil, clock.GetUtcNow().AddSeconds(60)), (EffectRow.Tries, 1)), row.ETag);

        clock.AdvanceTo(ServiceInstance.Monday.AddSeconds(59));
        var next = await first.Outbox.RunAsync(id, CancellationToken.None);
        var before = world.Count<CreateChannel>();
        clock.AdvanceTo(next!.Value);
        await first.Outbox.RunAsync(id, CancellationToken.None);

        Assert.Equal(ServiceInstance.Monday.AddSeconds(60), next);
        Assert.Equal((0, 1), (before, world.Count<CreateChannel>()));
    }

    [Fact]
    public async Task What_another_instance_has_in_hand_is_looked_for_again_in_two_seconds_and_not_when_its_claim_ends()
    {
        var world = new OutsideWorld();
        var (first, clock) = await StartAsync(world);
        var id = await first.OpenReviewAsync();
        foreach (var row in await OutstandingAsync(first, id))
            await first.Tables.Reviews.UpdateEntityAsync(EffectRows.Change(row, (EffectRow.ClaimedBy, "the other one"), (EffectRow.ClaimedUntil, clock.GetUtcNow().AddSeconds(60)), (EffectRow.Tries, 1)), row.ETag);

        await first.Upkeep.AttendAsync(id, CancellationToken.None);

        var rows = await first.Agenda.AllAsync(CancellationToken.None).Where(row => row.Time == AgendaTime.Machine).ToListAsync();
        Assert.Contains(ServiceInstance.Monday.AddSeconds(2), rows.Select(row => row.Due));
    }

    internal static async Task<List<TableEntity>> OutstandingAsync(ServiceInstance instance, ReviewId id) =>
        [.. (await instance.RowsAsync(id)).Where(row => row.RowKey.StartsWith("o-", StringComparison.Ordinal))];

    private static async Task RetryAsync(ServiceInstance instance, ReviewId id, string press) =>
        Assert.IsType<LedgerAnswer.Accepted>(await instance.HandleAsync(new Command(CommandIds.Of(press), id, ExamplePartnership.ByManager, instance.Machine.GetUtcNow(), new RetryParked("o-00000001-0"))));

    private async Task<(ServiceInstance Instance, TenantClock Clock)> StartAsync(OutsideWorld world, TenantClock? clock = null)
    {
        clock ??= ServiceInstance.Frozen();
        return (await ServiceInstance.StartAsync(azurite, clock, parts: new InstanceParts { Runners = world.Runners }), clock);
    }
}
