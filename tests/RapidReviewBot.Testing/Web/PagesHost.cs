using System.Collections.Concurrent;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Web;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Testing.Web;

/// <summary>The pages over HTTP on a free port, on tables of their own, with both clocks in the test's hand and code mails kept.</summary>
public sealed class PagesHost : IAsyncDisposable
{
    /// <summary>Monday 2 March 2026, 09:00 in London.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly ReviewId Review = new("rrtest1");

    readonly WebApplication _app;

    PagesHost(WebApplication app) => _app = app;

    public required MovableClock MachineClock { get; init; }

    public required MovableClock ReviewTime { get; init; }

    public ConcurrentQueue<CodeMessage> CodeMails { get; } = new();

    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>When set, code mails fail with it.</summary>
    public Exception? MailFault { get; set; }

    public Uri Url { get; private set; } = new("about:blank");

    public PersonalLinks Links => _app.Services.GetRequiredService<PersonalLinks>();

    public IServiceProvider Services => _app.Services;

    /// <param name="tenant">Where Graph is; without one no page that needs the case folder can be opened.</param>
    public static async Task<PagesHost> StartAsync(TableServiceClient tables, TenantHost? tenant = null, DateTimeOffset? reviewNow = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Web:PublicUrl", "http://localhost"), new("Graph:BaseUrl", new Uri(tenant?.Url ?? new Uri("http://localhost:9"), "/v1.0").ToString())]);
        var (machine, review) = (new MovableClock(Start), new MovableClock(reviewNow ?? Start));
        PagesHost? host = null;
        builder.Services.AddSingleton(tables);
        builder.Services.AddSingleton<TimeProvider>(machine);
        builder.Services.AddSingleton(new ReviewClock(review));
        builder.Services.AddSingleton<CodeMail>((message, _) => host!.Keep(message));
        builder.Services.AddProcedures(builder.Configuration).AddLedger(builder.Configuration).AddGraph(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(Credential(tenant)));
        builder.Services.Replace(ServiceDescriptor.Singleton(GivenEvents.Ruling));
        builder.Services.AddPages(builder.Configuration);
        builder.Logging.ClearProviders();
        builder.Logging.Services.AddSingleton<ILoggerProvider>(_ => new KeptLog(line => host!.Logged.Enqueue(line)));
        var app = builder.Build();
        app.UsePages();
        host = new PagesHost(app) { MachineClock = machine, ReviewTime = review };
        await app.StartAsync();
        host.Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return host;
    }

    /// <summary>A fresh link of a person, as its mail would carry it, at this host's own port.</summary>
    public async Task<Uri> LinkAsync(string person = "lead@police.example", ReviewId? review = null, string page = "", TimeSpan? lasts = null, string? email = null)
    {
        var expires = ReviewTime.GetUtcNow() + (lasts ?? TimeSpan.FromDays(30));
        var issued = await Links.IssueAsync(new LinkRecipient(review ?? Review, person, email ?? person, expires), page, default);
        return new Uri(Url, issued.PathAndQuery);
    }

    public Visitor NewVisitor() => new(Url);

    /// <summary>A visitor who has opened the link and shown the code that came by mail.</summary>
    public async Task<Visitor> SignedInAsync(Uri link)
    {
        var visitor = NewVisitor();
        await visitor.OpenAsync(link);
        await visitor.PressAsync("Send me a code");
        await visitor.PressAsync("Continue", ("code", CodeMails.Last().Code));
        return visitor;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    static TokenCredential Credential(TenantHost? tenant) => tenant is null
        ? new DefaultAzureCredential()
        : new LocalTenantCredential(tenant.Url, tenant.Services.GetRequiredService<AppRegistration>(), "pages", TimeProvider.System);

    Task Keep(CodeMessage message)
    {
        if (MailFault is { } fault) return Task.FromException(fault);
        CodeMails.Enqueue(message);
        return Task.CompletedTask;
    }
}
