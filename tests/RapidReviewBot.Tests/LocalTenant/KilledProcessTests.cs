using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class KilledProcessTests
{
    private const string Partnership = "safeguardingpartnership@council.exampleborough.example";
    private const string Headteacher = "head@northfield.school.example";

    [Fact]
    public async Task A_tenant_that_is_killed_goes_on_with_what_it_had_admitted_and_delivers_what_it_had_accepted_once()
    {
        string folder = Directory.CreateTempSubdirectory("local-tenant-killed-").FullName;
        int port = FreePort.Find(), botPort = FreePort.Find();
        await using (var first = await LocalTenantProcess.StartAsync(folder, port, botPort))
        {
            await first.PostAsync("/control/clock", new { to = "tomorrow" });
            foreach (int n in Enumerable.Range(1, 5))
                await first.PostAsync($"/control/people/{Partnership}/mail", new { to = Headteacher, subject = $"Mail {n}", text = "x" });
            await first.KillAsync();
        }

        await using var second = await LocalTenantProcess.StartAsync(folder, port, botPort);
        await second.PostAsync("/control/idle", new { });
        var inbox = (await second.Http.GetFromJsonAsync<JsonObject>($"/control/people/{Headteacher}/mail"))!["messages"]!.AsArray();
        var clock = (await second.Http.GetFromJsonAsync<JsonObject>("/control/clock"))!;

        Assert.Equal(["Mail 1", "Mail 2", "Mail 3", "Mail 4", "Mail 5"], inbox.Select(one => (string)one!["subject"]!).Order(StringComparer.Ordinal));
        Assert.True((DateTimeOffset)clock["now"]! > TimeProvider.System.GetUtcNow().AddHours(1));
    }
}
