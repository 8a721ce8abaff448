using Azure.Core;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Benchmarks;

/// <summary>The whole service over HTTP in a local tenant, its table requests counted. What commands leave to be done is left alone, so that nothing runs beside what is measured.</summary>
internal sealed class MeasuredBot : IAsyncDisposable
{
    private static readonly string[] Background = ["WorkService", "AgendaSweep"];

    private readonly WebApplication app;

    private MeasuredBot(WebApplication app, CountingPolicy requests) => (this.app, Requests) = (app, requests);

    public Uri Url => new(app.Urls.First());

    public CountingPolicy Requests { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<MeasuredBot> StartAsync(TenantHost tenant, string tables, Action<IServiceCollection>? change = null)
    {
        var requests = new CountingPolicy();
        var options = new TableClientOptions();
        options.AddPolicy(requests, HttpPipelinePosition.PerCall);
        var registration = tenant.Services.GetRequiredService<AppRegistration>();
        var builder = BotInTenant.Builder(tenant, tables);
        var built = RapidReviewHost.Build(builder, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TokenCredential>(new LocalTenantCredential(tenant.Url, registration, "measured", TimeProvider.System)));
            services.Replace(ServiceDescriptor.Singleton(new ReviewClock(tenant.Clock)));
            services.Replace(ServiceDescriptor.Singleton(new TableServiceClient(tables, options)));
            foreach (var service in services.Where(one => Background.Contains(one.ImplementationType?.Name)).ToList())
                services.Remove(service);
            change?.Invoke(services);
        });
        await built.StartAsync();
        return new MeasuredBot(built, requests);
    }

    /// <summary>Sets up the partnership of the local tenant, as an operator ships it.</summary>
    public async Task<Partnership> SetUpAsync()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Seeds", "partnerships", "west-midlands.json");
        var partnership = StoredJson.Read<Partnership>(await File.ReadAllTextAsync(file));
        return await Services.GetRequiredService<PartnershipStore>().ChangeAsync(partnership.Id, known => known ?? partnership, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
