using RapidReviewBot.Conversation;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Features.BeginReview;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Features.DecideThreshold;
using RapidReviewBot.Features.FollowUp;
using RapidReviewBot.Features.GatherReturns;
using RapidReviewBot.Features.HoldMeeting;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Features.SignOff;
using RapidReviewBot.Features.Submit;
using RapidReviewBot.Features.Watch;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Graph;
using RapidReviewBot.Holidays;
using RapidReviewBot.Ledger;
using RapidReviewBot.Mailbox;
using RapidReviewBot.Outbox;
using RapidReviewBot.Procedures;
using RapidReviewBot.Referrals;
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
            .AddBankHolidays(builder.Configuration)
            .AddGraph(builder.Configuration)
            .AddOutbox()
            .AddDeadlines()
            .AddDocuments()
            .AddConversation(builder.Configuration)
            .AddPages(builder.Configuration)
            .AddMailbox(builder.Configuration)
            .AddReferralRounds()
            .AddSetUp()
            .AddChange()
            .AddOpenReview()
            .AddBeginReview()
            .AddDecideThreshold()
            .AddGatherReturns()
            .AddHoldMeeting()
            .AddWriteReport()
            .AddSignOff()
            .AddSubmit()
            .AddFollowUp()
            .AddWatch();

        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePages();
        app.MapDeadlines();
        app.MapConversation();
        return app;
    }
}
