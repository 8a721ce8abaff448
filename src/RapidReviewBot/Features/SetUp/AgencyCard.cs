using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.SetUp;

/// <summary>One agency: a new one, or one to change or remove.</summary>
public sealed class AgencyCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-agency";
    public const string SortField = "sort";
    public const string NameField = "name";
    public const string ContactField = "contact";
    public const string MailField = "mail";

    /// <summary>The choice for an agency that the procedure does not name.</summary>
    public const string AnotherSort = "another";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) => page.Settings.Agency(page.Part) is { } agency
        ? (agency.Name, "Change the contact, or remove the agency. Open reviews keep what they began with: write \"change\" to replace the contact there.")
        : ("Add an agency", "A review can ask it for information from then on.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken)
    {
        var agency = page.Settings.Agency(page.Part);
        return Task.FromResult<IEnumerable<AdaptiveElement?>>(
        [
            agency is null ? CardFields.ChoiceField(SortField, "Kind of agency", [.. AgencyRoll.Free(page.Settings, page.Procedure), (AnotherSort, "Another")]) : null,
            CardFields.TextField(NameField, "Name of the agency", longest: 120, value: agency?.Name),
            CardFields.TextField(ContactField, "Name of the contact", longest: 100, value: agency?.Contact.Name),
            CardFields.EmailField(MailField, "Email address of the contact", value: agency?.Contact.Email),
            CardWriting.Buttons(
                CardButtons.MainPress("Save", SaveAgencyVerb.Verb),
                agency is null ? null : CardButtons.PressWithoutFields("Remove the agency", RemoveAgencyVerb.Verb),
                Back("Back to agencies", AgenciesCard.CardKind)),
        ]);
    }
}

public sealed class SaveAgencyVerb(SettingDesk desk, PartnershipStore partnerships, Office office, TenantLookUp tenant, CardRack cards) : OwnVerb
{
    public const string Verb = "setting-save-agency";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        if (await partnerships.FindAsync(SettingCard.PartnershipOf(press.Card), cancellationToken) is not { } known)
            return new PressAnswer.NotDone("These settings are not there any more.");
        var part = SettingCard.PartOf(press.Card);
        var sorts = AgencyRoll.Free(known, office.ProcedureOf(known)).Select(one => one.Id).Append(AgencyCard.AnotherSort);
        var sort = part.Length > 0 ? "" : press.Fields.Choice(AgencyCard.SortField, "a kind of agency", sorts);
        var name = press.Fields.Line(AgencyCard.NameField, "Name of the agency", longest: 120);
        var contactName = press.Fields.Line(AgencyCard.ContactField, "Name of the contact", longest: 100);
        var mail = press.Fields.Email(AgencyCard.MailField, "Email address of the contact");
        var contact = await ContactAsync(press, contactName, mail, name, cancellationToken);
        var answer = await desk.ChangeAsync(
            press,
            $"{name} is saved.",
            stored => part.Length > 0 ? AgencyRoll.Change(stored, part, name, contact!) : AgencyRoll.Add(stored, office.ProcedureOf(stored), sort, name, contact!),
            cancellationToken);
        if (answer is not PressAnswer.Done done)
            return answer;
        var list = await cards.DrawAsync(new(SettingCard.AddressOf(AgenciesCard.CardKind, known.Id), null, press.Speaker.EntraId, press.Now), cancellationToken);
        return done with { Instead = list };
    }

    private async Task<Person?> ContactAsync(Press press, string name, string mail, string agency, CancellationToken cancellationToken)
    {
        if (press.Fields.Problems.Count > 0 || !await desk.MayAsync(press, cancellationToken))
            return null;
        try
        {
            return await tenant.PersonAsync(name, mail, agency, cancellationToken);
        }
        catch (OutsideFault fault)
        {
            press.Fields.Problem($"The directory could not be asked for the account: {fault.Message} Nothing was saved. Try again later.");
            return null;
        }
    }
}

public sealed class RemoveAgencyVerb(SettingDesk desk, CardRack cards) : OwnVerb
{
    public const string Verb = "setting-remove-agency";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var answer = await desk.ChangeAsync(press, "The agency is removed.", stored => AgencyRoll.Remove(stored, SettingCard.PartOf(press.Card)), cancellationToken);
        if (answer is not PressAnswer.Done done)
            return answer;
        var address = SettingCard.AddressOf(AgenciesCard.CardKind, SettingCard.PartnershipOf(press.Card));
        return done with { Instead = await cards.DrawAsync(new(address, null, press.Speaker.EntraId, press.Now), cancellationToken) };
    }
}
