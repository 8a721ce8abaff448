using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Returns;

public class ReturnChecksTests
{
    [Fact]
    public void A_full_and_signed_return_is_ready()
    {
        var outcome = AForm.Check(AForm.Good);

        Assert.Empty(outcome.Findings);
        Assert.Equal("Ready", outcome.Verdict);
    }

    [Fact]
    [Trait("Duty", "W06")]
    public void A_signed_return_of_not_known_is_ready_without_the_story()
    {
        var answers = new FormAnswers(AForm.Good.ByField.Where(answer => answer.Key is not ("summary" or "chronology" or "from" or "to" or "time")).ToDictionary()).With("known", "not-known");

        Assert.Equal("Ready", AForm.Check(answers).Verdict);
    }

    [Fact]
    public void A_return_of_another_review_is_blocked()
    {
        var finding = Only(AForm.Good.With("reference", "RR-2026-0008"));

        Assert.Equal(("Q01", CheckLevel.Block), (finding.CheckId, finding.Level));
    }

    [Fact]
    public void A_return_without_an_author_is_blocked() =>
        Assert.Contains(AForm.Check(AForm.Good.With("author", new SignatureAnswer("", "", ""))).Findings, finding => finding is { CheckId: "Q02", Level: CheckLevel.Block });

    [Fact]
    public void A_return_without_a_senior_signature_is_to_be_sent_back()
    {
        var finding = Only(AForm.Good.With("senior", new SignatureAnswer("", "", "")));

        Assert.Equal(("Q03", CheckLevel.SendBack, "senior"), (finding.CheckId, finding.Level, finding.FieldId));
    }

    [Theory]
    [InlineData("Claire Doyle")]
    [InlineData(" claire  doyle ")]
    public void The_author_cannot_sign_for_the_agency(string signer)
    {
        var finding = Only(AForm.Good.With("senior", new SignatureAnswer(signer, "Superintendent", "2026-04-09")));

        Assert.Contains("other than the author", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_older_than_the_return_is_found()
    {
        var finding = Only(AForm.Good.With("senior", new SignatureAnswer("David Okoro", "Assistant Chief Constable", "2026-04-01")));

        Assert.Contains("signed before it was written", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_in_the_future_is_found() =>
        Assert.Contains("today or in the past", Only(AForm.Good.With("senior", new SignatureAnswer("David Okoro", "Assistant Chief Constable", "2026-04-12"))).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("Trainee social worker")]
    [InlineData("Social work student")]
    [InlineData("Healthcare assistant")]
    public void Somebody_junior_who_signs_is_asked_about(string role)
    {
        var finding = Only(AForm.Good.With("senior", new SignatureAnswer("David Okoro", role, "2026-04-09")));

        Assert.Equal(("Q03", CheckLevel.Query), (finding.CheckId, finding.Level));
    }

    [Fact]
    public void A_return_whose_quality_nobody_confirmed_is_to_be_sent_back() =>
        Assert.Equal("quality", Only(AForm.Good.With("quality", "")).FieldId);

    [Fact]
    public void A_return_that_does_not_say_whether_the_child_is_known_is_blocked() =>
        Assert.Contains(AForm.Check(AForm.Good.With("known", "")).Findings, finding => finding is { CheckId: "Q04", Level: CheckLevel.Block });

    [Fact]
    public void A_return_that_does_not_say_what_was_searched_is_blocked() =>
        Assert.Contains(AForm.Check(AForm.Good.With("searched", new TableAnswer([]))).Findings, finding => finding is { CheckId: "Q04", FieldId: "searched" });

    [Theory]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("tbc.")]
    [InlineData("See above")]
    [InlineData("as per records")]
    [InlineData("-")]
    public void A_required_answer_that_says_nothing_is_to_be_sent_back(string summary)
    {
        var finding = Only(AForm.Good.With("summary", summary));

        Assert.Equal(("Q05", CheckLevel.SendBack, "summary"), (finding.CheckId, finding.Level, finding.FieldId));
    }

    [Fact]
    public void None_with_a_reason_is_an_answer() =>
        Assert.DoesNotContain(AForm.Check(AForm.Good.With("summary", "None, because the family moved into the area a week before.")).Findings, finding => finding.CheckId == "Q05");

    [Fact]
    public void A_short_answer_is_asked_about_and_not_refused()
    {
        var finding = Only(AForm.Good.With("summary", "We saw them four times."));

        Assert.Equal(("Q06", CheckLevel.Query), (finding.CheckId, finding.Level));
        Assert.Contains("5 words", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_too_long_is_named()
    {
        var finding = Only(AForm.Good.With("summary", new string('x', 10_000)), "Q05");

        Assert.Contains("400 characters or fewer", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_without_dates_are_to_be_sent_back_when_they_are_many()
    {
        var finding = Only(AForm.Good.With("chronology", AForm.Rows(("event", "One", "date", "last year"), ("event", "Two", "date", "2026-01-01"))), "Q07", CheckLevel.SendBack);

        Assert.Contains("1 of 2 rows", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_out_of_order_are_asked_about() =>
        Assert.Contains("not in date order", Only(AForm.Good.With("chronology", AForm.Rows(("event", "Two", "date", "2026-01-02"), ("event", "One", "date", "2026-01-01")))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_asked_about() =>
        Assert.Contains("ends before it begins", Only(AForm.Good.With("from", "2026-04-01")).Sentence, StringComparison.Ordinal);

    [Fact]
    [Trait("Duty", "W07")]
    public void A_return_that_does_not_confirm_the_records_is_to_be_sent_back()
    {
        var finding = Only(AForm.Good.With("secured", "no"));

        Assert.Equal(("Q19", CheckLevel.SendBack), (finding.CheckId, finding.Level));
    }

    [Theory]
    [Trait("Duty", "W07")]
    [InlineData("secured-on", "date")]
    [InlineData("secured-place", "where")]
    [InlineData("secured-person", "nominated person")]
    [InlineData("secured-copy", "copy")]
    public void Secured_records_are_confirmed_with_date_place_person_and_copy(string field, string word) =>
        Assert.Contains(word, Only(AForm.Good.With(field, "")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_late_return_is_only_remarked_on()
    {
        var outcome = ReturnChecks.Run(AForm.Form, AForm.Good, AForm.Facts with { ReceivedAt = AForm.Facts.DueAt!.Value.AddMinutes(1) });

        Assert.Equal(("Q22", CheckLevel.Info), (Assert.Single(outcome.Findings).CheckId, outcome.Worst));
        Assert.Equal("Ready", outcome.Verdict);
    }

    [Fact]
    [Trait("Duty", "N09")]
    public void Findings_name_fields_and_never_repeat_what_was_answered()
    {
        var told = AForm.Good.With("summary", "Zebedee").With("from", "Zebedee").With("secured-on", "Zebedee").With("chronology", AForm.Rows(("event", "Zebedee", "date", "Zebedee")))
            .With("author", new SignatureAnswer("Zebedee", "Zebedee", "Zebedee")).With("senior", new SignatureAnswer("Zebedee", "Zebedee student", "Zebedee"));

        var findings = AForm.Check(told).Findings;

        Assert.True(findings.Count >= 6, $"{findings.Count} findings");
        Assert.All(findings, finding => Assert.DoesNotContain("Zebedee", finding.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_check_is_told_to_people_in_words_not_by_its_id() =>
        Assert.All(ReturnChecks.KnownIds, id => Assert.NotEqual($"check {id}", CheckWords.Of(id)));

    static CheckFinding Only(FormAnswers answers) => Assert.Single(AForm.Check(answers).Findings);

    static CheckFinding Only(FormAnswers answers, string id, CheckLevel? level = null) =>
        Assert.Single(AForm.Check(answers).Findings, finding => finding.CheckId == id && (level is null || finding.Level == level));
}
