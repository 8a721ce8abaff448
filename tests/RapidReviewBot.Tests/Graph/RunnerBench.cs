using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Web;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Tests.Graph;

/// <summary>The runners as the service registers them, against a local tenant over HTTP, and the row of one effect between tries.</summary>
internal sealed class RunnerBench : IAsyncDisposable
{
    public const string Key = "o-00000001-0";
    public const string Mailbox = "safeguardingpartnership@council.exampleborough.example";
    private readonly Dictionary<string, (int Tries, string? Progress)> rows = [];
    private readonly ServiceProvider services;
    private readonly IReadOnlyList<Type> runners;

    private RunnerBench(LocalTenantFixture tenant, ServiceCollection parts)
    {
        Tenant = tenant;
        services = parts.BuildServiceProvider(validateScopes: true);
        runners = [.. parts.Where(part => part.ServiceType == typeof(EffectRunner)).Select(part => part.ImplementationType!)];
    }

    public static readonly Person Priya = new("3caa23e2-6bda-5253-9649-0ef34f552f44", "Priya Nair", "priya.nair@council.exampleborough.example", "Example Borough Council", "3caa23e2-6bda-5253-9649-0ef34f552f44");
    public static readonly Person Margaret = new("ce94df90-544e-5b73-a423-80451acf5675", "Margaret Osei", "margaret.osei@council.exampleborough.example", "Example Borough Council", "ce94df90-544e-5b73-a423-80451acf5675");
    public static readonly Person Karen = Person.ByMail("Karen Doyle", "karen.doyle@exampleshire.police.example", "Exampleshire Police");

    public LocalTenantFixture Tenant { get; }

    public MovableClock Machine => (MovableClock)services.GetRequiredService<TimeProvider>();

    public GraphServiceClient Graph => services.GetRequiredService<GraphServiceClient>();

    public ReviewInHand InHand { get; private set; } = null!;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static async Task<RunnerBench> StartAsync(TableServiceClient? tables = null, params IMailWriter[] writers)
    {
        var tenant = await LocalTenantFixture.StartAsync();
        var parts = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Graph:BaseUrl"] = new Uri(tenant.Host.Url, "/v1.0").ToString() }).Build();
        parts.AddSingleton<TimeProvider>(new MovableClock(LocalTenantFixture.Start));
        parts.AddSingleton(new ReviewClock(new MovableClock(LocalTenantFixture.Start)));
        parts.AddSingleton<TokenCredential>(new LocalTenantCredential(tenant.Host.Url, tenant.Host.Services.GetRequiredService<AppRegistration>(), "bench", TimeProvider.System));
        parts.AddSingleton(new ServiceTables(tables ?? new TableServiceClient("UseDevelopmentStorage=true")));
        foreach (var writer in writers) parts.AddSingleton(writer);
        parts.AddSingleton<MeetingDays>().AddSingleton<PersonalLinks>().Configure<WebOptions>(web => web.PublicUrl = new Uri("http://localhost"));
        parts.AddGraph(configuration);
        var bench = new RunnerBench(tenant, parts);
        bench.InHand = bench.NewReview();
        return bench;
    }

    /// <summary>An open review of the tenant's own partnership.</summary>
    public ReviewInHand NewReview()
    {
        var state = Tenant.Host.State;
        var drive = state.Drives.All.Single(one => one.Name == "Rapid Reviews");
        var review = new ReviewInHand(now: "2026-03-02T09:00").With(partnership => partnership with
        {
            TeamId = state.Teams.All.Single().Id,
            SiteId = drive.SiteId,
            DriveId = drive.Id,
            Mailbox = Mailbox,
            Roster = [.. partnership.Roster.Select(Here)],
        });
        return review;
    }

    /// <summary>The review is opened, and everything that its runners made so far stands on it.</summary>
    public void Open(params ReviewCommand[] made)
    {
        InHand.Send(ExampleBorough.Acting(Priya), InHand.Opening());
        foreach (var one in made) InHand.ByService(one);
        if (InHand.Refusal is { } refusal) throw new InvalidOperationException(refusal.Sentence);
    }

    /// <summary>The tenant's own manager and chair in place of the invented ones; police and ICB stay outside.</summary>
    private static RoleHolder Here(RoleHolder holder) =>
        holder.Person.HasAccountInTenant ? holder with { Person = holder.Role == "single-point-of-contact" ? Priya : Margaret } : holder;

    public Task<EffectResult> RunAsync<TEffect>(TEffect effect, string key = Key)
        where TEffect : Effect => RunAsync(InHand.Review, effect, key);

    /// <summary>One try. What it kept and how often it was tried stay for the next, as on the effect's row.</summary>
    public async Task<EffectResult> RunAsync<TEffect>(Review review, TEffect effect, string key = Key, CancellationToken cut = default)
        where TEffect : Effect
    {
        var row = (review.Id.Value, key).ToString();
        var (tries, progress) = rows.GetValueOrDefault(row);
        rows[row] = (tries + 1, progress);
        var run = new EffectRun(review, InHand.Context, key, tries + 1, progress, (kept, _) =>
        {
            rows[row] = (tries + 1, kept);
            return Task.CompletedTask;
        });
        return await Runner<TEffect>().RunAsync(effect, run, cut);
    }

    // Only this one: other runners need parts of the service that have nothing to do with it.
    private EffectRunner<TEffect> Runner<TEffect>()
        where TEffect : Effect
    {
        var type = runners.Single(one => one.IsAssignableTo(typeof(EffectRunner<TEffect>)));
        return (EffectRunner<TEffect>)ActivatorUtilities.CreateInstance(services, type);
    }

    /// <summary>What was kept last on the effect's row.</summary>
    public string? Kept(string key = Key) => rows.GetValueOrDefault((InHand.Review.Id.Value, key).ToString()).Progress;

    public void Fault(FaultKind kind, string method, string path, int? retryAfter = null) => Tenant.Host.Faults.Add(new Fault(kind, method, path, RetryAfter: retryAfter));

    /// <summary>"POST /teams/.../channels" of every Graph call that was made so far.</summary>
    public IReadOnlyList<string> Calls => [.. Tenant.Host.Journal.Rows.Where(row => row.Source == "graph").Select(row => $"{row.Method} {row.Path.Replace("/v1.0", "", StringComparison.Ordinal)}")];

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Tenant.DisposeAsync();
    }
}
