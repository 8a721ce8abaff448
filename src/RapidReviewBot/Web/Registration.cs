using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Links;
using RapidReviewBot.Web.Tasks;
using RapidReviewBot.Web.Tasks.Kinds;

namespace RapidReviewBot.Web;

/// <summary>The pages of the service: personal links and what stands behind them.</summary>
public static class Registration
{
    /// <summary>Far above what a person does, far below what guessing needs.</summary>
    const int RequestsPerMinuteAndLink = 300;

    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PersonalLinks>();
        services.AddSingleton<CodeDesk>();
        services.AddSingleton<CodeMailer>();
        services.TryAddSingleton<CodeMail>(provider => provider.GetRequiredService<CodeMailer>().SendAsync);
        services.AddSingleton<LinkSession>();
        services.AddTasks();
        services.AddReferrals();
        services.AddRateLimiter(LimitRates);
        AddRazor(services);
        AddProtection(services);
        // A link's secret stands in its path, and the framework logs paths: its own request log stays off.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            // It warns that it forbids caching; every page of ours does so already.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            // It warns that nothing but the storage account encrypts the keys.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        return services;
    }

    public static void UsePages(this WebApplication app)
    {
        var secure = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.IsSecure;
        app.Use((context, next) =>
        {
            if (IsPage(context.Request.Path)) SecurityHeaders.Put(context, secure);
            return next(context);
        });
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Use((context, next) =>
        {
            if (!IsPage(context.Request.Path)) context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
            return next(context);
        });
        app.UseRateLimiter();
        app.UseMiddleware<UploadLimit>();
        app.UseMiddleware<LinkGate>();
        ServeAssets(app);
        app.MapRazorPages();
    }

    /// <summary>All that people's browsers ask for; the bot's own endpoints answer machines.</summary>
    static bool IsPage(PathString path) => !new[] { "/api", "/health", "/assets" }.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    static void AddRazor(IServiceCollection services)
    {
        var mvc = services.AddRazorPages(options => options.RootDirectory = "/Web/Pages");
        // Only our own pages, whichever program hosts us.
        mvc.PartManager.ApplicationParts.Clear();
        mvc.PartManager.ApplicationParts.Add(new AssemblyPart(typeof(Registration).Assembly));
        mvc.PartManager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(Registration).Assembly));
    }

    static void AddTasks(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => FormFiles.Shipped);
        services.TryAddSingleton<MailDrafts>();
        services.AddSingleton<Visits>();
        services.AddSingleton<SubmitTickets>();
        services.AddSingleton<TaskCommands>();
        services.AddSingleton<PageRefusals>();
        services.AddSingleton<TaskPages>();
        services.AddSingleton<TaskTools>();
        services.AddSingleton<FormTasks>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<CaseFiling>();
        services.AddSingleton<FormSubmission>();
        services.AddSingleton<TaskPage, NameLeadPage>();
        services.AddSingleton<TaskPage, SecureRecordsPage>();
        services.AddPreparingPages();
        services.AddSingleton<TaskPage, AnswerSlotsPage>();
        services.AddSingleton<TaskPage, RecordNotificationPage>();
        services.AddSingleton<TaskPage, ConfirmStatutoryDutyPage>();
        services.AddSingleton<TaskPage, RecordAttendancePage>();
        services.AddSingleton<ReportVersions>();
        services.TryAddSingleton<ReportParts>();
        services.AddSingleton<TaskPage, CompleteDraftPage>();
        services.AddSingleton<TaskPage, ReleaseDraftPage>();
        services.AddSingleton<TaskPage, CirculateDraftPage>();
        services.AddSingleton<TaskPage, CommentOnDraftPage>();
        services.AddSingleton<TaskPage, SettleCommentsPage>();
        services.AddSingleton<TaskPage, AssureReportPage>();
        services.AddSingleton<TaskPage, SettleInviteePage>();
        services.AddSingleton<TaskPage, NameMinuteTakerPage>();
        services.AddSingleton<TaskPage, DeclareConflictPage>();
        services.AddSingleton<TaskPage, ConsiderConflictPage>();
        services.AddSingleton<TaskPage, AgreeCriteriaPage>();
        services.AddSingleton<TaskPage, CastVotePage>();
        services.AddSingleton<TaskPage, CloseVotePage>();
        services.AddSingleton<TaskPage, CirculateMinutesPage>();
        services.AddSingleton<TaskPage, AgreeReportPage>();
        services.AddSingleton<TaskPage, ReviseReportPage>();
        services.AddSingleton<TaskPage, SignOffPage>();
        services.AddSingleton<TaskPage, ConfirmInspectoratePage>();
        services.AddThresholdPages();
        services.AddSingleton<TaskPage, RatifyPage>();
        services.AddSingleton<TaskPage, SubmitToPanelPage>();
        services.AddSingleton<TaskPage, SubmitToOfstedPage>();
        services.AddSingleton<TaskPage, DecidePresentationPage>();
        services.AddSingleton<TaskPage, ShareFindingsPage>();
        services.AddSingleton<TaskPage, SettleResponsePage>();
        services.AddSingleton<TaskPage, ActionPlanPage>();
        services.AddSingleton<TaskPage, CommissionPage>();
        services.AddSingleton<TaskPage, PracticeReviewPage>();
        services.AddSingleton<TaskPage, TimelinesPage>();
        services.AddSingleton<TaskPage, CallExecutiveMeetingPage>();
        services.AddSingleton<TaskPage, ReviewDecisionPage>();
        services.AddSingleton<TaskPage, DecideEscalationPage>();
    }

    static void AddProtection(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("RapidReviewBot");
        services.AddOptions<KeyManagementOptions>().Configure<ServiceTables>((options, tables) => options.XmlRepository = new KeyRing(tables));
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<WebOptions>>((options, web) =>
        {
            options.Cookie.Name = "review-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = web.Value.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    static void LimitRates(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context =>
                LinkPaths.Read(context.Request.Path) is var (_, token, _)
                    ? RateLimitPartition.GetFixedWindowLimiter(token.Hash, _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsPerMinuteAndLink, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter("")),
            ReferralLimits.ByAddress,
            ReferralLimits.Overall);
    }

    static void ServeAssets(WebApplication app) =>
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/assets",
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "assets")),
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={TimeSpan.FromHours(1).TotalSeconds}");
                file.Context.Response.Headers.XContentTypeOptions = "nosniff";
            },
        });
}
