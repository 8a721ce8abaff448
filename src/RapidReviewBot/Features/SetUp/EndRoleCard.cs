using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Ends a person's role, at once or on a day.</summary>
public sealed class EndRoleCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-end-role";
    public const string HeldField = "held";
    public const string LastField = "last";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) =>
        ("End a role", "The person gets no new review in this role. Open reviews keep the people they began with.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<AdaptiveElement?>>(
    [
        CardFields.ChoiceField(HeldField, "Who holds which role", [.. page.Settings.Roster.Where(held => held.Until is not { } until || until >= page.Today)
            .Select(held => (RosterRules.KeyOf(held), $"{page.Procedure.Role(held.Role)?.Title ?? held.Role}: {RosterRules.Words(held, page.Today)}"))]),
        CardFields.DateField(LastField, "Last day; leave it empty to end the role now", required: false, earliest: page.Today),
        CardWriting.Buttons(CardButtons.MainPress("End the role", EndRoleVerb.Verb), Back("Back to roles", RolesCard.CardKind)),
    ]);
}

public sealed class EndRoleVerb(SettingDesk desk) : OwnVerb
{
    public const string Verb = "setting-end-role";
    private const int LongestKey = 400;

    public override string Name => Verb;

    public override Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var key = press.Fields.Line(EndRoleCard.HeldField, "whose role ends", longest: LongestKey);
        var last = press.Fields.Date(EndRoleCard.LastField, "Last day", required: false, earliest: LondonTime.DateOf(press.Now));
        return desk.ChangeAsync(press, last is { } day ? $"The role ends on {LondonTime.WordsWithYear(day)}." : "The role has ended.", stored => RosterRules.End(stored, key, last), cancellationToken);
    }
}
