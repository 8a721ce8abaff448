using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Outbox;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Name, procedure and mailbox of a partnership, and the addresses of the bodies that get its reports.</summary>
public sealed class DetailsCard(PartnershipStore partnerships, Office office, ProcedureCatalogue procedures) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-details";
    public const string NameField = "name";
    public const string ProcedureField = "procedure";
    public const string MailboxField = "mailbox";
    public const string PanelField = "panel-mailbox";
    public const string OfstedField = "ofsted-mailbox";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) =>
        ("Name, procedure and addresses", "Save what has changed. The mailbox is tried out before it is saved. While a review is open its procedure and mailbox stay.");

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<AdaptiveElement?>>(
    [
        CardFields.TextField(NameField, "Name of the partnership", longest: 120, value: page.Settings.Name),
        CardFields.ChoiceField(ProcedureField, "Procedure that its reviews follow", [.. procedures.All.Select(one => (one.Id, one.Name))], value: page.Settings.ProcedureId),
        CardFields.EmailField(MailboxField, "Mailbox that sends and receives for the partnership", value: page.Settings.Mailbox),
        CardFields.EmailField(PanelField, "National Panel's mailbox, to which reports go", required: false, value: page.Settings.PanelMailbox),
        page.Procedure.Submission.OfstedIfRequired ? CardFields.EmailField(OfstedField, "Ofsted's mailbox, for reports that it gets too", required: false, value: page.Settings.OfstedMailbox) : null,
        CardWriting.Note("An address that you empty stays as it is. A change counts at once, for open reviews too."),
        CardWriting.Buttons(CardButtons.MainPress("Save", ChangeDetailsVerb.Verb), Back()),
    ]);
}

public sealed class ChangeDetailsVerb(SettingDesk desk, PartnershipStore partnerships, ProcedureCatalogue procedures, TenantLookUp tenant) : OwnVerb
{
    public const string Verb = "setting-change-details";
    private const string Open = "A review is open. Change the procedure or the mailbox when it is over: its dates and its mails rest on them.";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var name = press.Fields.Line(DetailsCard.NameField, "Name of the partnership", longest: 120);
        var procedureId = press.Fields.Choice(DetailsCard.ProcedureField, "the procedure that its reviews follow", procedures.All.Select(one => one.Id));
        var mailbox = press.Fields.Email(DetailsCard.MailboxField, "Mailbox");
        var bodies = (Panel: press.Fields.Email(DetailsCard.PanelField, "National Panel's mailbox", required: false), Ofsted: press.Fields.Email(DetailsCard.OfstedField, "Ofsted's mailbox", required: false));
        if (press.Fields.Problems.Count == 0)
            await CheckAsync(press, procedureId, mailbox, cancellationToken);
        var today = LondonTime.DateOf(press.Now);
        return await desk.ChangeAsync(press, "Saved.", stored => SettingAnswer.Set(Addressed(Changed(stored, name, procedureId, mailbox, today), bodies)), cancellationToken);
    }

    private async Task CheckAsync(Press press, string procedureId, string mailbox, CancellationToken cancellationToken)
    {
        var id = SettingCard.PartnershipOf(press.Card);
        if (!await desk.MayAsync(press, cancellationToken) || await partnerships.FindAsync(id, cancellationToken) is not { } settings)
            return;
        var newMailbox = !string.Equals(mailbox, settings.Mailbox, StringComparison.OrdinalIgnoreCase);
        if ((newMailbox || procedureId != settings.ProcedureId) && await desk.HasOpenReviewAsync(id, cancellationToken))
            press.Fields.Problem(Open);
        else if (newMailbox)
            await TryOutAsync(press, mailbox, cancellationToken);
    }

    private async Task TryOutAsync(Press press, string mailbox, CancellationToken cancellationToken)
    {
        try
        {
            if (await tenant.MailboxFaultAsync(mailbox, cancellationToken) is { } fault)
                press.Fields.Problem(fault);
        }
        catch (OutsideFault fault)
        {
            press.Fields.Problem($"The mailbox could not be tried out: {fault.Message} Nothing was saved. Try again later.");
        }
    }

    private static Partnership Addressed(Partnership settings, (string Panel, string Ofsted) bodies) => settings with
    {
        PanelMailbox = bodies.Panel.Length > 0 ? bodies.Panel : settings.PanelMailbox,
        OfstedMailbox = bodies.Ofsted.Length > 0 ? bodies.Ofsted : settings.OfstedMailbox,
    };

    private Partnership Changed(Partnership stored, string name, string procedureId, string mailbox, DateOnly today)
    {
        var changed = stored with { Name = name, Mailbox = mailbox };
        return procedureId == stored.ProcedureId || procedures.Find(stored.ProcedureId) is not { } from || procedures.Find(procedureId) is not { } to
            ? changed
            : changed with { ProcedureId = procedureId, Roster = RosterRules.Carry(stored.Roster, from, to, today) };
    }
}
