using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Conversation;

using TenantPerson = RapidReviewBot.LocalTenant.State.Person;

namespace RapidReviewBot.Tests.Features.SetUp;

/// <summary>A person at the settings cards: says "set up" once and then presses what is shown, as last shown.</summary>
internal sealed class SetUpRoom : IAsyncDisposable
{
    private readonly BotRoom room;
    private string conversation = "";
    private string message = "";

    private SetUpRoom(BotRoom room) => this.room = room;

    public BotRoom Room => room;

    public static async Task<SetUpRoom> OpenAsync(AzuriteFixture azurite, bool teamIsTaken = true)
    {
        var opened = await BotRoom.OpenAsync(azurite);
        if (!teamIsTaken)
            await StoreOf(opened).ChangeAsync(BotRoom.PartnershipId, known => known! with { TeamId = "another-team", Roster = [] }, CancellationToken.None);
        return new(opened);
    }

    /// <summary>Says "set up" and keeps the card.</summary>
    public async Task<string> BeginAsync(TenantPerson? person = null, bool inTeam = false)
    {
        conversation = inTeam ? room.General : room.ChatOf(person ?? room.Manager);
        var answer = Assert.Single(await room.SayAsync(person ?? room.Manager, "set up", conversation));
        message = (string)answer["id"]!;
        return Text(answer);
    }

    /// <summary>Presses a button of the card as that person sees it now, and gives what they are shown then, or what their client says.</summary>
    public async Task<string> PressAsync(string button, object? inputs = null, TenantPerson? person = null)
    {
        var who = person ?? room.Manager;
        var answer = await room.PressAsync(who, conversation, message, button, inputs);
        return (string?)answer["outcome"] == "card" ? Text((await room.MessagesAsync(who, conversation)).Single(one => (string?)one["id"] == message)) : Text(answer);
    }

    /// <summary>Presses what no client would let through, with a button's verb and fields of one's own making.</summary>
    public async Task<string> ForgeAsync(string kind, string verb, Dictionary<string, string> entered, TenantPerson? person = null, string subject = BotRoom.PartnershipId + "|")
    {
        var who = person ?? room.Manager;
        var stamp = subject.StartsWith(BotRoom.PartnershipId, StringComparison.Ordinal) ? SettingCard.StampOf(await SettingsAsync()) : "free";
        var speaker = new Speaker(who.Id, "29:forged", who.DisplayName, subject.Contains('|', StringComparison.Ordinal) ? Place.Personal : new Place(room.Team.Id, room.General));
        var pressed = new PressedButton(new CardAddress(kind, "", subject), stamp, verb, new Dictionary<string, string>(), entered);
        var answer = await room.Bot.GetRequiredService<PressDesk>().TakeAsync(speaker, pressed, CancellationToken.None);
        return answer.Card is { } card ? Text(JsonNode.Parse(card.ToJson().ToString())!) : answer.Sentence!;
    }

    public async Task<Partnership> SettingsAsync(string id = BotRoom.PartnershipId) => (await StoreOf(room).ReadAsync(id, CancellationToken.None))!;

    public async Task<Partnership> OfTeamAsync() =>
        (await StoreOf(room).AllAsync(CancellationToken.None)).Single(one => string.Equals(one.TeamId, room.Team.Id, StringComparison.OrdinalIgnoreCase));

    public Task ChangeAsync(Func<Partnership, Partnership> change) => StoreOf(room).ChangeAsync(BotRoom.PartnershipId, known => change(known!), CancellationToken.None);

    /// <summary>The list of reviews follows the ledger by a moment.</summary>
    public Task ReviewIsListedAsync() => Eventually.TrueAsync(
        async () => (await room.Bot.GetRequiredService<ReviewLedger>().HeadsAsync(BotRoom.PartnershipId, CancellationToken.None)).Count > 0, TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => room.DisposeAsync();

    public static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(JsonNode answer) => answer.ToJsonString(Readable);

    private static PartnershipStore StoreOf(BotRoom room) => room.Bot.GetRequiredService<PartnershipStore>();
}
