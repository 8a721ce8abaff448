using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Conversation;

namespace RapidReviewBot.Tests.Features.SetUp;

public sealed class A_team_becomes_a_partnership(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Claim = "I run this partnership's office: set it up";
    private static readonly object Filled = new { name = "New Borough Safeguarding Partnership", procedure = "west-midlands", organisation = "New Borough Council" };

    [Fact]
    public async Task Whoever_fills_the_card_becomes_the_manager()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite, teamIsTaken: false);

        var asked = await desk.BeginAsync(inTeam: true);
        var shown = await desk.PressAsync(Claim, Filled);

        var settings = await desk.OfTeamAsync();
        var manager = Assert.Single(settings.Roster);
        Assert.Contains("Set up this team for Rapid Reviews", asked);
        Assert.Contains("the mailbox", shown);
        Assert.Equal(("New Borough Safeguarding Partnership", "west-midlands"), (settings.Name, settings.ProcedureId));
        Assert.Equal((desk.Room.Manager.Id, "single-point-of-contact", desk.Room.Manager.Mail), (manager.Person.EntraId, manager.Role, manager.Person.Email));
    }

    [Fact]
    public async Task The_second_who_presses_gets_nothing()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite, teamIsTaken: false);
        await desk.BeginAsync(inTeam: true);
        await desk.PressAsync(Claim, Filled);

        var second = await desk.PressAsync(Claim, Filled, desk.Room.Stranger);

        Assert.Contains("This team is set up", second);
        Assert.DoesNotContain((await desk.OfTeamAsync()).Roster, held => held.Person.Id == desk.Room.Stranger.Id);
    }

    [Fact]
    public async Task Absurd_entries_are_refused_in_plain_words_and_make_nothing()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite, teamIsTaken: false);
        var team = desk.Room.Team.Id;

        var script = await desk.ForgeAsync(ClaimTeamCard.CardKind, ClaimTeamVerb.Verb, new() { ["name"] = "<script>alert(1)</script>", ["procedure"] = "west-midlands", ["organisation"] = "Council" }, subject: team);
        var unknown = await desk.ForgeAsync(ClaimTeamCard.CardKind, ClaimTeamVerb.Verb, new() { ["name"] = "Borough", ["procedure"] = "no-such-procedure", ["organisation"] = "Council" }, subject: team);

        Assert.Contains("take out the signs < and >", script);
        Assert.Contains("choose one of those offered", unknown);
        await Assert.ThrowsAsync<InvalidOperationException>(desk.OfTeamAsync);
    }

    [Fact]
    public async Task In_a_personal_chat_only_the_office_gets_settings()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);

        var office = await desk.BeginAsync();
        var other = Assert.Single(await desk.Room.SayAsync(desk.Room.Stranger, "set up"));
        var inTeam = Assert.Single(await desk.Room.SayAsync(desk.Room.Stranger, "set up", desk.Room.General));

        Assert.Contains("Settings:", office);
        Assert.Contains("only to those who hold the role", other.ToJsonString());
        Assert.Contains("can see or change these settings", inTeam.ToJsonString());
    }

    [Fact]
    public async Task The_office_s_card_in_a_channel_shows_a_passer_by_nothing()
    {
        await using var desk = await SetUpRoom.OpenAsync(azurite);
        await desk.BeginAsync(inTeam: true);

        var seen = await desk.PressAsync("Agencies", person: desk.Room.Stranger);

        Assert.Contains("can see or change these settings", seen);
        Assert.DoesNotContain("@", seen);
    }
}
