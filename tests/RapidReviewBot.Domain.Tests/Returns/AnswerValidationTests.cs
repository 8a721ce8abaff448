using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Returns;

public class AnswerValidationTests
{
    [Fact]
    public void Good_answers_have_no_error() => Assert.Empty(Errors(AForm.Good));

    [Fact]
    public void A_blank_form_names_each_required_answer_that_is_asked()
    {
        var errors = Errors(FormAnswers.Empty);

        Assert.Equal(
            ["Select whether the child is known", "Add at least one row to the records searched", "Select yes or no for whether the records are secured",
             "Enter the name, role and date of the author", "Tick the box to confirm that the return is of good quality", "Enter the name, role and date of the senior manager"],
            errors.Select(error => error.Sentence));
    }

    [Fact]
    public void What_is_not_asked_is_not_required() =>
        Assert.DoesNotContain(Errors(AForm.Good.With("known", "not-known").With("summary", "")), error => error.FieldId == "summary");

    [Theory]
    [InlineData("31 June 2025", "The date of first contact must be a real date, like 8 April 2026")]
    [InlineData("2026-04-10", "The date of first contact must be today or in the past")]
    [InlineData("1 January 0001", "The date of first contact must be after 1900")]
    [InlineData("<script>", "The date of first contact must be a real date, like 8 April 2026")]
    public void A_date_that_cannot_be_is_named(string typed, string sentence) => Assert.Equal(sentence, Only(AForm.Good.With("from", typed)).Sentence);

    [Fact]
    public void Today_is_not_in_the_future() => Assert.Empty(Errors(AForm.Good.With("to", "2026-04-09")));

    [Theory]
    [InlineData("half past two")]
    [InlineData("25:00")]
    public void A_time_that_cannot_be_is_named(string typed) => Assert.Equal(AnswerFault.NotATime, Only(AForm.Good.With("time", typed)).Fault);

    [Fact]
    public void A_name_of_ten_thousand_characters_is_too_long()
    {
        var error = Only(AForm.Good.With("secured-person", new string('x', 10_000)));

        Assert.Equal("The nominated person must be 200 characters or fewer", error.Sentence);
    }

    [Fact]
    public void The_longest_answer_allowed_is_allowed() => Assert.Empty(Errors(AForm.Good.With("secured-person", new string('x', 200))));

    [Fact]
    public void An_option_that_is_not_listed_is_named() => Assert.Equal(AnswerFault.NotAnOption, Errors(AForm.Good.With("known", "maybe"))[0].Fault);

    [Fact]
    public void A_tick_that_is_not_listed_is_named() => Assert.Equal("themes", Only(AForm.Good.With("themes", new ChosenAnswer(["neglect", "weather"]))).FieldId);

    [Fact]
    public void A_fault_in_a_table_says_its_row_and_column()
    {
        var error = Only(AForm.Good.With("chronology", AForm.Rows(("event", "One", "date", "2026-01-01"), ("event", "Two", "date", "soon"))));

        Assert.Equal(("chronology", "1-date"), (error.FieldId, error.Part));
        Assert.Contains("row 2", error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_too_many_rows_is_named()
    {
        var rows = new TableAnswer([.. Enumerable.Range(0, 61).Select(_ => new AnswerRow(new Dictionary<string, string> { ["date"] = "2026-01-01", ["event"] = "One" }))]);

        Assert.Equal(AnswerFault.TooManyRows, Only(AForm.Good.With("chronology", rows)).Fault);
    }

    [Fact]
    public void What_a_browser_could_take_for_a_tag_is_refused_and_a_sum_is_not()
    {
        var tag = Only(AForm.Good.With("senior", new SignatureAnswer("<script>alert(1)</script>", "Chief nurse", "2026-04-09")));

        Assert.Equal((AnswerFault.HasTags, "The name of the senior manager must not hold tags like <b>. Take out the signs < and >"), (tag.Fault, tag.Sentence));
        Assert.Empty(Errors(AForm.Good.With("senior", new SignatureAnswer("A < B", "Chief nurse", "2026-04-09"))));
    }

    [Fact]
    public void A_signature_without_a_role_says_which_part_is_missing()
    {
        var error = Only(AForm.Good.With("senior", new SignatureAnswer("David Okoro", "", "2026-04-09")));

        Assert.Equal(("senior", "role", "Enter the role of the senior manager"), (error.FieldId, error.Part, error.Sentence));
    }

    [Fact]
    public void One_section_is_validated_by_itself() =>
        Assert.All(AnswerValidation.Validate(AForm.Form.Sections[1], FormAnswers.Empty, AForm.Today), error => Assert.Contains(error.FieldId, new[] { "known", "searched" }));

    static IReadOnlyList<FieldError> Errors(FormAnswers answers) => AnswerValidation.Validate(AForm.Form, answers, AForm.Today);

    static FieldError Only(FormAnswers answers) => Assert.Single(Errors(answers));
}
