using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Features.SetUp;

public sealed class The_roster_is_kept_up_to_date_in_chat(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Give = "Give the role";

    [Fact]
    [Trait("Duty", "T25")]
    public async Task A_role_is_given_and_ended()
    {
        await using var desk = await AtGivingAsync();
        var lead = desk.Room.Person("agency-lead-la");

        var shown = await desk.PressAsync(Give, Entry("observer", lead.DisplayName, lead.Mail));
        var given = (await desk.SettingsAsync()).Roster.Single(held => held.Role == "observer");
        await desk.BeginAsync();
        await desk.PressAsync("Roles");
        await desk.PressAsync("End a role");
        var ended = await desk.PressAsync("End the role", new { held = $"observer/{given.Person.Id}/2026-03-02" });

        Assert.Contains("gets cards in Teams", shown);
        Assert.Equal(lead.Id, given.Person.EntraId);
        Assert.Contains("The role has ended", ended);
        Assert.DoesNotContain((await desk.SettingsAsync()).Roster, held => held.Role == "observer");
    }

    [Fact]
    public async Task Whoever_has_no_account_here_acts_by_mail()
    {
        await using var desk = await AtGivingAsync();
        var guest = desk.Room.Person("partner-lead-police");

        var outside = await desk.PressAsync(Give, Entry("observer", "Olive Outside (invented)", "Olive.Outside@charity.example"));
        await desk.BeginAsync();
        await desk.PressAsync("Roles");
        await desk.PressAsync("Give a role");
        await desk.PressAsync(Give, Entry("member", guest.DisplayName, guest.Mail));

        var roster = (await desk.SettingsAsync()).Roster;
        Assert.Contains("mails with a personal link", outside);
        Assert.Equal("olive.outside@charity.example", roster.Single(held => held.Role == "observer").Person.Id);
        Assert.Null(roster.Last(held => held.Role == "member").Person.EntraId);
    }

    [Fact]
    public async Task Two_people_in_a_role_for_one_are_refused_unless_one_takes_the_other_s_place()
    {
        await using var desk = await AtGivingAsync();
        var stored = await desk.SettingsAsync();
        var before = stored.Roster.Single(held => held.Role == "chair").Person;

        var refused = await desk.PressAsync(Give, Entry("chair", "Nina Neu (invented)", "nina.neu@charity.example"));
        var unchanged = await desk.SettingsAsync();
        var accepted = await desk.PressAsync(Give, Entry("chair", "Nina Neu (invented)", "nina.neu@charity.example", "2026-03-09", instead: "true"));

        var chairs = (await desk.SettingsAsync()).Roster.Where(held => held.Role == "chair").ToList();
        Assert.Contains($"is a role for one person, and {before.Name} holds it", refused);
        Assert.Equal(StoredJson.Write(stored), StoredJson.Write(unchanged));
        Assert.Contains(desk.Room.Logged, line => line.Contains("was refused: 1 problem(s)", StringComparison.Ordinal));
        Assert.Contains("Nina Neu (invented) has the role", accepted);
        Assert.Equal([(before.Id, new DateOnly(2026, 3, 8)), ("nina.neu@charity.example", null)], chairs.Select(held => (held.Person.Id, held.Until)));
    }

    [Theory]
    [InlineData("no-such-role", "Ann (invented)", "ann@charity.example", "2026-03-02", "a role: choose one of those offered")]
    [InlineData("observer", "Ann (invented)", "not an address", "2026-03-02", "enter an email address like")]
    [InlineData("observer", "Ann (invented)", "ann@charity.example", "2026-03-01", "is too early")]
    [InlineData("observer", "<script>alert(1)</script>", "ann@charity.example", "2026-03-02", "take out the signs < and >")]
    [InlineData("observer", "", "ann@charity.example", "2026-03-02", "Enter Name of the person")]
    public async Task Wrong_entries_are_refused_and_change_nothing(string role, string name, string mail, string from, string sentence)
    {
        await using var desk = await AtGivingAsync();
        var before = await desk.SettingsAsync();

        var shown = await desk.ForgeAsync(GiveRoleCard.CardKind, GiveRoleVerb.Verb, Fields(role, name, mail, from));

        Assert.Contains(sentence, shown);
        Assert.Equal(before.Roster, (await desk.SettingsAsync()).Roster);
    }

    [Fact]
    [Trait("Duty", "T34")]
    public async Task A_member_joins_once_it_is_confirmed_that_they_speak_for_their_agency_with_oversight()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        var manager = (await desk.SettingsAsync()).Roster.First(held => held.Person.Id == desk.Room.Manager.Id);
        await desk.ChangeAsync(known => known with { ProcedureId = "tower-hamlets", Roster = [manager with { Role = "manager" }] });
        await desk.BeginAsync();
        await desk.PressAsync("Roles");
        await desk.PressAsync("Give a role");

        var refused = await desk.PressAsync(Give, Member("false"));
        var accepted = await desk.PressAsync(Give, Member("true"));

        Assert.Contains("Confirm that Mina Member (invented) speaks for their agency and has strategic oversight", refused);
        Assert.Contains("Mina Member (invented) has the role", accepted);
        Assert.True((await desk.SettingsAsync()).Roster.Single(held => held.Role == "elft").SpeaksForAgency);

        static object Member(string speaks) =>
            new { role = "elft", name = "Mina Member (invented)", mail = "mina.member@nhs.example", organisation = "ELFT", from = "2026-03-02", instead = "false", speaks };
    }

    [Fact]
    public async Task A_person_without_the_role_is_refused_whatever_the_client_sends()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        var before = await desk.SettingsAsync();

        var shown = await desk.ForgeAsync(GiveRoleCard.CardKind, GiveRoleVerb.Verb, Fields("observer", "Ann (invented)", "ann@charity.example", "2026-03-02"), desk.Room.Stranger);

        Assert.Contains(Office.OnlyTheOffice, shown);
        Assert.Equal(before.Roster, (await desk.SettingsAsync()).Roster);
    }

    [Fact]
    public async Task A_name_of_ten_thousand_characters_is_refused()
    {
        await using var desk = await AtGivingAsync();

        var shown = await desk.ForgeAsync(GiveRoleCard.CardKind, GiveRoleVerb.Verb, Fields("observer", new string('x', 10_000), "ann@charity.example", "2026-03-02"));

        Assert.Contains("use 100 characters or fewer", shown);
    }

    [Fact]
    public async Task The_last_of_the_office_cannot_leave()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        var manager = (await desk.SettingsAsync()).Roster.First(held => held.Person.Id == desk.Room.Manager.Id);
        await desk.ChangeAsync(known => known with { Roster = [.. known.Roster.Where(held => held.Role is not ("delegate" or "coordinator") || held.Person.EntraId is null)] });
        await desk.BeginAsync();
        await desk.PressAsync("Roles");
        await desk.PressAsync("End a role");

        var shown = await desk.PressAsync("End the role", new { held = $"{manager.Role}/{manager.Person.Id}/" });

        Assert.Contains("Nobody with an account here would be left", shown);
        Assert.Contains(manager, (await desk.SettingsAsync()).Roster);
    }

    [Fact]
    public async Task A_card_from_before_another_s_change_does_nothing()
    {
        await using var desk = await AtGivingAsync();
        await desk.ChangeAsync(known => known with { Name = "Renamed Partnership" });

        var shown = await desk.PressAsync(Give, Entry("observer", "Ann (invented)", "ann@charity.example"));

        Assert.Contains("This card was out of date", shown);
        Assert.DoesNotContain((await desk.SettingsAsync()).Roster, held => held.Role == "observer");
    }

    [Fact]
    public async Task An_open_review_keeps_the_people_it_began_with()
    {
        await using var desk = await AtGivingAsync();
        var review = await desk.Room.OpenReviewAsync();
        var ledger = desk.Room.Bot.GetRequiredService<ReviewLedger>();
        var before = (await ledger.ReadAsync(review, default)).Roles;

        await desk.PressAsync(Give, Entry("chair", "Nina Neu (invented)", "nina.neu@charity.example", instead: "true"));

        Assert.Equal(before, (await ledger.ReadAsync(review, default)).Roles);
    }

    private static object Entry(string role, string name, string mail, string from = "2026-03-02", string instead = "false") =>
        new { role, name, mail, organisation = "Example Borough Council", from, instead };

    private static Dictionary<string, string> Fields(string role, string name, string mail, string from) =>
        new() { ["role"] = role, ["name"] = name, ["mail"] = mail, ["organisation"] = "Example Borough Council", ["from"] = from };

    private async Task<SetUpRoom> AtGivingAsync()
    {
        var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.BeginAsync();
        await desk.PressAsync("Roles");
        await desk.PressAsync("Give a role");
        return desk;
    }
}
