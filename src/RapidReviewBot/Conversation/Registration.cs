using Azure.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Words;

namespace RapidReviewBot.Conversation;

/// <summary>The bot itself. Needs the ledger and a TokenCredential.</summary>
public static class Registration
{
    // Teams sends far less; nobody else is listened to.
    private const int LongestActivity = 256 * 1024;

    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services.AddHttpClient();
        services.AddSingleton(Credentials);
        services.AddSingleton(Authentication);
        services.AddSingleton<TurnFaults>();
        services.AddSingleton(Adapter);
        services.AddSingleton<AddressBook>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<SpeakerDesk>();
        services.AddSingleton<Acquaintance>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<CardRack>();
        services.AddSingleton<PressRecord>();
        services.AddSingleton<PressDesk>();
        services.AddSingleton<ChatDesk>();
        services.AddSingleton<IBot, ReviewBot>();
        return services.AddCard<HelpCard>().AddChatWord<HelpWord>();
    }

    public static void MapConversation(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/messages", (HttpContext context, CloudAdapter adapter, IBot bot) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted))
        .WithMetadata(new RequestSizeLimitAttribute(LongestActivity));

    public static IServiceCollection AddCard<TCard>(this IServiceCollection services)
        where TCard : Card => services.AddSingleton<Card, TCard>();

    public static IServiceCollection AddCardVerb<TVerb>(this IServiceCollection services)
        where TVerb : CardVerb => services.AddSingleton<CardVerb, TVerb>();

    public static IServiceCollection AddChatWord<TWord>(this IServiceCollection services)
        where TWord : ChatWord => services.AddSingleton<ChatWord, TWord>();

    private static ServiceClientCredentialsFactory Credentials(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<BotOptions>>().Value;
        return options.Anonymous ? new NoCredentials() : new BotCredentials(services.GetRequiredService<TokenCredential>(), options.MicrosoftAppId);
    }

    private static CloudAdapter Adapter(IServiceProvider services) =>
        new(services.GetRequiredService<BotFrameworkAuthentication>(), services.GetRequiredService<ILogger<CloudAdapter>>())
        {
            OnTurnError = services.GetRequiredService<TurnFaults>().TellAsync,
        };

    private static BotFrameworkAuthentication Authentication(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<BotOptions>>().Value;
        var issuer = options.ToBotFromChannelTokenIssuer.Length > 0 ? options.ToBotFromChannelTokenIssuer : AuthenticationConstants.ToBotFromChannelTokenIssuer;
        return new ConfigurationBotFrameworkAuthentication(
            services.GetRequiredService<IConfiguration>().GetSection(BotOptions.Section),
            services.GetRequiredService<ServiceClientCredentialsFactory>(),
            new AuthenticationConfiguration { ClaimsValidator = new OnlyTheChannel(issuer) },
            services.GetRequiredService<IHttpClientFactory>(),
            services.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());
    }

    private sealed class BotOptionsCheck(IHostEnvironment environment) : IValidateOptions<BotOptions>
    {
        public ValidateOptionsResult Validate(string? name, BotOptions options) =>
            options.Fault(environment) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
