using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Outbox;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;
using RapidReviewBot.Tests.Outbox;

namespace RapidReviewBot.Tests.Deadlines;

public sealed class HealthWorkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task It_tells_when_the_service_is_idle_what_is_next_and_what_was_given_up()
    {
        using var clock = new TenantClock(TimeProvider.System, ServiceInstance.Monday);
        var world = new OutsideWorld { On = (effect, _, _) => effect is CreateCaseFolder ? throw OutsideFault.Never("The library is read-only.") : Task.FromResult<EffectResult?>(null) };
        await using var app = await StartAsync(clock, world);
        using var http = ClientOf(app);

        var before = await http.GetFromJsonAsync<JsonElement>("/health/work");
        await app.Services.GetRequiredService<ReviewLedger>().OpenAsync(ExamplePartnership.Id, ExamplePartnership.Open(ExamplePartnership.NewReview(), clock.GetUtcNow()), CancellationToken.None);
        var during = await http.GetFromJsonAsync<JsonElement>("/health/work");
        await Eventually.TrueAsync(async () => (await http.GetFromJsonAsync<JsonElement>("/health/work")).GetProperty("outstanding").GetInt32() == 0);
        var after = await http.GetFromJsonAsync<JsonElement>("/health/work");

        Assert.Equal("{\"nextDue\":null,\"outstanding\":0,\"parked\":0}", before.GetRawText());
        Assert.True(during.GetProperty("outstanding").GetInt32() > 0 || during.GetProperty("nextDue").ValueKind == JsonValueKind.String);
        Assert.True(after.GetProperty("nextDue").GetDateTimeOffset() > clock.GetUtcNow());
        Assert.Equal(1, after.GetProperty("parked").GetInt32());
    }

    [Fact]
    public async Task Whoever_asks_may_wait_until_nothing_is_in_hand()
    {
        using var clock = new TenantClock(TimeProvider.System, ServiceInstance.Monday);
        var gate = new TaskCompletionSource();
        var world = new OutsideWorld { On = async (_, _, _) => { await gate.Task; return null; } };
        await using var app = await StartAsync(clock, world);
        using var http = ClientOf(app);
        await app.Services.GetRequiredService<ReviewLedger>().OpenAsync(ExamplePartnership.Id, ExamplePartnership.Open(ExamplePartnership.NewReview(), clock.GetUtcNow()), CancellationToken.None);

        var soon = await http.GetFromJsonAsync<JsonElement>("/health/work?within=0.2");
        var whenDone = http.GetFromJsonAsync<JsonElement>("/health/work?within=10");
        gate.SetResult();

        Assert.True(soon.GetProperty("outstanding").GetInt32() > 0);
        Assert.Equal(0, (await whenDone).GetProperty("outstanding").GetInt32());
    }

    private async Task<WebApplication> StartAsync(TenantClock clock, OutsideWorld world)
    {
        var app = Build(clock, world);
        await app.StartAsync();
        await app.Services.GetRequiredService<PartnershipStore>().ChangeAsync(ExamplePartnership.Id, _ => ExamplePartnership.Settings, CancellationToken.None);
        return app;
    }

    private static HttpClient ClientOf(WebApplication app) =>
        new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

    private WebApplication Build(TenantClock clock, OutsideWorld world)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Tables:ConnectionString"] = azurite.NewAccount() });
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Services.AddProcedures(builder.Configuration).AddLedger(builder.Configuration).AddOutbox().AddDeadlines();
        builder.Services.AddSingleton(new ReviewClock(clock));
        foreach (var runner in world.Runners) builder.Services.AddSingleton(runner);
        var app = builder.Build();
        app.MapDeadlines();
        return app;
    }
}
