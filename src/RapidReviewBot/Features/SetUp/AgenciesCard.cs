using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;

namespace RapidReviewBot.Features.SetUp;

/// <summary>The agencies that a review can ask, with whom to write to (T25).</summary>
public sealed class AgenciesCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-agencies";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) =>
        ("Agencies", "Keep contacts up to date: requests for information go to them until the agency names a lead.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken)
    {
        var agencies = page.Settings.Agencies;
        return Task.FromResult<IEnumerable<AdaptiveElement?>>(
        [
            agencies.Count == 0 ? CardWriting.Text("None yet.") : CardWriting.Points(agencies.Select(one => $"{one.Name}: {one.Contact.Name}, {one.Contact.Email}")),
            agencies.Count == 0 ? null : CardFields.ChoiceField(ShowSettingVerb.AgencyField, "Agency to change or remove", [.. agencies.Select(one => (one.Id, one.Name))], required: false),
            CardWriting.Buttons(
                agencies.Count == 0 ? null : ShowSettingVerb.ChangeAgencyButton("Change or remove"),
                ShowSettingVerb.Button("Add an agency", AgencyCard.CardKind),
                Back()),
        ]);
    }
}
