using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.SetUp;

/// <summary>The SharePoint site and the library in it that hold the case folders.</summary>
public sealed class LibraryCard(PartnershipStore partnerships, Office office, TenantLookUp tenant) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up-library";
    public const string SiteField = "site";
    public const string LibraryField = "library";

    public override string Kind => CardKind;

    protected override (string Title, string Lead) Heading(SettingPage page) => page.Settings.SiteId.Length == 0
        ? ("Site and library", "Enter the address of the team's SharePoint site. In Teams: open Files in the General channel, choose Open in SharePoint, and copy the address.")
        : ("Site and library", page.Settings.DriveId.Length == 0 ? "The site was found. Choose the library for the case folders." : "Case folders are kept in the library chosen here.");

    protected override async Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken) =>
    [
        .. page.Settings.SiteId.Length > 0 ? await ChoiceAsync(page.Settings, cancellationToken) : [],
        CardFields.TextField(SiteField, page.Settings.SiteId.Length > 0 ? "Address of another site" : "Address of the site", required: false, longest: 400),
        CardWriting.Buttons(CardButtons.Press("Find the site", FindSiteVerb.Verb), Back()),
    ];

    private async Task<IReadOnlyList<AdaptiveElement>> ChoiceAsync(Partnership settings, CancellationToken cancellationToken)
    {
        try
        {
            var libraries = await tenant.LibrariesAsync(settings.SiteId, cancellationToken);
            return
            [
                CardFields.ChoiceField(LibraryField, "Library for the case folders", libraries, required: false, value: settings.DriveId.Length > 0 ? settings.DriveId : null),
                CardWriting.Buttons(CardButtons.MainPress("Use this library", ChooseLibraryVerb.Verb)),
            ];
        }
        catch (OutsideFault fault)
        {
            return [CardWriting.State(CardState.Problem, "the libraries of the site cannot be listed now."), CardWriting.Text(fault.Message)];
        }
    }
}

public sealed class FindSiteVerb(SettingDesk desk, TenantLookUp tenant) : OwnVerb
{
    public const string Verb = "setting-find-site";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var text = press.Fields.Line(LibraryCard.SiteField, "the address of the site", longest: 400);
        var site = "";
        if (press.Fields.Problems.Count == 0 && await desk.MayAsync(press, cancellationToken))
            site = await LookAsync(press, text, cancellationToken);
        return await desk.ChangeAsync(press, "The site was found. Choose the library.", stored => SettingAnswer.Set(stored.SiteId == site ? stored : stored with { SiteId = site, DriveId = "" }), cancellationToken);
    }

    private async Task<string> LookAsync(Press press, string text, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.AbsolutePath.Trim('/').Length == 0 || address.AbsolutePath.Contains(':', StringComparison.Ordinal))
        {
            press.Fields.Problem("Enter the whole address of the site, like https://council.sharepoint.com/sites/Safeguarding.");
            return "";
        }

        try
        {
            if (await desk.HasOpenReviewAsync(SettingCard.PartnershipOf(press.Card), cancellationToken))
                press.Fields.Problem(ChooseLibraryVerb.Open);
            else if (await tenant.SiteAsync(address, cancellationToken) is { Length: > 0 } id)
                return id;
            else
                press.Fields.Problem("There is no such site, or I am not let into it. Check the address; if it is right, ask your Microsoft 365 administrator to grant me the site (operations guide).");
        }
        catch (OutsideFault fault)
        {
            press.Fields.Problem($"The site could not be looked for: {fault.Message} Try again later.");
        }

        return "";
    }
}

public sealed class ChooseLibraryVerb(SettingDesk desk, PartnershipStore partnerships, TenantLookUp tenant) : OwnVerb
{
    public const string Verb = "setting-choose-library";
    internal const string Open = "A review is open. Change the site or the library when it is over: its case folder is there.";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var (drive, site) = ("", "");
        if (await desk.MayAsync(press, cancellationToken) && await partnerships.FindAsync(SettingCard.PartnershipOf(press.Card), cancellationToken) is { } settings)
            (drive, site) = (await ChosenAsync(press, settings, cancellationToken), settings.SiteId);
        return await desk.ChangeAsync(press, "Case folders will be kept in this library.", stored => stored.SiteId == site
            ? SettingAnswer.Set(stored with { DriveId = drive })
            : SettingAnswer.Refuse("The site was changed in the meantime. Choose the library again."), cancellationToken);
    }

    private async Task<string> ChosenAsync(Press press, Partnership settings, CancellationToken cancellationToken)
    {
        try
        {
            var drive = press.Fields.Choice(LibraryCard.LibraryField, "the library for the case folders", (await tenant.LibrariesAsync(settings.SiteId, cancellationToken)).Select(one => one.Id));
            if (drive != settings.DriveId && await desk.HasOpenReviewAsync(settings.Id, cancellationToken))
                press.Fields.Problem(Open);
            return drive;
        }
        catch (OutsideFault fault)
        {
            press.Fields.Problem($"The libraries could not be listed: {fault.Message} Try again later.");
            return "";
        }
    }
}
