using AdaptiveCards;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>
/// Whatever "change" offers, and the card that opens a review: nonsense gets a plain sentence, is in the service's log and changes nothing.
/// The changes are those that the menus of a few stages offer.
/// </summary>
public sealed class Every_change_card_takes_no_nonsense(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Speaker Stranger = new("stranger", "29:x", "A stranger", Place.Personal);

    /// <summary>Between them their menus offer every change.</summary>
    private static readonly string[] Menus = ["west-midlands: returns in", "jcr: pre-meet over", "tower-hamlets: views asked", "tower-hamlets: other notifications"];

    public static TheoryData<string> Stages => [.. Menus];

    /// <summary>One of each procedure, whose opening card is its own.</summary>
    public static TheoryData<string> Openings => [.. Reached.All.DistinctBy(Reached.ProcedureOf)];

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Nonsense_gets_a_plain_sentence_and_changes_nothing(string stage)
    {
        await using var at = new RoomsAtAStage(azurite, stage);
        foreach (var address in await NewAsync(at, stage)) await TrialOf(at).NonsenseAsync(await ManagerAsync(at), address);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task An_old_card_a_stranger_and_somebody_without_the_role_change_nothing(string stage)
    {
        await using var at = new RoomsAtAStage(azurite, stage);
        foreach (var address in await NewAsync(at, stage)) await TrialOf(at).OldOrNotTheirsAsync(await ManagerAsync(at), address, [Stranger, await NotOfTheOfficeAsync(at)]);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task The_same_press_twice_at_once_counts_once(string stage)
    {
        await using var at = new RoomsAtAStage(azurite, stage);

        // Where a button with sensible entries does nothing, its refusals above would tell nothing.
        foreach (var address in await NewAsync(at, stage))
            Assert.True((await TrialOf(at).TwiceAsync(await ManagerAsync(at), address)).Count > 0, $"{address.Subject} changed nothing.");
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task The_opening_card_opens_one_review_and_none_for_nonsense_for_others_or_when_it_is_old(string stage)
    {
        await using var at = new RoomsAtAStage(azurite, stage);
        var (manager, address) = (await ManagerAsync(at), OpeningCard.AddressOf((await at.RoomAsync()).Hand.Context.Partnership.Id, "message-1"));

        await TrialOf(at).NonsenseAsync(manager, address);
        await TrialOf(at).OldOrNotTheirsAsync(manager, address, [Stranger, await NotOfTheOfficeAsync(at)]);
        Assert.NotEmpty(await TrialOf(at).TwiceAsync(manager, address));
    }

    /// <summary>A new change is in the table once a menu offers it; none is left out.</summary>
    [Fact]
    public async Task The_menus_offer_every_change()
    {
        HashSet<string> verbs = [];
        HashSet<string> changes = [];
        IReadOnlyList<string> registered = [];
        foreach (var stage in Menus)
        {
            await using var at = new RoomsAtAStage(azurite, stage);
            var cards = (await at.RoomAsync()).Cards;
            registered = cards.VerbsBeside(typeof(ChangeCard));
            foreach (var address in await NewAsync(at, stage))
            {
                changes.Add(address.Subject);
                verbs.UnionWith(CardWalk.Actions((await cards.CardAsync(await ManagerAsync(at), address)).Content).OfType<AdaptiveExecuteAction>().Select(button => button.Verb));
            }
        }

        Assert.Empty(registered.Except(verbs));
        foreach (var stage in Reached.All) Assert.Empty((await MenuAsync(stage)).Except(changes));
    }

    /// <summary>A new card fails this until it is tried in this folder, or is known to have no fields.</summary>
    [Fact]
    public async Task Every_registered_card_is_tried_or_has_no_fields()
    {
        await using var at = new RoomsAtAStage(azurite, "west-midlands: opened");
        var others = (await at.RoomAsync()).Cards.Registered.Where(card => card is not (ChangeCard or OpeningCard) && card.GetType().Namespace != typeof(SetUpCard).Namespace);

        Assert.Equal(["help", "notice", "reminder", "review", "waiting-referral"], others.Select(card => card.Kind).Order(StringComparer.Ordinal));
    }

    private static CardTrial TrialOf(RoomsAtAStage at) => new(async () => (await at.RoomAsync()).Cards, async () => await at.DisposeAsync(), Entering);

    /// <summary>The changes that the menu offers and that of no earlier stage did.</summary>
    private static async Task<IReadOnlyList<CardAddress>> NewAsync(RoomsAtAStage at, string stage)
    {
        var (room, manager) = (await at.RoomAsync(), await ManagerAsync(at));
        var offered = await TrialOf(at).WaysAsync(manager, await room.Cards.CardAsync(manager, ChangeCard.AddressOf(room.Hand.Review.Id)));
        HashSet<string> known = [];
        foreach (var earlier in Menus.TakeWhile(other => other != stage)) known.UnionWith(await MenuAsync(earlier));
        return [.. offered.Where(address => !known.Contains(address.Subject))];
    }

    /// <summary>The changes that the menu of a stage offers, without a service.</summary>
    private static async Task<IEnumerable<string>> MenuAsync(string stage)
    {
        var hand = Reached.At(stage);
        var menu = await new ChangeCard().DrawAsync(new(ChangeCard.AddressOf(hand.Review.Id), new(hand.Review, hand.Context), "", hand.Now), CancellationToken.None);
        return CardWalk.Actions(menu!.Content).OfType<AdaptiveExecuteAction>().Select(button => (string)((Newtonsoft.Json.Linq.JObject)button.Data)[CardButtons.DataKey]!["with"]!["change"]!);
    }

    private static Task<Speaker> ManagerAsync(RoomsAtAStage at) => InRoleAsync(at, Capacity.Manager);

    /// <summary>Takes part in the review and may change nothing in it.</summary>
    private static Task<Speaker> NotOfTheOfficeAsync(RoomsAtAStage at) => InRoleAsync(at, Capacity.AgencyLead);

    private static async Task<Speaker> InRoleAsync(RoomsAtAStage at, Capacity capacity)
    {
        var hand = (await at.RoomAsync()).Hand;
        return PressRoom.SpeakerOf(hand.InRole(hand.Procedure.RolesOf(capacity).First().Id));
    }

    /// <summary>A role that many may hold, initials, an address; all else as it stands or comes first.</summary>
    private static string? Entering(AdaptiveInput field) => field switch
    {
        AdaptiveChoiceSetInput { Id: "role" } => "agency-lead",
        AdaptiveTextInput { Style: AdaptiveTextInputStyle.Email } => "somebody@elsewhere.example",
        AdaptiveTextInput { MaxLength: 4 } => "AB",
        _ => null,
    };
}
