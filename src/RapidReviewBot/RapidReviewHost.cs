using RapidReviewBot.Conversation;
using RapidReviewBot.Graph;
using RapidReviewBot.Ledger;
using RapidReviewBot.Procedures;
using RapidReviewBot.Web;

namespace RapidReviewBot;

/// <summary>Puts the service together: every feature registers itself in its own folder and is listed once here.</summary>
public static class RapidReviewHost
{
    public static WebApplication Build(string[] args) => Build(WebApplication.CreateBuilder(args));

    /// <param name="builder">Holds the configuration.</param>
    /// <param name="replace">What runs after every registration: where a local tenant puts its credential and clock in place.</param>
    public static WebApplication Build(WebApplicationBuilder builder, Action<IServiceCollection>? replace = null)
    {
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));

        builder.Services
            .AddProcedures(builder.Configuration)
            .AddLedger(builder.Configuration)
            .AddGraph(builder.Configuration)
            .AddConversation(builder.Configuration)
            .AddPages(builder.Configuration);

        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePages();
        app.MapConversation();
        return app;
    }
}
