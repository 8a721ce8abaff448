using AdaptiveCards;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Conversation;
using RapidReviewBot.Tests.Ledger;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>
/// Whatever card of a partnership's settings: nonsense gets a plain sentence, is in the service's log and changes nothing.
/// The cards are those to which "set up" leads, so a new one is covered by itself.
/// </summary>
public sealed class Every_set_up_card_takes_no_nonsense(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    private const string NewTeam = "team-without-a-partnership";

    private BotRoom? room;

    private CardsAtHand Cards => new(room!.Bot, room.Logged);

    private CardTrial Trial => new(() => Task.FromResult(Cards), AnewAsync, Entering);

    private Speaker Manager => new(room!.Manager.Id, "29:x", room.Manager.DisplayName, new Place(NewTeam, "general"));

    public async Task InitializeAsync()
    {
        room = await BotRoom.OpenAsync(azurite, installed: false);
        room.Tenant.State.Sites.Put(room.Tenant.State.Sites.All[0] with { Id = "another-site", Path = "/sites/Another" });
    }

    public async Task DisposeAsync() => await room!.DisposeAsync();

    [Fact]
    public async Task Nonsense_gets_a_plain_sentence_and_changes_nothing()
    {
        foreach (var address in await MetAsync()) await Trial.NonsenseAsync(Manager, address);
    }

    [Fact]
    public async Task An_old_card_a_stranger_and_somebody_without_the_role_change_nothing()
    {
        var leader = room!.Person("partner-lead-la");
        Speaker[] others = [new("stranger", "29:x", "A stranger", Manager.Place), new(leader.Id, "29:x", leader.DisplayName, Place.Personal)];
        foreach (var address in await MetAsync()) await Trial.OldOrNotTheirsAsync(Manager, address, others);
    }

    [Fact]
    public async Task The_same_press_twice_at_once_counts_once()
    {
        foreach (var address in await MetAsync())
        {
            var buttons = CardTrial.Deeds(await Cards.CardAsync(Manager, address)).Select(button => button.Title);

            // Where a button with sensible entries does nothing, its refusals above would tell nothing.
            Assert.Empty(buttons.Except(await Trial.TwiceAsync(Manager, address)));
        }
    }

    /// <summary>A new card or button is in the table once a card leads to it; none is left out.</summary>
    [Fact]
    public async Task Set_up_leads_to_every_card_of_settings()
    {
        var met = await MetAsync();
        HashSet<string> verbs = [];
        foreach (var address in met)
            verbs.UnionWith(CardWalk.Actions((await Cards.CardAsync(Manager, address)).Content).OfType<AdaptiveExecuteAction>().Select(button => button.Verb));

        Assert.Empty(Cards.Registered.Where(card => card.GetType().Namespace == typeof(SetUpCard).Namespace).Select(card => card.Kind).Except(met.Select(address => address.Kind)));
        Assert.Empty(Cards.VerbsBeside(typeof(SetUpCard)).Except(verbs));
    }

    /// <summary>The cards of a partnership with something in every list, and the one by which a team becomes a partnership.</summary>
    private async Task<IReadOnlyList<CardAddress>> MetAsync()
    {
        await AnewAsync();
        List<CardAddress> met = [ClaimTeamCard.AddressOf(NewTeam), SetUpCard.AddressOf(BotRoom.PartnershipId)];
        for (var next = 0; next < met.Count; next++)
            met.AddRange((await Trial.WaysAsync(Manager, await Cards.CardAsync(Manager, met[next]))).Except(met).ToList());
        return met;
    }

    private async Task AnewAsync()
    {
        await Cards.Partnerships.ChangeAsync(BotRoom.PartnershipId, _ => SetUp, CancellationToken.None);
        foreach (var other in await Cards.Partnerships.AllAsync(CancellationToken.None))
            if (other.Id != BotRoom.PartnershipId) await Cards.RemoveAsync(other.Id);
    }

    /// <summary>Under the procedure that asks for most.</summary>
    private Partnership SetUp => ExamplePartnership.Settings with
    {
        TeamId = room!.Team.Id,
        ProcedureId = "jcr",
        SiteId = room.Tenant.State.Sites.All[0].Id,
        DriveId = "",
        Agencies = [.. ExamplePartnership.Settings.Agencies.Take(2)],
        Closures = [new(new DateOnly(2026, 6, 1), "Invented reason")],
        Roster =
        [
            new("partnership-manager", new(room.Manager.Id, room.Manager.DisplayName, room.Manager.Mail, "Example Borough Council", room.Manager.Id)),
            new("chair", Person.ByMail("Invented Chair", "chair@other.example", "Elsewhere")),
        ],
    };

    /// <summary>Every field is filled, those that need not be too.</summary>
    private static string? Entering(AdaptiveInput field) => field switch
    {
        AdaptiveToggleInput => "true",
        AdaptiveChoiceSetInput choice => choice.Choices.LastOrDefault()?.Value,
        AdaptiveDateInput { Value: null } => "2026-04-15",
        AdaptiveTextInput { Id: LibraryCard.SiteField } => "https://exampleborough.sharepoint.com/sites/Another",
        AdaptiveTextInput { Id: DetailsCard.MailboxField } => null,
        AdaptiveTextInput { Style: AdaptiveTextInputStyle.Email } => "somebody@elsewhere.example",
        AdaptiveTextInput => "Invented words",
        _ => null,
    };
}
