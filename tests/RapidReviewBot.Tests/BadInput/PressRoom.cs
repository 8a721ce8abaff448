using System.Collections.Concurrent;
using AdaptiveCards;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>The whole service put together with a review at some stage in a real ledger, but not started: nothing runs beside what a test presses.</summary>
internal sealed class PressRoom : IAsyncDisposable
{
    private readonly WebApplication app;

    private PressRoom(WebApplication app, ReviewInHand hand) => (this.app, Hand) = (app, hand);

    public ReviewInHand Hand { get; }

    /// <summary>What the service wrote into its log.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>Every card of the service.</summary>
    public CardsAtHand Cards => new(app.Services, Logged);

    private ReviewLedger Ledger => app.Services.GetRequiredService<ReviewLedger>();

    public static async Task<PressRoom> StartAsync(AzuriteFixture azurite, ReviewInHand hand)
    {
        if (hand.Refusal is { } refusal) throw new InvalidOperationException($"The stage was not reached: {refusal.Sentence}");
        PressRoom? room = null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bot:MicrosoftAppId"] = Guid.NewGuid().ToString(),
            ["Bot:MicrosoftAppTenantId"] = Guid.NewGuid().ToString(),
            ["Tables:ConnectionString"] = azurite.NewAccount(),
            ["Web:PublicUrl"] = "http://localhost:1",
        });
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.Services.AddSingleton<ILoggerProvider>(_ => new KeptLog(line => room!.Logged.Enqueue(line)));
        room = new PressRoom(RapidReviewHost.Build(builder, services => services
            .Replace(ServiceDescriptor.Singleton(new ReviewClock(new MovableClock(hand.Now))))
            .Replace(ServiceDescriptor.Singleton(GivenEvents.Ruling))), hand);
        await room.FillAsync();
        return room;
    }

    /// <summary>What people with an account owe now, each kind once.</summary>
    public async Task<IReadOnlyList<Owed>> OwedAsync() =>
        [.. OwedList.Of(await ReviewAsync() with { AsOf = Hand.Now }, Hand.Procedure).Where(owed => owed.By.EntraId is not null).DistinctBy(owed => owed.Kind)];

    /// <summary>Whether somebody else owes the same: their card is theirs to press.</summary>
    public bool IsOwedBy(Owed owed, Person person) =>
        OwedList.Of(Hand.Review with { AsOf = Hand.Now }, Hand.Procedure).Any(thing => thing.Key == owed.Key && thing.By.Id == person.Id);

    public Task<Review> ReviewAsync() => Ledger.ReadAsync(Hand.Review.Id, CancellationToken.None);

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync() => Ledger.HistoryAsync(Hand.Review.Id, CancellationToken.None);

    public async Task<WrittenCard?> CardAsync(Owed owed, Person viewer) => await app.Services.GetRequiredService<CardRack>()
        .DrawAsync(new(TaskCard.AddressOf(owed, Hand.Review.Id), new(await ReviewAsync(), Hand.Context), viewer.EntraId, Hand.Now), CancellationToken.None);

    /// <summary>A card that is none of a task.</summary>
    public Task<WrittenCard> DrawAsync(CardAddress address, Person viewer) => Cards.CardAsync(SpeakerOf(viewer), address);

    /// <summary>What somebody does elsewhere meanwhile.</summary>
    public async Task DoAsync(Person by, ReviewCommand what)
    {
        var command = new Command(CommandIds.Of(Guid.NewGuid().ToString()), Hand.Review.Id, ExampleBorough.Acting(by), Hand.Now, what);
        if (await Ledger.HandleAsync(command, CancellationToken.None) is LedgerAnswer.Refused { Refusal: var refusal }) throw new InvalidOperationException(refusal.Sentence);
    }

    public Task ChangeAsync(Func<Partnership, Partnership> change) =>
        app.Services.GetRequiredService<PartnershipStore>().ChangeAsync(Hand.Context.Partnership.Id, stored => change(stored!), CancellationToken.None);

    /// <summary>Every row of every table, as it stands: whatever is written anywhere changes this.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync()
    {
        var tables = app.Services.GetRequiredService<ServiceTables>();
        List<string> rows = [];
        foreach (var table in new[] { tables.Reviews, tables.Agenda, tables.Meetings, tables.Directory, tables.People, tables.Links, tables.Mailbox, tables.Partnerships, tables.Referrals })
            await foreach (var row in table.QueryAsync<TableEntity>()) rows.Add($"{table.Name} {row.PartitionKey} {row.RowKey} {row.ETag}");
        return rows;
    }

    /// <summary>The kinds of task cards that are registered.</summary>
    public IReadOnlyList<OwedKind> TaskCards => [.. app.Services.GetServices<Card>().OfType<TaskCard>().Select(card => card.Owed).Order()];

    /// <summary>Presses as Teams would send it, whatever a client would have let through.</summary>
    public Task<DeskAnswer> PressAsync(Person by, AdaptiveExecuteAction button, IReadOnlyDictionary<string, string> entered, string? stamp = null) =>
        Cards.PressAsync(SpeakerOf(by), button, entered, stamp);

    public static Speaker SpeakerOf(Person person) => new(person.EntraId ?? "nobody", "29:x", person.Name, Place.Personal);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task FillAsync()
    {
        await app.Services.GetRequiredService<ServiceTables>().CreateAsync(CancellationToken.None);
        var settings = Hand.Context.Partnership;
        await app.Services.GetRequiredService<PartnershipStore>().ChangeAsync(settings.Id, _ => settings, CancellationToken.None);
        foreach (var command in Hand.Sent)
        {
            var answer = command.What is OpenReview ? await Ledger.OpenAsync(settings.Id, command, CancellationToken.None) : await Ledger.HandleAsync(command, CancellationToken.None);
            if (answer is LedgerAnswer.Refused { Refusal: var refusal }) throw new InvalidOperationException($"{command.What.GetType().Name}: {refusal.Sentence}");
        }
    }
}
