using System.Net;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using RapidReviewBot.Graph.Channels;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Graph.Folders;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Graph.Meetings;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph;

public static class GraphRegistration
{
    /// <summary>Key of the client that carries Graph's requests and the slices of uploads. It retries nothing: the Outbox alone does.</summary>
    public const string HttpKey = "graph";

    private const string Scope = "https://graph.microsoft.com/.default";

    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphOptions>().Bind(configuration.GetSection(GraphOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(_ => CloudCredential.For(configuration));
        services.AddKeyedSingleton(HttpKey, (_, _) => Http());
        services.AddSingleton(Client);
        services.AddSingleton<SlicedUpload>();
        services.AddSingleton<FileUpload>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<DocumentFiling>();
        services.AddSingleton<LinkedMail>();
        services.AddSingleton<MailDrafts>();
        services.AddSingleton<MailDispatch>();
        services.AddSingleton<ChannelPosts>();
        services.AddSingleton<Calendars>();
        services.AddSingleton<MeetingEvents>();
        return services.AddGraphRunners();
    }

    private static IServiceCollection AddGraphRunners(this IServiceCollection services) => services
        .AddEffectRunner<CreateChannelRunner>()
        .AddEffectRunner<ArchiveChannelRunner>()
        .AddEffectRunner<CreateCaseFolderRunner>()
        .AddEffectRunner<SetFolderAccessRunner>()
        .AddEffectRunner<ConvertToPdfRunner>()
        .AddEffectRunner<WriteDocumentRunner>()
        .AddEffectRunner<KeepDailyLogRunner>()
        .AddEffectRunner<KeepReturnsChecklistRunner>()
        .AddEffectRunner<SendMailRunner>()
        .AddEffectRunner<FindMeetingSlotsRunner>()
        .AddEffectRunner<BookMeetingRunner>()
        .AddEffectRunner<MoveMeetingRunner>()
        .AddEffectRunner<InviteToMeetingRunner>()
        .AddEffectRunner<CancelMeetingRunner>()
        .AddEffectRunner<FindThresholdTimesRunner>()
        .AddEffectRunner<BookSideMeetingRunner>()
        .AddEffectRunner<CancelSideMeetingRunner>();

    // Below the 30 seconds after which a run is cut, so that a slow answer is seen as such.
    private static HttpClient Http() =>
        new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(25) };

    private static GraphServiceClient Client(IServiceProvider services)
    {
        var url = services.GetRequiredService<IOptions<GraphOptions>>().Value.BaseUrl;
        var authentication = new AzureIdentityAuthenticationProvider(services.GetRequiredService<TokenCredential>(), [url.Host], null, true, Scope);
        return new GraphServiceClient(services.GetRequiredKeyedService<HttpClient>(HttpKey), authentication, url.AbsoluteUri.TrimEnd('/'));
    }
}
