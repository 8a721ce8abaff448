using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public class ReportDraftTests
{
    static readonly FormDefinition Report = AnsweredForms.Forms["rapid-review-report"];

    [Fact]
    [Trait("Duty", "W15")]
    [Trait("Duty", "N07")]
    public void A_referral_a_return_and_the_decision_fill_every_required_part_of_the_report()
    {
        AnsweredForm[] sources = [Answered("referral", ""), Answered("initial-scoping", "West Mercia Police", ("known", "known")), Answered("meeting-grounds", "", ("recommendation", "practice-review"))];

        var draft = DraftAnswers.For(Report, sources).With("agencies", new TableAnswer([new(new Dictionary<string, string> { ["agency"] = "West Mercia Police", ["known"] = "Return given" })]));

        Assert.Empty(AnswerValidation.Validate(Report, draft, new(2026, 4, 20)).Where(error => error.Fault == AnswerFault.Missing).Select(error => error.Sentence));
    }

    [Fact]
    [Trait("Duty", "N08")]
    public void The_reports_criteria_are_those_that_the_meeting_answered()
    {
        var decided = Answered("meeting-grounds", "", ("criterion-recurrent-themes", "no"));

        var draft = DraftAnswers.For(Report, [decided]);

        Assert.Equal("no", draft.Text("criterion-recurrent-themes"));
        Assert.Equal(decided.Answers.Text("criterion-working-together-grounds"), draft.Text("criterion-working-together-grounds"));
    }

    [Fact]
    [Trait("Duty", "N09")]
    public void The_report_names_no_member_of_the_family()
    {
        var draft = DraftAnswers.For(Report, [Answered("referral", "", ("child-1-name", "Zebedee Zoo"))]);

        var family = draft.Rows("family-structure");
        Assert.NotEmpty(family);
        Assert.All(family, row => Assert.False(row.ByColumn.ContainsKey("name")));
        Assert.Equal("ZZ", draft.Rows("child-details")[0]["initials"]);
    }

    [Fact]
    [Trait("Duty", "W14")]
    public void The_minutes_are_first_filled_with_what_the_meeting_decided()
    {
        var minutes = AnsweredForms.Forms["minutes"];

        var draft = DraftAnswers.For(minutes, [Answered("meeting-grounds", "", ("recommendation", "practice-review"))]);

        Assert.Empty(AnswerValidation.Validate(minutes, draft, new(2026, 4, 20)).Where(error => error.Fault == AnswerFault.Missing).Select(error => error.Sentence));
    }

    static AnsweredForm Answered(string id, string agency, params (string Field, string Text)[] given)
    {
        var form = AnsweredForms.Forms[id];
        return new(form, AnsweredForms.Every(form, given), agency);
    }
}
