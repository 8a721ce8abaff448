using System.Collections.Concurrent;
using AdaptiveCards;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>The cards of a service: drawn for somebody and pressed as Teams would send it, whatever a client would have let through.</summary>
/// <param name="service">The service put together.</param>
/// <param name="logged">What it wrote into its log.</param>
internal sealed class CardsAtHand(IServiceProvider service, ConcurrentQueue<string> logged)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public ConcurrentQueue<string> Logged => logged;

    public PartnershipStore Partnerships => service.GetRequiredService<PartnershipStore>();

    public DateTimeOffset Now => service.GetRequiredService<ReviewClock>().Now;

    private PressDesk Desk => service.GetRequiredService<PressDesk>();

    private ServiceTables Tables => service.GetRequiredService<ServiceTables>();

    /// <summary>The cards that are registered, those of tasks left out.</summary>
    public IEnumerable<Card> Registered => service.GetServices<Card>().Where(card => card is not TaskCard);

    /// <summary>The buttons that the code of one folder carries out.</summary>
    public IReadOnlyList<string> VerbsBeside(Type one) =>
        [.. service.GetServices<CardVerb>().Where(verb => verb.GetType().Namespace == one.Namespace).Select(verb => verb.Name)];

    /// <summary>The card as this person sees it now.</summary>
    public async Task<WrittenCard> CardAsync(Speaker viewer, CardAddress address) =>
        (await Desk.TakeAsync(viewer, new(address, "", CardButtons.RefreshVerb, Nothing, Nothing), CancellationToken.None)).Card
        ?? throw new InvalidOperationException($"{viewer.Name} is shown no card {address}.");

    public Task<DeskAnswer> PressAsync(Speaker by, AdaptiveExecuteAction button, IReadOnlyDictionary<string, string> entered, string? stamp = null)
    {
        var data = (JObject)((JObject)button.Data).DeepClone();
        foreach (var (name, value) in entered) data[name] = value;
        if (stamp is not null) data[CardButtons.DataKey]!["stamp"] = stamp;
        var pressed = PressedButton.Read(data) ?? throw new InvalidOperationException("That is no press.");
        return Desk.TakeAsync(by, pressed, CancellationToken.None);
    }

    /// <summary>Every row of the ledger and of the partnerships' settings.</summary>
    public async Task<string> StoredAsync()
    {
        List<string> rows = [];
        foreach (var table in new[] { Tables.Reviews, Tables.Partnerships })
            await foreach (var row in table.QueryAsync<TableEntity>())
                rows.Add(string.Join('|', row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}")));
        return string.Join('\n', rows);
    }

    /// <summary>Takes away the settings of a partnership.</summary>
    public async Task RemoveAsync(string partnershipId)
    {
        await Tables.Partnerships.DeleteEntityAsync("partnership", partnershipId);
        // What was read before is kept for a minute.
        await Partnerships.ReadAsync(partnershipId, CancellationToken.None);
    }
}
