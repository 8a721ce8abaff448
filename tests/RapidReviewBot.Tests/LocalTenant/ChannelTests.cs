using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class ChannelTests : IAsyncLifetime
{
    private LocalTenantFixture tenant = null!;

    private Team Team => tenant.Host.State.Teams.All[0];

    private string Channels => $"/teams/{Team.Id}/channels";

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_new_channel_is_listed_and_can_be_read_by_its_id()
    {
        var made = await CreateAsync("020326 AB");

        var read = await tenant.Graph.GetAsync($"{Channels}/{made.Id}");
        var listed = await tenant.Graph.GetAsync(Channels);

        Assert.Equal((201, 200), (made.Status, read.Status));
        Assert.Equal("standard", (string?)read.Json!["membershipType"]);
        Assert.Equal(["General", "020326 AB"], listed.Value.Select(one => (string?)one["displayName"]));
    }

    [Fact]
    public async Task A_name_that_stands_already_is_refused_in_the_words_of_Teams()
    {
        await CreateAsync("020326 AB");

        var again = await CreateAsync("020326 ab");

        Assert.Equal((400, "BadRequest"), (again.Status, again.ErrorCode));
        Assert.Equal("Channel name already existed, please use other name.", again.ErrorMessage);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("what?")]
    [InlineData("_start")]
    [InlineData("end.")]
    [InlineData("forms")]
    [InlineData("com1")]
    [InlineData("O'Brien")]
    [InlineData("fifty-one characters are one more than Teams allows")]
    [InlineData("")]
    public async Task A_name_that_Teams_does_not_allow_is_refused(string name)
    {
        var answer = await CreateAsync(name);

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task The_name_of_a_deleted_channel_stays_taken_for_thirty_days()
    {
        var made = await CreateAsync("020326 AB");
        var state = tenant.Host.State;
        state.Channels.Put(state.Channels.Find(made.Id)! with { DeletedAt = tenant.Host.Clock.GetUtcNow() });

        tenant.Host.Clock.Advance(TimeSpan.FromDays(29));
        var soon = await CreateAsync("020326 AB");
        tenant.Host.Clock.Advance(TimeSpan.FromDays(2));
        var later = await CreateAsync("020326 AB");

        Assert.Equal((400, 201), (soon.Status, later.Status));
    }

    [Fact]
    public async Task A_private_channel_without_an_owner_is_refused()
    {
        var answer = await tenant.Graph.PostAsync(Channels, new JsonObject { ["displayName"] = "Private", ["membershipType"] = "private" });

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Archiving_is_accepted_and_done_some_time_later()
    {
        var made = await CreateAsync("020326 AB");

        var asked = await tenant.Graph.PostAsync($"{Channels}/{made.Id}/archive");
        bool atOnce = (bool)(await tenant.Graph.GetAsync($"{Channels}/{made.Id}")).Json!["isArchived"]!;
        await Eventually.TrueAsync(async () => (bool)(await tenant.Graph.GetAsync($"{Channels}/{made.Id}")).Json!["isArchived"]!);

        Assert.Equal(202, asked.Status);
        Assert.False(atOnce);
        Assert.Equal(400, (await tenant.Graph.PostAsync($"{Channels}/{made.Id}/archive")).Status);
    }

    [Fact]
    public async Task A_call_that_no_grant_covers_is_403()
    {
        var made = await CreateAsync("020326 AB");

        var answer = await tenant.Graph.DeleteAsync($"{Channels}/{made.Id}");

        Assert.Equal((403, "Forbidden"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_team_that_the_app_is_not_installed_in_gives_no_grant()
    {
        tenant.Host.State.Teams.Put(Team with { BotInstalled = false });

        Assert.Equal(403, (await tenant.Graph.GetAsync(Channels)).Status);
    }

    [Fact]
    public async Task An_unknown_team_or_channel_is_404()
    {
        Assert.Equal(404, (await tenant.Graph.GetAsync($"/teams/{Guid.NewGuid()}/channels")).Status);
        Assert.Equal(404, (await tenant.Graph.GetAsync($"{Channels}/19:none@thread.tacv2")).Status);
    }

    private Task<GraphAnswer> CreateAsync(string name) => tenant.Graph.PostAsync(Channels, new JsonObject { ["displayName"] = name });
}
