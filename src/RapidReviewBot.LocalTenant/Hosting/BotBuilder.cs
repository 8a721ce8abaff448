using Azure.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RapidReviewBot.Deadlines;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Control;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Starts the bot as it is, with settings that lead here. Only its credential and the time of its review clock are replaced, and machine time where a test brings its own.</summary>
public sealed class BotBuilder(TenantAddress address, AppRegistration app, ReviewClock reviewClock, BotSupplies supplies, TenantOptions options)
{
    // The emulator's published account and key: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string EmulatorAccount =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public async Task<BotInstance> StartAsync(int number, int port, string tag, CancellationToken cancellationToken)
    {
        var gate = options.TablesMeetFaults ? await supplies.OpenTablesAsync(tag, cancellationToken) : null;
        var url = new Uri($"http://localhost:{port}");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(RapidReviewHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseUrls(url.ToString());
        builder.Configuration.AddInMemoryCollection(Settings(url, gate?.Port ?? supplies.TablesPort));
        builder.Logging.AddFilter(level => level >= LogLevel.Warning && !supplies.IsCut(tag));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var credential = new LocalTenantCredential(address.Url, app, tag, options.BotTime);
        var bot = RapidReviewHost.Build(builder, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TokenCredential>(credential));
            services.Replace(ServiceDescriptor.Singleton(reviewClock));
            services.AddSingleton<IStartupFilter>(new DeadSilence(() => supplies.IsCut(tag)));
            if (options.BotTime != TimeProvider.System)
                services.Replace(ServiceDescriptor.Singleton(options.BotTime));
        });
        try
        {
            await bot.StartAsync(cancellationToken);
        }
        catch
        {
            await bot.DisposeAsync();
            if (gate is not null)
                await gate.DisposeAsync();
            throw;
        }

        return new BotInstance(number, tag, url) { App = bot, Gate = gate };
    }

    private Dictionary<string, string?> Settings(Uri bot, int tablesPort) => new()
    {
        ["Bot:MicrosoftAppType"] = "SingleTenant",
        ["Bot:MicrosoftAppId"] = app.AppId,
        ["Bot:MicrosoftAppTenantId"] = app.TenantId,
        ["Bot:ValidateAuthority"] = "true",
        ["Bot:ToChannelFromBotLoginUrl"] = new Uri(address.Url, app.TenantId).ToString(),
        ["Bot:ToChannelFromBotOAuthScope"] = Tokens.Connector,
        ["Bot:ToBotFromChannelTokenIssuer"] = Tokens.Connector,
        ["Bot:OAuthUrl"] = address.Url.ToString(),
        ["Bot:ToBotFromChannelOpenIdMetadataUrl"] = new Uri(address.Url, TenantAddress.ChannelMetadataPath).ToString(),
        ["Bot:ToBotFromEmulatorOpenIdMetadataUrl"] = new Uri(address.Url, TenantAddress.ChannelMetadataPath).ToString(),
        ["BankHolidays:Url"] = new Uri(address.Url, HolidaysControl.Path).ToString(),
        ["Graph:BaseUrl"] = new Uri(address.Url, "/v1.0").ToString(),
        ["Tables:ConnectionString"] = $"DefaultEndpointsProtocol=http;{EmulatorAccount};TableEndpoint=http://127.0.0.1:{tablesPort}/devstoreaccount1;",
        ["Partnerships:Folder"] = supplies.Partnerships,
        ["Procedures:Folder"] = options.Procedures,
        ["Mailbox:Every"] = "00:00:02",
        ["Mailbox:LookWhenAsked"] = "true",
        ["Web:PublicUrl"] = bot.ToString().TrimEnd('/'),
    };
}
