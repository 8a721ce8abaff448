using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Forms;

/// <summary>The decision's form as one procedure needs it: its own criteria and outcomes, and the review's agencies to take actions.</summary>
static class DecisionForm
{
    const string Actions = "actions";
    const string Owner = "owner";

    public static FormDefinition For(FormDefinition form, Procedure procedure, Review review)
    {
        var asked = MeetingQuestions.WithAgenda(FittedForm.For(form, procedure), procedure, review);
        return asked with { Sections = [.. asked.Sections.Select(section => section with { Fields = [.. section.Fields.Select(field => Fitted(field, procedure, review))] })] };
    }

    public static RecordDecision Command(FormAnswers answers, FiledDocument filed, Procedure procedure) => new(
        procedure.Decision.Criteria.ToDictionary(criterion => criterion.Id, criterion => answers.IsYes(FittedForm.FieldOf(criterion))),
        answers.Text(FittedForm.Outcome),
        filed,
        [.. answers.Rows(Actions).Where(row => row["state"] != "done").Select(row => new AgreedAction(row[Owner], row.Date("due")!.Value, Immediate: true))])
    {
        OtherReview = answers.Text(MeetingQuestions.OtherReview),
        LinesOfEnquiry = answers.Rows("lines-of-enquiry").Count(row => row["line"].Length > 0 && row["questions"].Length > 0),
    };

    static FormField Fitted(FormField field, Procedure procedure, Review review) => field.Id switch
    {
        FittedForm.Outcome => field with { Help = AfterVote(review, procedure), Options = [.. Voting.InOrder(review, procedure).Select(outcome => new FormOption(outcome.Id, outcome.Title))] },
        Actions => field with { Columns = [.. field.Columns.Select(column => column.Id == Owner ? OwnedBy(column, review) : column)] },
        _ => field,
    };

    /// <summary>Which of the outcomes can be recorded after the vote (T15).</summary>
    static string AfterVote(Review review, Procedure procedure)
    {
        if (!procedure.Decision.Vote || Voting.IsOpen(review, procedure)) return "";
        var found = review.Meeting.Vote is { } vote ? $"The vote was {vote.For} for a practice review and {vote.Against} against." : "The meeting found the threshold not met.";
        return $"{found} These agree with that: {string.Join("; ", Voting.Open(review, procedure).Select(outcome => outcome.Title))}.";
    }

    static TableColumn OwnedBy(TableColumn column, Review review) => column with
    {
        Label = "Agency that will do it",
        Kind = FieldKind.Choice,
        Options = [.. review.Agencies.Select(part => new FormOption(part.Agency.Id, part.Agency.Name))],
    };
}
