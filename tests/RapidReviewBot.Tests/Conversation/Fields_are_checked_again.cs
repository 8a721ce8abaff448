using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation.Presses;

namespace RapidReviewBot.Tests.Conversation;

public sealed class Fields_are_checked_again
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void What_is_right_is_read_and_makes_no_problem()
    {
        var fields = Of("""{ "name": "  Dr   O'Neill  ", "mail": "o.neill@example.gov.uk", "day": "2026-03-09", "at": "14:30", "how": "7", "one": "a", "many": "c,a", "tick": "true" }""");

        Assert.Equal("Dr O'Neill", fields.Line("name", "Name"));
        Assert.Equal("o.neill@example.gov.uk", fields.Email("mail", "Email"));
        Assert.Equal(new DateOnly(2026, 3, 9), fields.Date("day", "Day"));
        Assert.Equal(new TimeOnly(14, 30), fields.Time("at", "Time"));
        Assert.Equal(7, fields.Number("how", "How many", 1, 9));
        Assert.Equal("a", fields.Choice("one", "One", ["a", "b"]));
        Assert.Equal(["a", "c"], fields.Choices("many", "Many", ["a", "b", "c"]));
        Assert.True(fields.Ticked("tick"));
        Assert.Empty(fields.Problems);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("09/03/2026")]
    [InlineData("tomorrow")]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("2030-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_that_is_none_or_absurd_is_a_problem(string day) =>
        Assert.Single(Read(day, fields => fields.Date("it", "Day")).Problems);

    [Theory]
    [InlineData("25:00")]
    [InlineData("2pm")]
    public void A_time_that_is_none_is_a_problem(string time) => Assert.Single(Read(time, fields => fields.Time("it", "Time")).Problems);

    [Theory]
    [InlineData("0")]
    [InlineData("10")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    public void A_number_outside_its_bounds_is_a_problem(string number) => Assert.Single(Read(number, fields => fields.Number("it", "Number", 1, 9)).Problems);

    [Theory]
    [InlineData("<script>")]
    [InlineData("a > b")]
    [InlineData("bell \u0007")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_line_that_cannot_be_shown_is_a_problem(string line) => Assert.Single(Read(line, fields => fields.Line("it", "Line")).Problems);

    [Fact]
    public void A_line_of_ten_thousand_characters_is_a_problem() => Assert.Single(Read(new string('x', 10_000), fields => fields.Line("it", "Name")).Problems);

    [Theory]
    [InlineData("no-at-sign")]
    [InlineData("a@b")]
    [InlineData("Name <a@example.org>")]
    [InlineData("a@example.org, b@example.org")]
    public void An_address_that_is_none_is_a_problem(string mail) => Assert.NotEmpty(Read(mail, fields => fields.Email("it", "Email")).Problems);

    [Fact]
    public void A_choice_that_was_not_offered_is_a_problem()
    {
        Assert.Single(Read("z", fields => fields.Choice("it", "One", ["a", "b"])).Problems);
        Assert.Single(Read("a,z", fields => fields.Choices("it", "Many", ["a", "b"])).Problems);
    }

    [Fact]
    public void What_need_not_be_entered_may_be_left_out()
    {
        var fields = Of("{}");

        Assert.Equal("", fields.Line("a", "A", required: false));
        Assert.Null(fields.Date("b", "B", required: false));
        Assert.Null(fields.Time("c", "C", required: false));
        Assert.Null(fields.Number("d", "D", 1, 2, required: false));
        Assert.Equal("", fields.Choice("e", "E", ["x"], required: false));
        Assert.Empty(fields.Choices("f", "F", ["x"], required: false));
        Assert.Empty(fields.Problems);
    }

    [Fact]
    public void Objects_and_lists_in_place_of_values_are_as_nothing() =>
        Assert.Single(Of("""{ "it": { "a": 1 } }""").With(fields => fields.Line("it", "Line")).Problems);

    private static PressedFields Of(string json) => new(PressedFields.Of(JObject.Parse(json)), Today);

    private static PressedFields Read(string value, Action<PressedFields> read) => new PressedFields(new Dictionary<string, string> { ["it"] = value }, Today).With(read);
}

internal static class PressedFieldsReading
{
    public static PressedFields With(this PressedFields fields, Action<PressedFields> read)
    {
        read(fields);
        return fields;
    }
}
