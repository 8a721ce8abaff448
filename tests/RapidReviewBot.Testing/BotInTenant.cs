using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.Testing;

/// <summary>The service as a test hosts it beside a local tenant: on a free port, with settings that lead there and tables of its own.</summary>
public static class BotInTenant
{
    public static WebApplicationBuilder Builder(TenantHost tenant, string tables)
    {
        var app = tenant.Services.GetRequiredService<AppRegistration>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(RapidReviewHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bot:MicrosoftAppId"] = app.AppId,
            ["Bot:MicrosoftAppTenantId"] = app.TenantId,
            ["Bot:ToChannelFromBotLoginUrl"] = new Uri(tenant.Url, app.TenantId).ToString(),
            ["Bot:ToChannelFromBotOAuthScope"] = Tokens.Connector,
            ["Bot:ToBotFromChannelTokenIssuer"] = Tokens.Connector,
            ["Bot:ToBotFromChannelOpenIdMetadataUrl"] = new Uri(tenant.Url, TenantAddress.ChannelMetadataPath).ToString(),
            ["BankHolidays:Url"] = new Uri(tenant.Url, HolidaysControl.Path).ToString(),
            ["Graph:BaseUrl"] = new Uri(tenant.Url, "/v1.0").ToString(),
            ["Tables:ConnectionString"] = tables,
            ["Web:PublicUrl"] = "http://localhost:1",
        });
        return builder;
    }
}
