using RapidReviewBot.Deadlines;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Graph;
using RapidReviewBot.LocalTenant.Graph.Calendars;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.Graph.Teams;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.LocalTenant.Web;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Each part of the tenant, and each family of its paths, is listed here once.</summary>
internal static class TenantServices
{
    public static void Add(IServiceCollection services, TenantOptions options)
    {
        var state = new TenantState(options.Folder);
        var seed = PartnershipSeeds.Seed(options);
        var clock = ClockStore.Open(state, options);
        seed.Plant(state, clock.GetUtcNow());

        services.AddSingleton(options);
        services.AddSingleton(_ => state);
        services.AddSingleton(_ => clock);
        services.AddSingleton(options.Machine);
        services.AddSingleton(_ => new SigningKey(options.Folder));
        services.AddSingleton(AppRegistration.Open(options.Folder, seed.BotAppId, state.Host.Id));
        services.AddSingleton(GraphGrants.FromFile(options.Permissions));
        services.AddSingleton(_ => new Journal(options.Folder));
        AddMachinery(services);
        TeamsServices.Add(services, seed.BotName);
        AddFiles(services);
        ControlServices.Add(services);
        AddMail(services);
        AddCalendars(services, seed);
    }

    public static void Map(WebApplication app)
    {
        TeamsServices.Map(app);
        WebServices.Map(app);
        app.Services.GetRequiredService<TenantSignals>().WhenChannelCreated(app.Services.GetRequiredService<BotEvents>().ChannelCreated);
        TokenEndpoint.Map(app);
        app.Services.GetRequiredService<UploadSessions>().Map(app);
        app.Services.GetRequiredService<DriveEndpoints>().Map(app);
        app.Services.GetRequiredService<SiteEndpoints>().Map(app);
        app.Services.GetRequiredService<TeamEndpoints>().Map(app);
        app.Services.GetRequiredService<ChannelMessageEndpoints>().Map(app);
        app.Services.GetRequiredService<UserEndpoints>().Map(app);
        app.Services.GetRequiredService<MailEndpoints>().Map(app);
        ControlServices.Map(app);
        app.Services.GetRequiredService<MailFolders>().Map(app);
        app.Services.GetRequiredService<MailAttachments>().Map(app);
        app.Services.GetRequiredService<EventEndpoints>().Map(app);
        app.Services.GetRequiredService<ScheduleEndpoints>().Map(app);

        var channels = app.Services.GetRequiredService<TeamChannels>();
        var deferred = app.Services.GetRequiredService<DeferredWork>();
        deferred.Handle("archive", channel => channels.FinishArchive(channel, true));
        deferred.Handle("unarchive", channel => channels.FinishArchive(channel, false));
    }

    private static void AddMachinery(IServiceCollection services)
    {
        services.AddSingleton<Tokens>();
        services.AddSingleton<Faults>();
        services.AddSingleton<FaultRun>();
        services.AddSingleton<CutInstances>();
        services.AddSingleton<BotSupplies>();
        services.AddSingleton(provider => new ReviewClock(provider.GetRequiredService<TenantClock>()));
        services.AddSingleton<BotBuilder>();
        services.AddSingleton<BotInstances>();
        services.AddSingleton<TenantSignals>();
        services.AddSingleton<DeferredWork>();
        services.AddHostedService(provider => provider.GetRequiredService<DeferredWork>());
        services.AddSingleton<UploadSessions>();
    }

    private static void AddMail(IServiceCollection services)
    {
        services.AddSingleton<UserEndpoints>();
        services.AddSingleton<MailStore>();
        services.AddSingleton<MailJson>();
        services.AddSingleton<MailReading>();
        services.AddSingleton<NonDelivery>();
        services.AddSingleton<MailTransport>();
        services.AddSingleton<EmlFile>();
        services.AddSingleton<MailEndpoints>();
        services.AddSingleton<MailFolders>();
        services.AddSingleton<MailAttachments>();
    }

    private static void AddCalendars(IServiceCollection services, Seed seed)
    {
        services.AddSingleton(seed.BusyPatterns);
        services.AddSingleton<CalendarStore>();
        services.AddSingleton<Meetings>();
        services.AddSingleton<EventEndpoints>();
        services.AddSingleton<ScheduleEndpoints>();
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddSingleton<DriveTree>();
        services.AddSingleton<DriveSharing>();
        services.AddSingleton<PdfConversion>();
        services.AddSingleton<Downloads>();
        services.AddSingleton<DriveItemJson>();
        services.AddSingleton<DriveUploads>();
        services.AddSingleton<DriveSharingEndpoints>();
        services.AddSingleton<DriveEndpoints>();
        services.AddSingleton<SiteEndpoints>();
        services.AddSingleton<TeamChannels>();
        services.AddSingleton<TeamEndpoints>();
        services.AddSingleton<ChannelMessageEndpoints>();
    }
}
