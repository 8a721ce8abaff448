using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class FaultTests : IAsyncLifetime
{
    private LocalTenantFixture tenant = null!;

    private string Channels => $"/teams/{tenant.Host.State.Teams.All[0].Id}/channels";

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_throttled_call_is_429_with_a_time_to_wait_and_the_next_one_passes()
    {
        await SetAsync("""{"kind":"throttle","method":"GET","path":"/v1.0/teams/*","retryAfter":7}""");

        var throttled = await tenant.Graph.GetAsync(Channels);
        var next = await tenant.Graph.GetAsync(Channels);

        Assert.Equal((429, 200), (throttled.Status, next.Status));
        Assert.Equal(TimeSpan.FromSeconds(7), throttled.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_dropped_answer_leaves_the_work_done()
    {
        await SetAsync("""{"kind":"drop","method":"POST","path":"/v1.0/teams/*"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync("020326 AB"));
        var again = await CreateAsync("020326 AB");

        Assert.Equal("Channel name already existed, please use other name.", again.ErrorMessage);
        Assert.Equal(0, tenant.Host.Journal.Rows[0].Status);
    }

    [Fact]
    public async Task A_failed_call_does_nothing_and_only_after_those_that_pass_first()
    {
        await SetAsync("""{"kind":"fail","method":"POST","path":"/v1.0/teams/*","status":500,"skip":1,"count":1}""");

        var first = await CreateAsync("one");
        var second = await CreateAsync("two");
        var third = await CreateAsync("two");

        Assert.Equal((201, 500, 201), (first.Status, second.Status, third.Status));
    }

    [Fact]
    public async Task A_call_that_times_out_gets_no_answer_and_does_nothing()
    {
        await SetAsync("""{"kind":"timeOut","method":"GET","path":"/v1.0/teams/*"}""");

        var waiting = tenant.Graph.GetAsync(Channels);
        await Eventually.TrueAsync(() => Task.FromResult(tenant.Host.Faults.Set.Count == 0));

        Assert.False(waiting.IsCompleted);
        Assert.Equal(200, (await tenant.Graph.GetAsync(Channels)).Status);
    }

    [Theory]
    [InlineData("killBefore", 201)]
    [InlineData("killAfter", 400)]
    public async Task A_killed_instance_is_never_answered_again(string kind, int afterwards)
    {
        await SetAsync($$"""{"kind":"{{kind}}","method":"POST","path":"/v1.0/teams/*"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync("020326 AB"));

        Assert.True(tenant.Host.Services.GetRequiredService<CutInstances>().IsCut("test"));
        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.Graph.GetAsync(Channels));
        using var next = new GraphCaller(tenant.Host, "next");
        Assert.Equal(afterwards, (await next.PostAsync(Channels, new JsonObject { ["displayName"] = "020326 AB" })).Status);
    }

    [Fact]
    public async Task The_journal_keeps_each_call_and_contents_only_as_length_and_hash()
    {
        string drive = tenant.Host.State.Drives.All[0].Id;
        await tenant.Graph.PutAsync($"/drives/{drive}/items/root:/a.txt:/content", [1, 2, 3]);
        await CreateAsync("020326 AB");

        var rows = tenant.Host.Journal.Rows;

        Assert.Equal(["PUT", "POST"], rows.Select(one => one.Method));
        Assert.Equal(3, (int)rows[0].RequestBody!["length"]!);
        Assert.Equal(64, ((string)rows[0].RequestBody!["sha256"]!).Length);
        Assert.Equal("020326 AB", (string?)rows[1].RequestBody!["displayName"]);
        Assert.Equal((201, "graph", LocalTenantFixture.Start), (rows[1].Status, rows[1].Source, rows[1].At));
    }

    [Theory]
    [InlineData("/v1.0/users/*/sendMail", "/v1.0/users/a/sendMail", true)]
    [InlineData("/v1.0/users/*/sendMail", "/v1.0/users/a/messages", false)]
    [InlineData("*", "/anything", true)]
    public void A_fault_is_addressed_by_a_pattern_of_the_path(string pattern, string path, bool matches)
    {
        Assert.Equal(matches, new Fault(FaultKind.Fail, "POST", pattern).Matches("POST", path));
        Assert.False(new Fault(FaultKind.Fail, "GET", pattern).Matches("POST", path));
    }

    private async Task SetAsync(string fault)
    {
        var answer = await tenant.Http.PostAsync("/control/faults", new StringContent(fault, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(201, (int)answer.StatusCode);
    }

    private Task<GraphAnswer> CreateAsync(string name) => tenant.Graph.PostAsync(Channels, new JsonObject { ["displayName"] = name });
}
