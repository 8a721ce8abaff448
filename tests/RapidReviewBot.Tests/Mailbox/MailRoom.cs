using Azure.Core;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Mailbox;
using RapidReviewBot.Outbox;
using RapidReviewBot.Procedures;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web;
using MailMessage = RapidReviewBot.LocalTenant.State.MailMessage;
using Person = RapidReviewBot.Domain.Partnerships.Person;

namespace RapidReviewBot.Tests.Mailbox;

/// <summary>
/// A review whose agencies were asked, in a real ledger, with its case folder and the partnership's mailbox in a local tenant; agencies' people have mailboxes there.
/// The mailbox is read when the test says so.
/// </summary>
internal sealed class MailRoom : IAsyncDisposable
{
    public const string Mailbox = "safeguardingpartnership@council.exampleborough.example";
    public const string Agency = "education";
    private const string LeavingKey = "o-00000001-7";
    public const string Folder = "I. Notification and scoping";

    /// <summary>Answers for the agency; works elsewhere and has nothing but mail.</summary>
    public static readonly Person Head = Person.ByMail("Invented headteacher", "head@northfield.school.example", "Northfield School");

    private readonly List<WebApplication> instances = [];
    private readonly KeptLines log = new();

    private MailRoom(LocalTenantFixture tenant, CaseOnPages at, TableServiceClient tables) => (Tenant, Case, Tables) = (tenant, at, tables);

    public LocalTenantFixture Tenant { get; }

    public CaseOnPages Case { get; }

    public TableServiceClient Tables { get; }

    public IReadOnlyList<string> Logged => log.Lines;

    public string Reference => Case.Hand.Review.Reference;

    /// <param name="agencies">Whom to ask; else the headteacher alone is real.</param>
    public static async Task<MailRoom> StartAsync(LocalTenantFixture tenant, TableServiceClient tables, Func<ReviewInHand, ReviewInHand>? after = null, string procedure = "west-midlands", params (string Agency, Person Contact)[] agencies)
    {
        var asked = agencies.Append((Agency, Head)).ToDictionary(one => one.Item1, one => one.Item2);
        var at = await CaseOnPages.StartAsync(tenant, tables, hand =>
        {
            hand.With(partnership => partnership with { Agencies = [.. partnership.Agencies.Select(agency => asked.TryGetValue(agency.Id, out var contact) ? agency with { Contact = contact } : agency)] });
            var ready = hand.Opened().WithReferral().AgenciesAsked();
            return after is null ? ready : after(ready);
        }, procedure);
        var room = new MailRoom(tenant, at, tables);
        await room.KeepHeadAsync();
        room.AddInstance();
        return room;
    }

    /// <summary>Another instance of the service that reads the same mailbox.</summary>
    public MailboxRounds AddInstance()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection([new("Web:PublicUrl", "http://localhost"), new("Graph:BaseUrl", new Uri(Tenant.Host.Url, "/v1.0").ToString())]);
        builder.Services.AddSingleton(Tables);
        builder.Services.AddSingleton<TimeProvider>(Case.Host.MachineClock);
        builder.Services.AddSingleton(new ReviewClock(Case.Host.ReviewTime));
        builder.Services.AddProcedures(builder.Configuration).AddLedger(builder.Configuration).AddOutbox().AddGraph(builder.Configuration).AddPages(builder.Configuration).AddMailbox(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton<TokenCredential>(
            new LocalTenantCredential(Tenant.Host.Url, Tenant.Host.Services.GetRequiredService<AppRegistration>(), "mail", TimeProvider.System)));
        builder.Logging.ClearProviders().AddProvider(log);
        var app = builder.Build();
        instances.Add(app);
        return app.Services.GetRequiredService<MailboxRounds>();
    }

    /// <summary>Reads the mailbox once. What failed is tried again after some machine time.</summary>
    public Task<int> ReadAsync() => instances[0].Services.GetRequiredService<MailboxRounds>().RoundAsync();

    public async Task<IReadOnlyList<ReviewEvent>> EventsAsync() => [.. (await Case.HistoryAsync()).Select(recorded => recorded.What)];

    /// <summary>A person writes to the partnership, and it has arrived.</summary>
    public async Task WriteAsync(string from, string subject, params (string Name, byte[] Content)[] files)
    {
        var before = Inbox(Mailbox).Count;
        Tenant.Host.People.Send(from, new PersonsMail(Mailbox, subject, "Please see attached.", null, [.. files.Select(file => new AttachedFile(file.Name, "application/octet-stream", file.Content))]));
        await Eventually.TrueAsync(() => Task.FromResult(Inbox(Mailbox).Count == before + 1));
    }

    /// <summary>A mail as its sender's server made it, with headers of its own; it is there at once.</summary>
    public void Arrives(MailMessage mail) => Tenant.Host.Mail.Put(mail);

    /// <summary>A mail of the review leaves; that it was sent is not recorded yet.</summary>
    public async Task LeavesAsync(string messageId)
    {
        var progress = new MailProgress(Draft: "draft", InternetMessageId: messageId, Sending: Case.Hand.Now).Write();
        await Tables.GetTableClient("reviews").AddEntityAsync(new TableEntity(Case.Hand.Review.Id.Value, LeavingKey) { [EffectRow.Type] = nameof(SendMail), [EffectRow.Progress] = progress });
    }

    /// <summary>The effect that sent it is done, and enough time has passed for another try.</summary>
    public async Task HasLeftAsync()
    {
        await Tables.GetTableClient("reviews").DeleteEntityAsync(Case.Hand.Review.Id.Value, LeavingKey);
        Case.Host.MachineClock.Forward(TimeSpan.FromSeconds(2));
    }

    public MailMessage Mail(string from, string subject, params (string Name, string Value)[] headers)
    {
        var id = $"<{Guid.NewGuid():N}@elsewhere.example>";
        return new MailMessage
        {
            Id = "AAkA" + Guid.NewGuid().ToString("N"),
            MailboxId = Tenant.Host.State.FindPerson(Mailbox)!.Id,
            Folder = "inbox",
            Subject = subject,
            Body = "Text",
            From = new MailAddress(from),
            To = [new MailAddress(Mailbox)],
            InternetMessageId = id,
            ConversationId = id,
            Headers = [.. headers.Select(header => new MailHeader(header.Name, header.Value))],
            CreatedAt = Case.Hand.Now,
            ReceivedAt = Case.Hand.Now,
        };
    }

    public IReadOnlyList<MailMessage> Inbox(string address)
    {
        var id = Tenant.Host.State.FindPerson(address)!.Id;
        return [.. Tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox")];
    }

    /// <summary>The answers that a person has got, when everything under way has arrived.</summary>
    public async Task<IReadOnlyList<MailMessage>> AnswersAsync(string address)
    {
        await QuietAsync();
        return [.. Inbox(address).Where(mail => mail.From.Address == Mailbox)];
    }

    public Task QuietAsync() => Eventually.TrueAsync(() => Task.FromResult(Tenant.Host.Services.GetRequiredService<RapidReviewBot.LocalTenant.Hosting.DeferredWork>().IsIdle));

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        await Case.DisposeAsync();
    }

    // Nobody attends to the review here, so the list of reviews is kept by hand.
    private async Task KeepHeadAsync() =>
        await Case.Host.Services.GetRequiredService<ReviewRows>().Directory.KeepAsync(ReviewHead.Of(await Case.ReviewAsync()), default);

    private sealed class KeptLines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> Lines => [.. lines];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}".Trim());

        public void Dispose()
        {
        }
    }
}
