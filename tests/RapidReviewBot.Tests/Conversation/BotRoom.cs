using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;

using TenantPerson = RapidReviewBot.LocalTenant.State.Person;

namespace RapidReviewBot.Tests.Conversation;

/// <summary>The whole bot over HTTP in a local tenant, with tables of its own, a partnership set up in its team, and whatever cards a test adds.</summary>
internal sealed class BotRoom : IAsyncDisposable
{
    public const string PartnershipId = "example";

    private readonly LocalTenantFixture tenant;
    private readonly WebApplication bot;

    private BotRoom(LocalTenantFixture tenant, WebApplication bot, ConcurrentQueue<string> logged) => (this.tenant, this.bot, Logged) = (tenant, bot, logged);

    public IServiceProvider Bot => bot.Services;

    /// <summary>What the service wrote into its log.</summary>
    public ConcurrentQueue<string> Logged { get; }

    public TenantHost Tenant => tenant.Host;

    public TenantPerson Manager => Person("partnership-manager");

    public TenantPerson Coordinator => Person("coordinator");

    public TenantPerson Stranger => Person("la-legal");

    public string General => Tenant.State.Channels.All.First(one => one.DisplayName == "General").Id;

    public RapidReviewBot.LocalTenant.State.Team Team => Tenant.State.Teams.All[0];

    public static async Task<BotRoom> OpenAsync(AzuriteFixture azurite, Action<IServiceCollection>? more = null, bool installed = true, bool countsRates = true)
    {
        var fixture = await LocalTenantFixture.StartAsync(options => options with { CountsRates = countsRates });
        var logged = new ConcurrentQueue<string>();
        var service = Build(fixture.Host, azurite.NewAccount(), logged, more);
        await service.StartAsync();
        fixture.Host.Bots.Use(1, new Uri(service.Urls.First()));
        var room = new BotRoom(fixture, service, logged);
        await service.Services.GetRequiredService<PartnershipStore>().ChangeAsync(PartnershipId, _ => room.Settings(), CancellationToken.None);
        if (installed)
            await room.FirstStartAsync();
        return room;
    }

    /// <summary>The tenant tells the bot that it is in the team and installed for everybody of the host.</summary>
    public async Task FirstStartAsync()
    {
        var events = Tenant.Services.GetRequiredService<BotEvents>();
        events.FirstStart();
        await Eventually.TrueAsync(() => Task.FromResult(events.Pending == 0), TimeSpan.FromSeconds(30));
    }

    public TenantPerson Person(string role) => Tenant.State.People.All.First(one => one.Role == role);

    public string ChatOf(TenantPerson person) => Tenant.Services.GetRequiredService<Places>().PersonalChat(person).Id;

    /// <summary>Opens a review by the ledger alone.</summary>
    public async Task<ReviewId> OpenReviewAsync()
    {
        var now = Bot.GetRequiredService<ReviewClock>().Now;
        var opening = ExamplePartnership.Open(ExamplePartnership.NewReview(), now) with { By = new Actor(Manager.Id, Manager.DisplayName, Proof.Teams) };
        Assert.IsType<LedgerAnswer.Accepted>(await Bot.GetRequiredService<ReviewLedger>().OpenAsync(PartnershipId, opening, CancellationToken.None));
        return opening.Review;
    }

    /// <summary>Says something and gives what stands in the conversation since.</summary>
    public async Task<IReadOnlyList<JsonNode>> SayAsync(TenantPerson person, string text, string? conversation = null, bool? mention = null)
    {
        var place = conversation ?? ChatOf(person);
        var before = (await MessagesAsync(person, place)).Count;
        var answer = await AsAsync(person, "/say", new { conversation = place, text, mention });
        Assert.True((bool?)answer["delivered"], answer.ToJsonString());
        return [.. (await MessagesAsync(person, place)).Skip(before + 1)];
    }

    public Task<JsonNode> PressAsync(TenantPerson person, string conversation, string message, string title, object? inputs = null, bool oldClient = false) =>
        AsAsync(person, "/press", new { conversation, message, action = title, inputs, oldClient });

    public async Task<IReadOnlyList<JsonNode>> MessagesAsync(TenantPerson person, string conversation, bool opened = true) =>
        [.. (await AsAsync(person, $"/conversations/{Uri.EscapeDataString(conversation)}/messages?opened={opened}"))["messages"]!.AsArray().Select(one => one!)];

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await tenant.DisposeAsync();
    }

    private async Task<JsonNode> AsAsync(TenantPerson person, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/control/people/{person.Id}{path}");
        request.Content = body is null ? null : JsonContent.Create(body, options: new JsonSerializerOptions(JsonSerializerDefaults.Web));
        using var answer = await tenant.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private Partnership Settings()
    {
        var manager = new Person(Manager.Id, Manager.DisplayName, Manager.Mail, "Example Borough Council", Manager.Id);
        var leader = Person("partner-lead-la");
        var lead = new Person(leader.Id, leader.DisplayName, leader.Mail, "Example Borough Council", leader.Id);
        var example = ExamplePartnership.Settings;
        return example with
        {
            Id = PartnershipId,
            TeamId = Team.Id,
            Roster = [.. example.Roster.Select(held => held.Person.Id == ExamplePartnership.Manager.Id ? held with { Person = manager } : held.Role == "la-lead" ? held with { Person = lead } : held)],
        };
    }

    private static WebApplication Build(TenantHost tenant, string tables, ConcurrentQueue<string> logged, Action<IServiceCollection>? more)
    {
        var app = tenant.Services.GetRequiredService<AppRegistration>();
        var builder = BotInTenant.Builder(tenant, tables);
        builder.Logging.AddFilter<KeptLog>("RapidReviewBot", LogLevel.Information);
        builder.Logging.Services.AddSingleton<ILoggerProvider>(_ => new KeptLog(logged.Enqueue));
        var credential = new LocalTenantCredential(tenant.Url, app, "test", TimeProvider.System);
        return RapidReviewHost.Build(builder, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TokenCredential>(credential));
            services.Replace(ServiceDescriptor.Singleton(new ReviewClock(tenant.Clock)));
            more?.Invoke(services);
        });
    }
}
