using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Who holds which role (T25).</summary>
public sealed class RolesCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-roles";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) =>
        ("Roles", "Keep this up to date: a new review copies it. Open reviews keep the people they began with.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<AdaptiveElement?>>(
    [
        CardWriting.Facts(page.Procedure.Roles.Where(RosterRules.IsOnRoster).Select(role => (role.Title, SetUpCard.Holders(page, role.Id, role.Required)))),
        CardWriting.Buttons(ShowSettingVerb.Button("Give a role", GiveRoleCard.CardKind), ShowSettingVerb.Button("End a role", EndRoleCard.CardKind), Back()),
    ]);
}
