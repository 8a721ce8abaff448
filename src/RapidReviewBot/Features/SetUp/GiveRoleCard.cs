using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Gives a role to a person.</summary>
public sealed class GiveRoleCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-give-role";
    public const string RoleField = "role";
    public const string NameField = "name";
    public const string MailField = "mail";
    public const string OrganisationField = "organisation";
    public const string FromField = "from";
    public const string InsteadField = "instead";
    public const string SpeaksField = "speaks";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) =>
        ("Give a role", "Somebody with an account here gets cards in Teams; everybody else gets mails with a personal link.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<AdaptiveElement?>>(
    [
        CardFields.ChoiceField(RoleField, "Role", [.. page.Procedure.Roles.Where(RosterRules.IsOnRoster).Select(role => (role.Id, role.Title))]),
        CardFields.TextField(NameField, "Name of the person", longest: 100),
        CardFields.EmailField(MailField, "Email address"),
        CardFields.TextField(OrganisationField, "Organisation", longest: 120),
        CardFields.DateField(FromField, "First day", value: page.Today, earliest: page.Today),
        CardFields.TickField(InsteadField, "The person takes the place of whoever holds it"),
        page.Procedure.Meeting.MembersSpeakForAgency ? CardFields.TickField(SpeaksField, "As a member, the person speaks for their agency and has strategic oversight") : null,
        CardWriting.Buttons(CardButtons.MainPress("Give the role", GiveRoleVerb.Verb), Back("Back to roles", RolesCard.CardKind)),
    ]);
}

public sealed class GiveRoleVerb(SettingDesk desk, PartnershipStore partnerships, Office office, TenantLookUp tenant) : OwnVerb
{
    public const string Verb = "setting-give-role";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        if (await partnerships.FindAsync(SettingCard.PartnershipOf(press.Card), cancellationToken) is not { } known)
            return new PressAnswer.NotDone("These settings are not there any more.");
        var procedure = office.ProcedureOf(known);
        var fields = press.Fields;
        var roleId = fields.Choice(GiveRoleCard.RoleField, "a role", procedure.Roles.Where(RosterRules.IsOnRoster).Select(role => role.Id));
        var (name, mail, organisation) = (fields.Line(GiveRoleCard.NameField, "Name of the person", longest: 100), fields.Email(GiveRoleCard.MailField, "Email address"), fields.Line(GiveRoleCard.OrganisationField, "Organisation", longest: 120));
        var from = fields.Date(GiveRoleCard.FromField, "First day", earliest: LondonTime.DateOf(press.Now));
        var instead = fields.Ticked(GiveRoleCard.InsteadField);
        var speaks = fields.Ticked(GiveRoleCard.SpeaksField);
        var person = await PersonAsync(press, name, mail, organisation, cancellationToken);
        return await desk.ChangeAsync(
            press,
            person is { HasAccountInTenant: true } ? $"{name} has the role and gets cards in Teams." : $"{name} has the role and gets mails with a personal link.",
            stored => office.ProcedureOf(stored).Role(roleId) is { } role
                ? office.ProcedureOf(stored).IsMember(role) && !speaks
                    ? SettingAnswer.Refuse($"Confirm that {name} speaks for their agency and has strategic oversight: tick the box. A member who does not can't hold the role {role.Title}.")
                    : RosterRules.Give(stored, role, new RoleHolder(role.Id, person!, from) { SpeaksForAgency = speaks }, instead)
                : SettingAnswer.Refuse("The procedure was changed in the meantime and does not have this role. Choose another."),
            cancellationToken);
    }

    private async Task<Person?> PersonAsync(Press press, string name, string mail, string organisation, CancellationToken cancellationToken)
    {
        if (press.Fields.Problems.Count > 0 || !await desk.MayAsync(press, cancellationToken))
            return null;
        try
        {
            return await tenant.PersonAsync(name, mail, organisation, cancellationToken);
        }
        catch (OutsideFault fault)
        {
            press.Fields.Problem($"The directory could not be asked for the account: {fault.Message} Nothing was saved. Try again later.");
            return null;
        }
    }
}
