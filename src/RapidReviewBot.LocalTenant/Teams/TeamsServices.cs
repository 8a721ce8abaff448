using RapidReviewBot.LocalTenant.Access;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>Teams and the Bot Connector: their parts and their paths.</summary>
internal static class TeamsServices
{
    public static void Add(IServiceCollection services, string botName)
    {
        services.AddSingleton(provider => new BotName(provider.GetRequiredService<AppRegistration>(), botName));
        services.AddSingleton<Places>();
        services.AddSingleton<ChatMessages>();
        services.AddSingleton<CardViews>();
        services.AddSingleton<Installations>();
        services.AddSingleton<BotAccess>();
        services.AddSingleton<ConversationRates>();
        services.AddSingleton<ChannelTokens>();
        services.AddSingleton<Activities>();
        services.AddSingleton<BotDelivery>();
        services.AddSingleton<BotEvents>();
        services.AddHostedService(provider => provider.GetRequiredService<BotEvents>());
        services.AddSingleton<ConnectorCalls>();
        services.AddSingleton<Speaking>();
        services.AddSingleton<Presses>();
        services.AddSingleton<TeamsReading>();
        services.AddSingleton<ShownPlaces>();
        services.AddSingleton<People>();
        services.AddSingleton<ShownLinks>();
        services.AddSingleton<ChatExport>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ChannelTokens.Map(routes);
        ConnectorEndpoints.Map(routes);
        TeamsControl.Map(routes);
    }
}
