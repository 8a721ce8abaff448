using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Forms;

/// <summary>The decision's form as one procedure needs it: its own criteria and outcomes, and the review's agencies to take actions.</summary>
static class DecisionForm
{
    const string Criteria = "criteria";
    const string Outcome = "recommendation";
    const string Actions = "actions";
    const string Owner = "owner";

    public static FormDefinition For(FormDefinition form, Procedure procedure, Review review)
    {
        var asked = MeetingQuestions.WithAgenda(form, procedure, review);
        return asked with { Sections = [.. asked.Sections.Select(section => section with { Fields = [.. Fields(section, procedure).Select(field => Fitted(field, procedure, review))] })] };
    }

    public static RecordDecision Command(FormAnswers answers, FiledDocument filed, Procedure procedure) => new(
        procedure.Decision.Criteria.ToDictionary(criterion => criterion.Id, criterion => answers.IsYes(Field(criterion))),
        answers.Text(Outcome),
        filed,
        [.. answers.Rows(Actions).Where(row => row["state"] != "done").Select(row => new AgreedAction(row[Owner], row.Date("due")!.Value, Immediate: true))]) { OtherReview = answers.Text(MeetingQuestions.OtherReview) };

    static string Field(Criterion criterion) => $"criterion-{criterion.Id}";

    /// <summary>A criterion of the procedure that the form does not ask is asked too, with its grounds.</summary>
    static IEnumerable<FormField> Fields(FormSection section, Procedure procedure)
    {
        if (section.Fields.Any(field => field.Id == Outcome)) return [.. section.Fields.SelectMany(field => field.Id == Outcome ? [field, .. SameThemes(procedure)] : new[] { field })];
        if (section.Id != Criteria) return section.Fields;
        var missing = procedure.Decision.Criteria.Where(criterion => section.Fields.All(field => field.Id != Field(criterion)));
        return [.. section.Fields, .. missing.SelectMany(Asked)];
    }

    /// <summary>The reference of the other review, for the outcomes that rest on one (T29).</summary>
    static FormField[] SameThemes(Procedure procedure)
    {
        var resting = procedure.Decision.Outcomes.Where(outcome => outcome.NeedsOtherReview).Select(outcome => outcome.Id).ToList();
        return resting.Count == 0 ? [] :
        [
            new() { Id = MeetingQuestions.OtherReview, Label = "Reference of the open review with the same themes", Called = "the reference of the other review", Kind = FieldKind.Text, Required = true, MaximumLength = 60, ShownWhen = new(Outcome, resting) },
        ];
    }

    static FormField[] Asked(Criterion criterion) =>
    [
        new() { Id = Field(criterion), Label = criterion.Title, Called = "whether this criterion is met", Kind = FieldKind.YesNo, Required = true, WhenMissing = $"Select yes if this is so: {criterion.Title}" },
        new() { Id = $"{Field(criterion)}-grounds", Label = "Grounds", Called = "the grounds", Kind = FieldKind.Paragraph, Required = true, MaximumLength = 3000 },
    ];

    static FormField Fitted(FormField field, Procedure procedure, Review review) => field.Id switch
    {
        Outcome => field with { Options = [.. Voting.Open(review, procedure).Select(outcome => new FormOption(outcome.Id, outcome.Title))] },
        Actions => field with { Columns = [.. field.Columns.Select(column => column.Id == Owner ? OwnedBy(column, review) : column)] },
        _ => field,
    };

    static TableColumn OwnedBy(TableColumn column, Review review) => column with
    {
        Label = "Agency that will do it",
        Kind = FieldKind.Choice,
        Options = [.. review.Agencies.Select(part => new FormOption(part.Agency.Id, part.Agency.Name))],
    };
}
