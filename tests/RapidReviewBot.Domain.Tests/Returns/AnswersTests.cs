using System.Text.Json;
using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Returns;

public class AnswersTests
{
    [Theory]
    [InlineData("8/4/2026")]
    [InlineData("08.04.2026")]
    [InlineData("8 4 2026")]
    [InlineData("8 April 2026")]
    [InlineData("8 apr 2026")]
    [InlineData("Wednesday 8 April 2026")]
    [InlineData("Wed, 8 Apr 2026")]
    [InlineData("2026-04-08")]
    public void A_date_is_taken_as_people_in_England_write_it(string typed) => Assert.Equal(new DateOnly(2026, 4, 8), FormDate.Parse(typed));

    [Theory]
    [InlineData("29 February 2026")]
    [InlineData("8/4/26")]
    [InlineData("Tuesday 8 April 2026")]
    [InlineData("13/13/2026")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void What_is_no_full_real_date_is_not_guessed_at(string typed)
    {
        Assert.Null(FormDate.Parse(typed));
        Assert.Equal(typed, FormDate.Written(typed));
    }

    [Theory]
    [InlineData("14:30", "14:30")]
    [InlineData("2.30pm", "14:30")]
    [InlineData("2:30 pm", "14:30")]
    [InlineData("1430", "14:30")]
    [InlineData("9:05", "09:05")]
    public void A_time_is_taken_as_people_write_it(string typed, string written) => Assert.Equal(written, FormDate.WrittenTime(typed));

    [Fact]
    public void A_posted_page_is_read_by_its_names()
    {
        var posted = new Dictionary<string, string[]>
        {
            ["known"] = ["Yes, known"],
            ["from-day"] = ["10"],
            ["from-month"] = ["1"],
            ["from-year"] = ["2025"],
            ["to"] = ["30 March 2026"],
            ["themes"] = ["drugs", "Neglect"],
            ["chronology-0-date"] = ["10/1/2025"],
            ["chronology-0-event"] = ["First call"],
            ["chronology-2-event"] = ["After a row left blank"],
            ["senior-name"] = [" David Okoro "],
            ["senior-role"] = ["Assistant Chief Constable"],
            ["senior-date-day"] = ["9"],
            ["senior-date-month"] = ["4"],
            ["senior-date-year"] = ["2026"],
            ["quality"] = ["yes"],
            ["reference"] = ["RR-2026-9999"],
        };

        var answers = PostedAnswers.Read(AForm.Form, name => posted.GetValueOrDefault(name) ?? []);

        Assert.Equal("known", answers.Text("known"));
        Assert.Equal(new DateOnly(2025, 1, 10), answers.Date("from"));
        Assert.Equal(new DateOnly(2026, 3, 30), answers.Date("to"));
        Assert.Equal(["drugs", "neglect"], answers.Chosen("themes"));
        Assert.Equal(["First call", "After a row left blank"], answers.Rows("chronology").Select(row => row["event"]));
        Assert.Equal(new SignatureAnswer("David Okoro", "Assistant Chief Constable", "2026-04-09"), answers.Signature("senior"));
        Assert.True(answers.IsYes("quality"));
        Assert.True(answers.IsBlank("reference"), "what the partnership fills in cannot be posted");
    }

    [Fact]
    public void A_posted_date_that_is_none_is_kept_to_be_shown_again()
    {
        var posted = new Dictionary<string, string[]> { ["from-day"] = ["31"], ["from-month"] = ["6"], ["from-year"] = ["2025"] };

        Assert.Equal("31 6 2025", PostedAnswers.Read(AForm.Form, name => posted.GetValueOrDefault(name) ?? []).Text("from"));
    }

    [Fact]
    public void Answers_outlast_being_kept_as_a_file()
    {
        var kept = JsonSerializer.Serialize(AForm.Good.With("themes", new ChosenAnswer(["drugs"])));

        var again = JsonSerializer.Deserialize<FormAnswers>(kept)!;

        Assert.Equal(kept, JsonSerializer.Serialize(again));
        Assert.Empty(AnswerValidation.Validate(AForm.Form, again, AForm.Today));
    }

    [Fact]
    public void Answers_put_over_others_leave_what_they_do_not_answer()
    {
        var both = AForm.Good.Over(FormAnswers.Empty.With("to", "2026-04-01").With("from", ""));

        Assert.Equal(("2025-01-10", "2026-04-01"), (both.Text("from"), both.Text("to")));
    }
}
