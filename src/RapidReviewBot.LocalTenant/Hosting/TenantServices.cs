using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Each part of the tenant, and each family of its paths, is listed here once.</summary>
internal static class TenantServices
{
    public static void Add(IServiceCollection services, TenantOptions options)
    {
        var state = new TenantState(options.Folder);
        var seed = Seed.Read(options.Seed);
        var clock = ClockStore.Open(state, options);
        seed.Plant(state, clock.GetUtcNow());

        services.AddSingleton(options);
        services.AddSingleton(_ => state);
        services.AddSingleton(_ => clock);
        services.AddSingleton(options.Machine);
        services.AddSingleton(_ => new SigningKey(options.Folder));
        services.AddSingleton(AppRegistration.Open(options.Folder, seed.BotAppId, state.Host.Id));
        services.AddSingleton(new GraphGrants([]));
        services.AddSingleton(_ => new Journal(options.Folder));
        TeamsServices.Add(services, seed.BotName);
        services.AddSingleton<Tokens>();
        services.AddSingleton<Faults>();
        services.AddSingleton<FaultRun>();
        services.AddSingleton<CutInstances>();
        services.AddSingleton<BotBuilder>();
        services.AddSingleton<BotInstances>();
    }

    public static void Map(WebApplication app)
    {
        TeamsServices.Map(app);
        TokenEndpoint.Map(app);
    }
}
