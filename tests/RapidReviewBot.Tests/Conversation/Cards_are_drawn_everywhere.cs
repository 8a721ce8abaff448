using AdaptiveCards;
using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Conversation;

public sealed class Cards_are_drawn_everywhere
{
    [Fact]
    public Task Every_card_of_the_bot_itself_keeps_the_rules() => CardCheck.PassAsync(new Dictionary<string, string>
    {
        ["help"] = Json(HelpCard.Draw()),
        ["welcome"] = Json(HelpCard.Welcome(null)),
        ["welcome-team"] = Json(HelpCard.Welcome("Safeguarding")),
        ["not-understood"] = Json(HelpCard.NotUnderstood([Intent.All[1], Intent.All[2]])),
    });

    [Fact]
    public Task Every_part_of_which_cards_are_made_keeps_the_rules() => CardCheck.PassAsync(new Dictionary<string, string> { ["all"] = Json(Everything()) });

    [Fact]
    public async Task The_check_finds_what_breaks_a_rule()
    {
        var bad = new AdaptiveCard("1.5") { Body = [new AdaptiveTextInput { Id = "a" }, new AdaptiveTextBlock("no wrap"), new AdaptiveActionSet { Actions = [new AdaptiveExecuteAction { Title = "Go" }] }] };

        var fault = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => CardCheck.PassAsync(new Dictionary<string, string> { ["bad"] = bad.ToJson() }));

        Assert.Contains("3 faults", fault.Message);
    }

    [Fact]
    public void A_card_over_28_KB_is_never_sent()
    {
        var big = CardWriting.Write(new("x"), "1", "Big", "Too big.", [CardWriting.Text(new string('x', 29_000))]);

        Assert.Contains("28672 is the most", Assert.Throws<InvalidOperationException>(() => big.ToActivity()).Message);
    }

    [Fact]
    public void Forty_agencies_fit_on_a_card()
    {
        var card = CardWriting.Write(new("x", "review"), "1", "Waiting", "40 agencies have still to answer.", [CardWriting.Facts(Enumerable.Range(1, 40).Select(n => ($"An agency with quite a long name, number {n}", "Return due Wed 8 Apr, 17:00 - 2 working days left")))], Enumerable.Range(1, 80).Select(n => $"29:1{Guid.NewGuid():n}{n}"));

        Assert.True(Json(card).Length < WrittenCard.MostBytes);
        Assert.Equal(60, card.ToJson()["refresh"]!["userIds"]!.Count());
    }

    [Fact]
    public void A_card_stands_alone_in_its_message_with_a_summary()
    {
        var message = HelpCard.Draw().ToActivity();

        Assert.Null(message.Text);
        Assert.Single(message.Attachments);
        Assert.Equal("What you can ask me: Type one of these words. In a channel, mention me first.", message.Summary);
    }

    [Fact]
    public void What_people_typed_is_never_read_as_Markdown()
    {
        var card = CardWriting.Write(new("x"), "1", "[Click](https://evil.example)", "**Bold** _lead_", [CardWriting.Facts(("`Name`", "[x](javascript:alert)"))]);

        var texts = card.ToJson().Descendants().OfType<JValue>().Select(value => value.ToString()).ToList();
        Assert.Contains(@"\[Click\](https://evil.example)", texts);
        Assert.Contains(@"\*\*Bold\*\* \_lead\_", texts);
        Assert.Contains(@"\[x\](javascript:alert)", texts);
    }

    [Fact]
    public void A_state_is_said_in_words_beside_its_colour() =>
        Assert.All(Enum.GetValues<CardState>(), state => Assert.Matches("^(Done|Waiting|Due soon|Late|Problem): it$", ((AdaptiveTextBlock)((AdaptiveContainer)CardWriting.State(state, "it")).Items[0]).Text));

    [Fact]
    public void A_button_and_its_fallback_carry_the_same()
    {
        var button = Everything().ToJson().Descendants().OfType<JObject>().First(one => (string?)one["type"] == "Action.Execute" && (string?)one["verb"] == "go");

        Assert.True(JToken.DeepEquals(button["data"], button["fallback"]!["data"]));
        Assert.Equal("""{"card":"all","review":"r1","subject":"s","stamp":"v1","verb":"go","with":{"agency":"a1"}}""", button["data"]!["rrb"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    private static string Json(WrittenCard card) => card.ToJson().ToString(Newtonsoft.Json.Formatting.None);

    private static WrittenCard Everything() => CardWriting.Write(
        new("all", "r1", "s"),
        "v1",
        "Return of Example Trust",
        "Accept it or send it back by Wed 8 Apr, 17:00 - 2 working days left.",
        [
            CardWriting.State(CardState.Soon, "2 working days left"),
            CardWriting.Facts(("Agency", "Example Trust"), ("Version", "2")),
            CardWriting.Heading("Findings"),
            CardWriting.Points("No signature", "One acronym"),
            CardWriting.Note("West Midlands 4.3.4"),
            CardFields.TextField("text", "Reason", manyLines: true),
            CardFields.EmailField("mail", "Email address"),
            CardFields.DateField("day", "Date of the incident", earliest: new(2026, 1, 1), latest: new(2026, 3, 2)),
            CardFields.TimeField("time", "Time of the meeting", value: new(10, 0)),
            CardFields.NumberField("count", "How many children", 1, 4, value: 1),
            CardFields.ChoiceField("one", "Outcome", [("a", "A"), ("b", "B")], value: "a"),
            CardFields.ChoicesField("many", "Agencies", [("a", "A"), ("b", "B")], values: ["a", "b"]),
            CardFields.TickField("tick", "The child is looked after"),
            CardWriting.Buttons(
                CardButtons.MainPress("Accept", "go", ("agency", "a1")),
                CardButtons.Press("Send back", "back"),
                CardButtons.PressWithoutFields("Not mine", "not"),
                CardButtons.Open("Open the return", new Uri("https://reviews.example.gov.uk/x"))),
        ],
        ["29:1a"]);
}
