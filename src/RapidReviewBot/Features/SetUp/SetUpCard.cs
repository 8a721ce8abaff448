using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Features.SetUp;

/// <summary>All settings of a partnership at a glance, with what is missing, and a way to each.</summary>
public sealed class SetUpCard(PartnershipStore partnerships, Office office) : SettingCard(partnerships, office)
{
    public const string CardKind = "set-up";
    private const int MostNamed = 12;

    public override string Kind => CardKind;

    public static CardAddress AddressOf(string partnershipId) => AddressOf(CardKind, partnershipId);

    protected override (string Title, string Lead) Heading(SettingPage page)
    {
        var lacking = Lacking.In(page.Settings, page.Procedure, page.Today).Count;
        return ($"Settings: {page.Settings.Name}", lacking == 0
            ? "Everything is there. Type \"new review\" to open a review."
            : $"Fill in {(lacking == 1 ? "one more thing" : $"{lacking} more things")} before you open a review.");
    }

    protected override Task<IEnumerable<AdaptiveElement?>> BodyAsync(SettingPage page, CancellationToken cancellationToken)
    {
        var (settings, lacking) = (page.Settings, Lacking.In(page.Settings, page.Procedure, page.Today));
        return Task.FromResult<IEnumerable<AdaptiveElement?>>(
        [
            lacking.Count == 0 ? CardWriting.State(CardState.Done, "ready to open reviews.") : CardWriting.State(CardState.Waiting, "missing"),
            lacking.Count == 0 ? null : CardWriting.Points(lacking),
            CardWriting.Heading("Partnership"),
            CardWriting.Facts(
                ("Procedure", page.Procedure.Name),
                ("Mailbox", Given(settings.Mailbox)),
                ("Reports go to", settings.PanelMailbox),
                ("Ofsted's copy goes to", page.Procedure.Submission.OfstedIfRequired ? settings.OfstedMailbox : ""),
                ("Library for case folders", settings.DriveId.Length > 0 ? "Chosen" : "Not given yet"),
                ("Agencies", Agencies(settings)),
                ("Closed on", Days(settings.Closures.Where(day => day.Date >= page.Today).Select(day => day.Date))),
                ("Standing meetings", Days(settings.StandingMeetings.Where(day => day >= page.Today)))),
            CardWriting.Heading("Roles"),
            CardWriting.Facts(page.Procedure.Roles.Where(role => RosterRules.IsOnRoster(role)).Select(role => (role.Title, Holders(page, role.Id, role.Required)))),
            CardWriting.Buttons(
                ShowSettingVerb.Button("Name, procedure, addresses", DetailsCard.CardKind),
                ShowSettingVerb.Button("Site and library", LibraryCard.CardKind),
                ShowSettingVerb.Button("Roles", RolesCard.CardKind),
                ShowSettingVerb.Button("Agencies", AgenciesCard.CardKind),
                ShowSettingVerb.Button("Closed days and meetings", DatesCard.CardKind)),
        ]);
    }

    internal static string Holders(SettingPage page, string role, bool required)
    {
        var held = page.Settings.Roster.Where(one => one.Role == role && (one.Until is not { } until || until >= page.Today)).Select(one => RosterRules.Words(one, page.Today)).ToList();
        return held.Count > 0 ? string.Join(", ", held) : required ? "Nobody yet: needed" : "Nobody";
    }

    private static string Given(string value) => value.Length > 0 ? value : "Not given yet";

    private static string Agencies(Partnership settings) => settings.Agencies.Count switch
    {
        0 => "None yet",
        <= MostNamed => string.Join(", ", settings.Agencies.Select(one => one.Name)),
        var many => $"{string.Join(", ", settings.Agencies.Take(MostNamed).Select(one => one.Name))} and {many - MostNamed} more",
    };

    private static string Days(IEnumerable<DateOnly> days)
    {
        var words = days.Order().Select(LondonTime.WordsWithYear).ToList();
        return words.Count switch
        {
            0 => "None to come",
            <= MostNamed => string.Join(", ", words),
            _ => $"{string.Join(", ", words.Take(MostNamed))} and {words.Count - MostNamed} more",
        };
    }
}
