using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class ChannelRunnerTests : IAsyncLifetime
{
    private const string Channels = "/v1.0/teams/*/channels";
    private static readonly CreateChannel Wanted = new("RR-020326-K7QD");
    private RunnerBench bench = null!;

    public async Task InitializeAsync() => bench = await RunnerBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_channel_gets_the_reviews_reference_and_says_whose_it_is()
    {
        var made = Recorded(await bench.RunAsync(Wanted));

        var channel = Assert.Single(Standing(), channel => channel.Id == made.ChannelId);
        Assert.Equal((Wanted.Name, Wanted.Name, "standard"), (made.Name, channel.DisplayName, channel.MembershipType));
        Assert.Contains($"[review {bench.InHand.Review.Id}]", channel.Description, StringComparison.Ordinal);
        Assert.Equal(2, bench.Calls.Count);
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_channel()
    {
        bench.Fault(FaultKind.Drop, "POST", Channels);
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Wanted));

        var made = Recorded(await bench.RunAsync(Wanted));

        Assert.Single(Standing(), channel => channel.DisplayName == Wanted.Name);
        Assert.Equal(Wanted.Name, made.Name);
    }

    [Fact]
    public async Task Another_channel_of_that_name_is_left_alone()
    {
        await bench.Tenant.Graph.PostAsync($"/teams/{bench.InHand.Context.Partnership.TeamId}/channels", new JsonObject { ["displayName"] = Wanted.Name, ["description"] = "Summer party" });

        var made = Recorded(await bench.RunAsync(Wanted));

        Assert.Equal(Wanted.Name + "-2", made.Name);
        Assert.Equal("Summer party", Standing().Single(channel => channel.DisplayName == Wanted.Name).Description);
    }

    [Fact]
    public async Task Another_reviews_channel_is_not_adopted()
    {
        var other = Review.None(new ReviewId("zz9900000000"));
        await bench.RunAsync(other, Wanted);

        var made = Recorded(await bench.RunAsync(Wanted));

        Assert.Equal(Wanted.Name + "-2", made.Name);
    }

    [Fact]
    public async Task A_throttled_call_comes_back_with_the_time_that_was_asked_for()
    {
        bench.Fault(FaultKind.Throttle, "GET", Channels, retryAfter: 17);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Wanted));

        Assert.False(fault.IsFinal);
        Assert.Equal(bench.Machine.GetUtcNow().AddSeconds(17), fault.NotBefore);
    }

    [Fact]
    public async Task A_team_that_is_gone_is_a_matter_for_an_administrator()
    {
        bench.InHand.With(partnership => partnership with { TeamId = "11111111-1111-1111-1111-111111111111" });

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Wanted));

        Assert.True(fault.IsFinal);
        Assert.Contains("administrator", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channel_is_archived_once_and_a_repeat_changes_nothing()
    {
        var made = Recorded(await bench.RunAsync(Wanted));
        bench.Open(made);

        var first = await bench.RunAsync(new ArchiveChannel(), "o-00000009-0");
        await Eventually.TrueAsync(() => Task.FromResult(Standing().Single(channel => channel.Id == made.ChannelId).IsArchived));
        var again = await bench.RunAsync(new ArchiveChannel(), "o-00000009-0");

        Assert.Equal(new EffectResult.Done(new RecordChannelArchived()), first);
        Assert.Equal(first, again);
        Assert.Single(bench.Calls, call => call.EndsWith("/archive", StringComparison.Ordinal));
    }

    private static RecordChannel Recorded(EffectResult result) => Assert.IsType<RecordChannel>(Assert.IsType<EffectResult.Done>(result).ToRecord);

    private IEnumerable<RapidReviewBot.LocalTenant.State.Channel> Standing() => bench.Tenant.Host.State.Channels.All;
}
