using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Graph;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>The whole of it: the table emulator, the tenant and its bots, started and stopped together.</summary>
public sealed class TenantHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private AzuriteTables? tables;

    private TenantHost(WebApplication app) => this.app = app;

    public Uri Url => app.Services.GetRequiredService<TenantAddress>().Url;

    public TenantState State => app.Services.GetRequiredService<TenantState>();

    public TenantClock Clock => app.Services.GetRequiredService<TenantClock>();

    public Journal Journal => app.Services.GetRequiredService<Journal>();

    public Faults Faults => app.Services.GetRequiredService<Faults>();

    public BotInstances Bots => app.Services.GetRequiredService<BotInstances>();

    public MailStore Mail => app.Services.GetRequiredService<MailStore>();

    /// <summary>What people do in their mail programs.</summary>
    public PersonMail People => app.Services.GetRequiredService<PersonMail>();

    public ClockMover ClockMover => app.Services.GetRequiredService<ClockMover>();

    public Idleness Idleness => app.Services.GetRequiredService<Idleness>();

    public Exports Exports => app.Services.GetRequiredService<Exports>();

    /// <summary>Completes when somebody asks to begin again with an empty tenant.</summary>
    public Task ResetAsked => app.Services.GetRequiredService<TenantReset>().Asked;

    public IServiceProvider Services => app.Services;

    public static async Task<TenantHost> StartAsync(TenantOptions options, CancellationToken cancellationToken = default)
    {
        await FreePort.RequireAsync(options, cancellationToken);
        var host = new TenantHost(Build(options));
        try
        {
            host.Bots.Expect(options.Bots);
            await host.app.StartAsync(cancellationToken);
            if (options.Bots > 0)
                await host.StartBotsAsync(options, cancellationToken);
            host.Bots.Expect(-options.Bots);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Works with a bot that runs elsewhere on this machine, such as one under a debugger.</summary>
    public void UseBot(int number, Uri url)
    {
        Bots.Use(number, url);
        app.Services.GetRequiredService<BotEvents>().FirstStart();
    }

    /// <summary>Runs until the process is asked to stop.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await Bots.DisposeAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        if (tables is not null)
            await tables.DisposeAsync();
    }

    private async Task StartBotsAsync(TenantOptions options, CancellationToken cancellationToken)
    {
        tables = await AzuriteTables.StartAsync(options.Folder, options.Machine, cancellationToken);
        var supplies = app.Services.GetRequiredService<BotSupplies>();
        (supplies.TablesPort, supplies.Partnerships) = (tables.Port, PartnershipSeeds.MakeFolder(options));
        for (int number = 1; number <= options.Bots; number++)
            await Bots.StartAsync(number, cancellationToken);
        app.Services.GetRequiredService<BotEvents>().FirstStart();
    }

    private static WebApplication Build(TenantOptions options)
    {
        int port = options.Port == 0 ? FreePort.Find() : options.Port;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseUrls($"http://localhost:{port}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddSingleton(new TenantAddress(new Uri($"http://localhost:{port}")));
        TenantServices.Add(builder.Services, options);

        var tenant = builder.Build();
        tenant.UseMiddleware<LoopbackOnly>();
        tenant.UseMiddleware<JournalMiddleware>();
        tenant.UseMiddleware<GraphErrors>();
        tenant.UseMiddleware<BearerCheck>();
        tenant.UseMiddleware<GrantCheck>();
        TenantServices.Map(tenant);
        return tenant;
    }
}
