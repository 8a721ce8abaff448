using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Turns from one card of the settings to another. Changes nothing.</summary>
public sealed class ShowSettingVerb(CardRack cards, PartnershipStore partnerships) : OwnVerb
{
    public const string Verb = "setting-show";
    public const string AgencyField = "agency";
    private const string KindKey = "kind";

    private static readonly string[] Kinds =
        [SetUpCard.CardKind, DetailsCard.CardKind, LibraryCard.CardKind, RolesCard.CardKind, GiveRoleCard.CardKind, EndRoleCard.CardKind, AgenciesCard.CardKind, AgencyCard.CardKind, DatesCard.CardKind];

    public override string Name => Verb;

    public static AdaptiveAction Button(string title, string kind) => CardButtons.PressWithoutFields(title, Verb, (KindKey, kind));

    /// <summary>To the card of the one agency that is chosen in <see cref="AgencyField"/>.</summary>
    public static AdaptiveAction ChangeAgencyButton(string title) => CardButtons.Press(title, Verb, (KindKey, AgencyCard.CardKind), (AgencyField, ""));

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var kind = press.With.GetValueOrDefault(KindKey, "");
        if (!Kinds.Contains(kind, StringComparer.Ordinal))
            return new PressAnswer.NotDone("This button is not in use any more. Nothing was done.");
        var agency = press.With.ContainsKey(AgencyField) ? await ChosenAsync(press, cancellationToken) : "";
        if (press.Fields.Problems.Count > 0)
            return new PressAnswer.NotDone(press.Fields.Problems);
        var address = SettingCard.AddressOf(kind, SettingCard.PartnershipOf(press.Card), agency);
        var card = await cards.DrawAsync(new(address, null, press.Speaker.EntraId, press.Now), cancellationToken);
        return card is null ? new PressAnswer.NotDone("That is not there any more. Nothing was done.") : new PressAnswer.Done(null, card);
    }

    private async Task<string> ChosenAsync(Press press, CancellationToken cancellationToken)
    {
        var settings = await partnerships.FindAsync(SettingCard.PartnershipOf(press.Card), cancellationToken);
        return press.Fields.Choice(AgencyField, "an agency to change or remove", settings?.Agencies.Select(one => one.Id) ?? []);
    }
}
