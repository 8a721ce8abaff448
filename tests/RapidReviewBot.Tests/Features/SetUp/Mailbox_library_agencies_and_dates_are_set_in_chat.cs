using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Features.SetUp;

public sealed class Mailbox_library_agencies_and_dates_are_set_in_chat(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_mailbox_is_tried_out_before_it_is_saved()
    {
        await using var desk = await AtAsync("Name, procedure, addresses");
        var mailbox = desk.Room.Person("partnership-mailbox").Mail;

        var refused = await desk.PressAsync("Save", Details("nobody@council.exampleborough.example"));
        var kept = (await desk.SettingsAsync()).Mailbox;
        var saved = await desk.PressAsync("Save", Details(mailbox));

        Assert.Contains("I may not use the mailbox nobody@council.exampleborough.example", refused);
        Assert.Equal("rapid@example.org", kept);
        Assert.Contains("Saved.", saved);
        Assert.Equal(mailbox, (await desk.SettingsAsync()).Mailbox);
    }

    [Fact]
    [Trait("Duty", "J23")]
    public async Task The_addresses_of_the_Panel_and_of_Ofsted_are_set_and_what_is_emptied_stays()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.ChangeAsync(known => known with { ProcedureId = "jcr", Roster = [.. known.Roster.Select(held => held.Role == "single-point-of-contact" ? held with { Role = "partnership-manager" } : held)] });
        await desk.BeginAsync();
        await desk.PressAsync("Name, procedure, addresses");
        var mailbox = desk.Room.Person("partnership-mailbox").Mail;

        var wrong = await desk.PressAsync("Save", Given("nobody", "notify@ofsted.example"));
        await desk.PressAsync("Save", Given("", "notify@ofsted.example"));

        Assert.Contains("National Panel's mailbox: enter an email address", wrong, StringComparison.Ordinal);
        var settings = await desk.SettingsAsync();
        Assert.Equal(("Mailbox.NationalReviewPanel@education.gov.uk", "notify@ofsted.example"), (settings.PanelMailbox, settings.OfstedMailbox));

        Dictionary<string, string> Given(string panel, string ofsted) => new() { ["name"] = "Example", ["procedure"] = "jcr", ["mailbox"] = mailbox, ["panel-mailbox"] = panel, ["ofsted-mailbox"] = ofsted };
    }

    [Fact]
    public async Task While_a_review_is_open_its_procedure_and_library_stay()
    {
        await using var desk = await AtAsync("Name, procedure, addresses");
        await desk.Room.OpenReviewAsync();
        await desk.ReviewIsListedAsync();

        var refused = await desk.PressAsync("Save", Details("rapid@example.org", "redbridge"));

        Assert.Contains("A review is open", refused);
        Assert.Equal("west-midlands", (await desk.SettingsAsync()).ProcedureId);
    }

    [Fact]
    public async Task The_library_is_chosen_from_those_of_the_site_that_was_found()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.ChangeAsync(known => known with { SiteId = "", DriveId = "" });
        await desk.BeginAsync();
        await desk.PressAsync("Site and library");

        var missing = await desk.PressAsync("Find the site", new { site = "https://exampleborough.sharepoint.com/sites/Nowhere" });
        var found = await desk.PressAsync("Find the site", new { site = "https://exampleborough.sharepoint.com/sites/SafeguardingPartnership/Shared%20Documents" });
        var drive = desk.Room.Tenant.State.Drives.All.First(one => one.Name == "Rapid Reviews").Id;
        var chosen = await desk.PressAsync("Use this library", new { library = drive });

        Assert.Contains("There is no such site", missing);
        Assert.Contains("Rapid Reviews", found);
        Assert.Contains("Case folders will be kept in this library", chosen);
        Assert.Equal((desk.Room.Tenant.State.Sites.All[0].Id, drive), ((await desk.SettingsAsync()).SiteId, (await desk.SettingsAsync()).DriveId));
    }

    [Fact]
    [Trait("Duty", "T25")]
    public async Task An_agency_is_added_changed_and_removed()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.ChangeAsync(known => known with { Agencies = [.. known.Agencies.Take(2)] });
        await desk.BeginAsync();
        await desk.PressAsync("Agencies");
        await desk.PressAsync("Add an agency");

        await desk.PressAsync("Save", Entry("Example Constabulary", "Pat Pole (invented)", "pat@police.example", "police"));
        var added = (await desk.SettingsAsync()).Agency("police");
        await desk.PressAsync("Change or remove", new { agency = "police" });
        await desk.PressAsync("Save", Entry("Example Constabulary", "Lou Law (invented)", "lou@police.example"));
        var changed = (await desk.SettingsAsync()).Agency("police");
        await desk.PressAsync("Change or remove", new { agency = "police" });
        await desk.PressAsync("Remove the agency");

        Assert.Equal(("Example Constabulary", "pat@police.example", RapidReviewBot.Domain.Procedures.Partner.Police), (added!.Name, added.Contact.Email, added.Partner));
        Assert.Equal("lou@police.example", changed!.Contact.Id);
        Assert.Null((await desk.SettingsAsync()).Agency("police"));
    }

    [Fact]
    [Trait("Duty", "N02")]
    public async Task Closed_days_and_standing_meetings_are_added_and_removed()
    {
        await using var desk = await AtAsync("Closed days and meetings");

        var closed = await desk.PressAsync("Add the closed day", new { closed = "2026-03-10", reason = "Council closed" });
        var meeting = await desk.PressAsync("Add the meeting", new { meeting = "2026-03-12" });
        var clash = await desk.PressAsync("Add the meeting", new { meeting = "2026-03-10" });
        var christmas = await desk.PressAsync("Add the meeting", new { meeting = "2026-12-25" });
        var set = await desk.SettingsAsync();
        await desk.PressAsync("Remove the chosen date", new { remove = "closed-2026-03-10" });

        Assert.Contains("Tue 10 Mar 2026 is a closed day", closed);
        Assert.Contains("The standing group meets on Thu 12 Mar 2026", meeting);
        Assert.Contains("is not a working day", clash);
        Assert.Contains("is not a working day", christmas);
        Assert.Equal([new LocalClosure(new(2026, 3, 10), "Council closed")], set.Closures);
        Assert.Equal([new DateOnly(2026, 3, 12)], set.StandingMeetings);
        Assert.Empty((await desk.SettingsAsync()).Closures);
    }

    [Fact, Trait("Duty", "N02")]
    public async Task A_closed_day_moves_the_deadlines_of_open_reviews_and_people_are_told_the_new_dates()
    {
        await using var desk = await AtAsync("Closed days and meetings");
        await desk.Room.OpenReviewAsync();
        await desk.ReviewIsListedAsync();

        await desk.PressAsync("Add the closed day", new { closed = "2026-03-04", reason = "Office move" });

        await Eventually.TrueAsync(async () => (await ToldAsync(desk)).Any(text => text.Contains("Wed 4 Mar is now a closed day (Office move).", StringComparison.Ordinal)), TimeSpan.FromSeconds(30));
        var told = (await ToldAsync(desk)).Single(text => text.Contains("Deadlines have moved", StringComparison.Ordinal));
        Assert.Contains("now Thu 5 Mar, 17:00, was Wed 4 Mar, 17:00", told);
        Assert.Null((await desk.SettingsAsync()).ClosuresBefore);
    }

    [Fact, Trait("Duty", "N06")]
    public async Task A_plan_that_can_no_longer_be_met_is_named_on_the_review_card_and_told_to_the_manager()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.Room.OpenReviewAsync();
        await desk.ReviewIsListedAsync();

        desk.Room.Tenant.Clock.Advance(TimeSpan.FromDays(25));

        await Eventually.TrueAsync(async () => (await ToldAsync(desk)).Any(text => text.Contains("The plan can't be met as it stands", StringComparison.Ordinal)), TimeSpan.FromSeconds(30));
        string channel = desk.Room.Tenant.State.Channels.All.Single(one => one.DisplayName.StartsWith("RR-", StringComparison.Ordinal)).Id;
        await Eventually.TrueAsync(
            async () => (await desk.Room.MessagesAsync(desk.Room.Manager, channel)).Any(message => message.ToJsonString().Contains("Problem:", StringComparison.Ordinal)), TimeSpan.FromSeconds(30));
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(SetUpRoom desk) =>
        [.. (await desk.Room.MessagesAsync(desk.Room.Manager, desk.Room.ChatOf(desk.Room.Manager))).Select(message => message.ToJsonString(SetUpRoom.Readable))];

    private static object Details(string mailbox, string procedure = "west-midlands") => new { name = "Example Safeguarding Partnership", procedure, mailbox };

    private static object Entry(string name, string contact, string mail, string? sort = null) =>
        sort is null ? new { name, contact, mail } : new { sort, name, contact, mail };

    private async Task<SetUpRoom> AtAsync(string button)
    {
        var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.BeginAsync();
        await desk.PressAsync(button);
        return desk;
    }
}
