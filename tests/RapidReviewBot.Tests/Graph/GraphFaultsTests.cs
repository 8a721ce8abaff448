using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Graph;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class GraphFaultsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(413, true)]
    [InlineData(507, true)]
    [InlineData(408, false)]
    [InlineData(409, false)]
    [InlineData(412, false)]
    [InlineData(423, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(503, false)]
    [InlineData(504, false)]
    public async Task An_answer_is_sorted_into_later_or_never(int status, bool never)
    {
        await using var server = await AnsweringServer.StartAsync(status, """{"error":{"code":"someCode","message":"Priya Nair may not"}}""");

        var fault = await FaultAsync(server);

        Assert.Equal(never, fault.IsFinal);
        Assert.DoesNotContain("Priya", fault.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task What_waiting_does_not_change_says_what_an_administrator_must_do(int status)
    {
        await using var server = await AnsweringServer.StartAsync(status, "");

        Assert.Contains("An administrator must", (await FaultAsync(server)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 02 Mar 2026 09:01:30 GMT", 90)]
    public async Task The_time_that_the_service_asks_for_is_kept(string header, int seconds)
    {
        await using var server = await AnsweringServer.StartAsync(503, "", ("Retry-After", header));

        Assert.Equal(Now.AddSeconds(seconds), (await FaultAsync(server)).NotBefore);
    }

    [Fact]
    public async Task No_answer_at_all_is_a_matter_of_time()
    {
        string url;
        await using (var server = await AnsweringServer.StartAsync(200, "")) url = server.Url;

        Assert.False((await FaultAsync(url)).IsFinal);
    }

    [Fact]
    public async Task A_run_that_is_cut_is_no_fault_of_the_outside()
    {
        await using var server = await AnsweringServer.StartAsync((_, context) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        using var cut = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var services = Services(server.Url);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<CaseFiles>().ReadAsync(new CaseFolder("d", "f"), "i", cut.Token));
    }

    private static Task<OutsideFault> FaultAsync(AnsweringServer server) => FaultAsync(server.Url);

    private static async Task<OutsideFault> FaultAsync(string url)
    {
        await using var services = Services(url);
        return await Assert.ThrowsAsync<OutsideFault>(() => services.GetRequiredService<CaseFiles>().ReadAsync(new CaseFolder("d", "f"), "i", default));
    }

    private static ServiceProvider Services(string url)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Graph:BaseUrl"] = url + "/v1.0" }).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(new MovableClock(Now))
            .AddSingleton<TokenCredential>(new AnyToken())
            .AddGraph(configuration)
            .BuildServiceProvider();
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("a-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
