using System.Text.Json.Nodes;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Conversation;

public sealed class Chat_is_answered_in_plain_words(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Everybody_is_welcomed_with_what_can_be_asked()
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var welcome = Assert.Single(await room.MessagesAsync(room.Coordinator, room.ChatOf(room.Coordinator)));

        Assert.StartsWith("RapidReviewBot is here", (string?)welcome["summary"]);
        Assert.Contains("what is due", CardText(welcome));
    }

    [Fact]
    public async Task A_team_is_welcomed_and_told_how_to_begin()
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var welcome = Assert.Single(await room.MessagesAsync(room.Manager, room.General));

        Assert.Contains("set up", (string?)welcome["summary"]);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("HELP!")]
    [InlineData("hello")]
    [InlineData("hlep please")]
    public async Task Help_is_given_however_it_is_asked_for(string text)
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var answer = Assert.Single(await room.SayAsync(room.Manager, text));

        Assert.StartsWith("What you can ask me", (string?)answer["summary"]);
    }

    [Fact]
    public async Task In_a_channel_the_mention_is_no_part_of_what_is_said()
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var answer = Assert.Single(await room.SayAsync(room.Manager, "help", room.General));

        Assert.StartsWith("What you can ask me", (string?)answer["summary"]);
    }

    [Fact]
    public async Task What_people_say_to_each_other_in_a_channel_gets_no_answer()
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var answers = await room.SayAsync(room.Manager, "help", room.General, mention: false);

        Assert.Empty(answers);
    }

    [Fact]
    public async Task Unknown_words_get_the_nearest_help_and_never_silence()
    {
        await using var room = await BotRoom.OpenAsync(azurite);

        var near = Assert.Single(await room.SayAsync(room.Manager, "the deadlines of everybody in the borough"));
        var far = Assert.Single(await room.SayAsync(room.Manager, "zebra"));

        Assert.Contains("Did you mean: what is due", (string?)near["summary"]);
        Assert.StartsWith("I did not understand that: Type one of these words", (string?)far["summary"]);
    }

    private static string CardText(JsonNode message) => message["cards"]!.AsArray()[0]!.ToJsonString();
}
