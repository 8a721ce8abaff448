using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Outbox;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Features.SetUp;

/// <summary>In a team that belongs to no partnership yet: makes one of it. Whoever does becomes its manager (docs/decisions/0001-who-may-set-up.md).</summary>
public sealed class ClaimTeamCard(PartnershipStore partnerships, ProcedureCatalogue procedures) : Card
{
    public const string CardKind = "claim-team";
    public const string NameField = "name";
    public const string ProcedureField = "procedure";
    public const string OrganisationField = "organisation";

    public override string Kind => CardKind;

    public static CardAddress AddressOf(string teamId) => new(CardKind, "", teamId.ToLowerInvariant());

    public override async Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var known = (await partnerships.AllAsync(cancellationToken)).Any(one => string.Equals(one.TeamId, request.Address.Subject, StringComparison.OrdinalIgnoreCase));
        return known
            ? CardWriting.Write(request.Address, "claimed", "This team is set up", "Nothing to do here. The Partnership Manager's office can type \"set up\" to see and change the settings.", [])
            : CardWriting.Write(request.Address, "free", "Set up this team for Rapid Reviews", "Fill this in if you are the Partnership Manager or run their office. You become the manager in the settings; everybody in this team can see who did it.", Body());
    }

    private IEnumerable<AdaptiveElement?> Body() =>
    [
        CardFields.TextField(NameField, "Name of the partnership", longest: 120),
        CardFields.ChoiceField(ProcedureField, "Procedure that its reviews follow", [.. procedures.All.Select(one => (one.Id, one.Name))]),
        CardFields.TextField(OrganisationField, "Organisation that you work for", longest: 120),
        CardWriting.Note("Next: mailbox, library, roles and agencies. Nothing is sent to anybody before a review is opened."),
        CardWriting.Buttons(CardButtons.MainPress("I run this partnership's office: set it up", ClaimTeamVerb.Verb)),
    ];
}

public sealed partial class ClaimTeamVerb(PartnershipStore partnerships, ProcedureCatalogue procedures, TenantLookUp tenant, CardRack cards, ILogger<ClaimTeamVerb> logger) : OwnVerb
{
    public const string Verb = "setting-claim-team";
    private const string Taken = "Somebody else has set up this team in the meantime. Type \"set up\" to see the settings, if you are of the office.";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var team = press.Card.Subject;
        if (!string.Equals(press.Speaker.Place.TeamId, team, StringComparison.OrdinalIgnoreCase))
            return new PressAnswer.NotDone("Set the team up in one of its own channels: mention me there and type \"set up\".");
        var (name, organisation) = (press.Fields.Line(ClaimTeamCard.NameField, "Name of the partnership", longest: 120), press.Fields.Line(ClaimTeamCard.OrganisationField, "Organisation that you work for", longest: 120));
        var procedure = procedures.Find(press.Fields.Choice(ClaimTeamCard.ProcedureField, "the procedure that its reviews follow", procedures.All.Select(one => one.Id)));
        if (press.Fields.Problems.Count > 0 || procedure is null)
            return new PressAnswer.NotDone(press.Fields.Problems);
        if (await MailAsync(press.Speaker.EntraId, cancellationToken) is not { } mail)
            return new PressAnswer.NotDone("Only somebody with an account and a mail address of this organisation's own can set up a team, not a guest. Ask a colleague of the partnership's office to do it.");

        var manager = new Person(press.Speaker.EntraId, press.Speaker.Name, mail, organisation, press.Speaker.EntraId);
        var wanted = First(team, name, procedure, manager);
        var kept = await partnerships.ChangeAsync(wanted.Id, stored => stored ?? wanted, cancellationToken);
        if (kept.Roster.All(held => held.Person.Id != manager.Id))
            return new PressAnswer.NotDone(Taken);
        Log.Claimed(logger, kept.Id, team, manager.Id);
        var card = await cards.DrawAsync(new(SetUpCard.AddressOf(kept.Id), null, press.Speaker.EntraId, press.Now), cancellationToken);
        return new PressAnswer.Done($"{kept.Name} is set up in this team, and you are in its office. Fill in what is missing.", card);
    }

    private async Task<string?> MailAsync(string entraId, CancellationToken cancellationToken)
    {
        var mail = await tenant.MailOfMemberAsync(entraId, cancellationToken);
        return mail is { Length: > 0 } ? mail : null;
    }

    // The id follows from the team, so that two people who press at once make one partnership.
    private static Partnership First(string team, string name, Procedure procedure, Person manager) => new()
    {
        Id = $"team-{team.ToLowerInvariant()}",
        Name = name,
        ProcedureId = procedure.Id,
        TeamId = team.ToLowerInvariant(),
        SiteId = "",
        DriveId = "",
        Mailbox = "",
        Roster = [new RoleHolder(procedure.RolesOf(Capacity.Manager).First().Id, manager)],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Partnership {Partnership} was set up in team {Team} by {Person}.")]
        public static partial void Claimed(ILogger logger, string partnership, string team, string person);
    }
}
