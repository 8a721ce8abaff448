using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;

namespace RapidReviewBot.Tests.Outbox;

/// <summary>The always-current card and files: many requests, one row, drawn from the state as it is when run.</summary>
public sealed class FixedKeyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_request_that_comes_in_while_the_card_is_drawn_draws_it_again()
    {
        ServiceInstance? instance = null;
        var drawn = new List<int>();
        var world = new OutsideWorld
        {
            On = async (effect, run, _) =>
            {
                if (effect is not KeepReviewCard) return null;
                drawn.Add(run.Review.Version);
                if (drawn.Count == 1) await instance!.HandleAsync(ExamplePartnership.Log(run.Review.Id, ServiceInstance.Monday, "Meanwhile"));
                return null;
            },
        };
        instance = await StartAsync(world);
        var id = await instance.OpenReviewAsync();

        await instance.Outbox.RunAsync(id, CancellationToken.None);

        Assert.Equal((await instance.Ledger.ReadAsync(id, CancellationToken.None)).Version, drawn[^1]);
        Assert.Equal(2, drawn.Count);
        Assert.Empty(await DispatcherTests.OutstandingAsync(instance, id));
    }

    [Fact]
    public async Task Two_dispatchers_do_not_draw_the_card_at_the_same_time()
    {
        var (drawing, most) = (0, 0);
        var world = new OutsideWorld
        {
            On = async (effect, _, cancellationToken) =>
            {
                if (effect is not KeepReviewCard) return null;
                most = Math.Max(most, Interlocked.Increment(ref drawing));
                await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, cancellationToken);
                Interlocked.Decrement(ref drawing);
                return null;
            },
        };
        var first = await StartAsync(world, TimeProvider.System);
        var second = await first.AnotherAsync();
        var id = await first.OpenReviewAsync();
        await first.Outbox.RunAsync(id, CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            await first.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, $"Line {number}"));
            await (number % 2 == 0 ? first : second).Outbox.RunAsync(id, CancellationToken.None);
        }));
        await first.Outbox.RunAsync(id, CancellationToken.None);

        Assert.Equal(1, most);
        Assert.Empty(await DispatcherTests.OutstandingAsync(first, id));
    }

    [Fact]
    public async Task What_a_run_kept_is_there_for_the_next_request()
    {
        var kept = new List<string?>();
        var world = new OutsideWorld
        {
            On = async (effect, run, cancellationToken) =>
            {
                if (effect is not KeepReviewCard) return null;
                kept.Add(run.Progress);
                await run.KeepAsync("activity-9", cancellationToken);
                return null;
            },
        };
        var instance = await StartAsync(world);
        var id = await instance.OpenReviewAsync();
        await instance.Outbox.RunAsync(id, CancellationToken.None);

        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A line"));
        await (await instance.AnotherAsync()).Outbox.RunAsync(id, CancellationToken.None);

        Assert.Null(kept[0]);
        Assert.All(kept.Skip(1), progress => Assert.Equal("activity-9", progress));
        Assert.True(kept.Count >= 2);
    }

    [Fact]
    public async Task A_parked_card_stays_parked_until_the_next_request_and_its_mark_goes_when_it_is_drawn()
    {
        var isRefused = true;
        var world = new OutsideWorld { On = (effect, _, _) => effect is KeepReviewCard && isRefused ? throw OutsideFault.Never("The channel is gone.") : Task.FromResult<EffectResult?>(null) };
        var instance = await StartAsync(world);
        var id = await instance.OpenReviewAsync();

        await instance.Outbox.RunAsync(id, CancellationToken.None);
        var parked = await instance.Ledger.ReadAsync(id, CancellationToken.None);
        isRefused = false;
        await instance.Outbox.RunAsync(id, CancellationToken.None);
        var drawnUnasked = world.Count<KeepReviewCard>();
        await instance.HandleAsync(ExamplePartnership.Log(id, ServiceInstance.Monday, "A line"));
        await instance.Outbox.RunAsync(id, CancellationToken.None);
        var review = await instance.Ledger.ReadAsync(id, CancellationToken.None);

        Assert.Equal(PlannedEffect.CardKey, Assert.Single(parked.Parked).Key);
        Assert.Equal(0, drawnUnasked);
        Assert.Empty(review.Parked);
        Assert.Empty(await DispatcherTests.OutstandingAsync(instance, id));
        Assert.Contains(await instance.Ledger.HistoryAsync(id, CancellationToken.None), happened => happened is { What: EffectRetried, By.Proof: Proof.Service });
    }

    private Task<ServiceInstance> StartAsync(OutsideWorld world, TimeProvider? machine = null) =>
        ServiceInstance.StartAsync(azurite, machine ?? ServiceInstance.Frozen(), parts: new InstanceParts { Runners = world.Runners });
}
