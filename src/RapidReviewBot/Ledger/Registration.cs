using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RapidReviewBot.Holidays;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Features.SetUp;

namespace RapidReviewBot.Ledger;

public static class Registration
{
    /// <summary>Tables, both clocks, the record of reviews and what it is decided against.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<TablesOptions>(configuration.GetSection(TablesOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new ReviewClock(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(Client);
        services.AddSingleton<ServiceTables>();
        services.AddHostedService<TableMaker>();
        services.AddSingleton<PartnershipStore>();
        services.TryAddSingleton<BankHolidayStore>();
        services.AddSingleton<ReviewContexts>();
        services.AddSingleton<ReviewRows>();
        services.AddSingleton<MeetingDays>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<Agenda>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton(LedgerRules.OfTheDomain);
        services.AddSingleton<ReviewLedger>();
        return services;
    }

    private static TableServiceClient Client(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TablesOptions>>().Value;
        var client = new TableClientOptions();
        client.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        if (options.ConnectionString is { Length: > 0 } connection) return new TableServiceClient(connection, client);
        return options.Endpoint is { } endpoint
            ? new TableServiceClient(endpoint, provider.GetRequiredService<TokenCredential>(), client)
            : throw new InvalidOperationException("Say where the tables are: Tables:Endpoint (cloud) or Tables:ConnectionString (emulator).");
    }
}
