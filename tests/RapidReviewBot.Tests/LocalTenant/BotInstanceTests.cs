using Azure;
using Azure.Data.Tables;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class BotInstanceTests : IAsyncLifetime
{
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync(options => options with { Bots = 2 });

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_killed_instance_reaches_its_tables_no_more_while_the_other_goes_on()
    {
        TableServiceClient first = Tables(0), second = Tables(1);
        await first.CreateTableIfNotExistsAsync("reviews");

        await tenant.Host.Bots.KillAsync(1);

        await Assert.ThrowsAnyAsync<Exception>(() => first.CreateTableIfNotExistsAsync("agenda"));
        await second.GetTableClient("reviews").AddEntityAsync(new TableEntity("p", "r"));
        Assert.Equal([2], tenant.Host.Bots.Running.Select(one => one.Number));
    }

    [Fact]
    public async Task A_killed_instance_can_be_started_again_on_its_port()
    {
        var before = tenant.Host.Bots.Running[0];
        await tenant.Host.Bots.KillAsync(1);

        var answer = await tenant.Http.PostAsync("/control/bots/1/start", null);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(before.Url, tenant.Host.Bots.Running[0].Url);
        Assert.NotEqual(before.Tag, tenant.Host.Bots.Running[0].Tag);
        await Tables(0).CreateTableIfNotExistsAsync("reviews");
    }

    [Fact]
    public async Task A_table_write_can_lose_its_answer_after_the_work_is_done()
    {
        var tables = Tables(0);
        await tables.CreateTableIfNotExistsAsync("reviews");
        tenant.Host.Faults.Add(new Fault(FaultKind.Drop, "POST", "/tables/*"));

        await Assert.ThrowsAnyAsync<Exception>(() => tables.GetTableClient("reviews").AddEntityAsync(new TableEntity("p", "r")));
        var again = await Assert.ThrowsAsync<RequestFailedException>(() => tables.GetTableClient("reviews").AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, again.Status);
    }

    private TableServiceClient Tables(int index)
    {
        int port = tenant.Host.Bots.Running[index].Gate!.Port;
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        return new TableServiceClient(
            $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={EmulatorKey};TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;", options);
    }
}
