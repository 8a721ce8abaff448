using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Forms;

/// <summary>
/// A form as one procedure needs it: where it asks for criteria and a decision, they are the procedure's own, and what depends on the decision
/// is asked for the procedure's own outcomes. What was written with these words is read back by the same.
/// </summary>
public static class FittedForm
{
    public const string Outcome = "recommendation";
    private const string Criteria = "criteria";

    public static FormDefinition For(FormDefinition form, Procedure procedure) => form.Find(Outcome) is null
        ? form
        : form with { Sections = [.. form.Sections.Select(section => Section(section, procedure))] };

    /// <summary>The field that asks whether a criterion is met.</summary>
    public static string FieldOf(Criterion criterion) => $"criterion-{criterion.Id}";

    private static FormSection Section(FormSection section, Procedure procedure) => section with
    {
        ShownWhen = When(section.ShownWhen, procedure),
        Fields = [.. Fields(section, procedure).Select(field => Field(field, procedure))],
    };

    /// <summary>A criterion of the procedure that the form does not ask is asked too, with its grounds.</summary>
    private static IEnumerable<FormField> Fields(FormSection section, Procedure procedure)
    {
        if (section.Fields.Any(field => field.Id == Outcome)) return section.Fields.SelectMany(field => field.Id == Outcome ? [field, .. SameThemes(procedure)] : new[] { field });
        if (section.Id != Criteria) return section.Fields;
        var missing = procedure.Decision.Criteria.Where(criterion => section.Fields.All(field => field.Id != FieldOf(criterion)));
        return [.. section.Fields, .. missing.SelectMany(Asked)];
    }

    private static FormField[] Asked(Criterion criterion) =>
    [
        new() { Id = FieldOf(criterion), Label = criterion.Title, Called = "whether this criterion is met", Kind = FieldKind.YesNo, Required = true, WhenMissing = $"Select yes if this is so: {criterion.Title}" },
        new() { Id = $"{FieldOf(criterion)}-grounds", Label = "Grounds", Called = "the grounds", Kind = FieldKind.Paragraph, Required = true, MaximumLength = 3000 },
    ];

    /// <summary>The reference of the other review, for the outcomes that rest on one (T29).</summary>
    private static FormField[] SameThemes(Procedure procedure)
    {
        var resting = procedure.Decision.Outcomes.Where(outcome => outcome.NeedsOtherReview).Select(outcome => outcome.Id).ToList();
        return resting.Count == 0 ? [] :
        [
            new() { Id = MeetingQuestions.OtherReview, Label = "Reference of the open review with the same themes", Called = "the reference of the other review", Kind = FieldKind.Text, Required = true, MaximumLength = 60, ShownWhen = new(Outcome, resting) },
        ];
    }

    private static FormField Field(FormField field, Procedure procedure) => field.Id == Outcome
        ? field with { Options = [.. procedure.Decision.Outcomes.Select(outcome => new FormOption(outcome.Id, outcome.Title))] }
        : field with { Label = Criterion(field, procedure)?.Title ?? field.Label, ShownWhen = field.Id == MeetingQuestions.OtherReview ? field.ShownWhen : When(field.ShownWhen, procedure) };

    /// <summary>A criterion is asked in the procedure's own words, whatever the form calls it.</summary>
    private static Criterion? Criterion(FormField field, Procedure procedure) => procedure.Decision.Criteria.FirstOrDefault(criterion => FieldOf(criterion) == field.Id);

    /// <summary>The form's own outcomes stand for what they establish: a procedure may call them otherwise.</summary>
    private static ShownWhen? When(ShownWhen? condition, Procedure procedure) => condition is not { FieldId: Outcome }
        ? condition
        : condition with { Values = [.. condition.Values.SelectMany(value => OutcomesLike(value, procedure)).Distinct()] };

    private static IEnumerable<string> OutcomesLike(string value, Procedure procedure)
    {
        var established = value switch
        {
            "practice-review" => Circumstance.PracticeReviewDecided,
            "alternative-review" => Circumstance.AlternativeReviewDecided,
            _ => (Circumstance?)null,
        };
        return procedure.Decision.Outcomes.Where(outcome => outcome.Id == value || (established is not null && outcome.Establishes == established)).Select(outcome => outcome.Id);
    }
}
