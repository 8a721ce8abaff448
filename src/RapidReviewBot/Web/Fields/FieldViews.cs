using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Fields;

/// <summary>The questions of one page, in order, with those that hang on an answer placed beneath it.</summary>
public static class FieldViews
{
    /// <param name="moreRows">How many empty rows to offer, by table field.</param>
    public static IReadOnlyList<FieldView> Of(
        IReadOnlyList<FormField> fields, FormAnswers answers, IReadOnlyList<FieldError> errors, IReadOnlyDictionary<string, int>? moreRows = null)
    {
        return [.. fields.Where(field => !HangsBeneath(field)).Select(View)];

        FieldView View(FormField field) =>
            new(field, answers, errors, fields.Where(other => IsBeneath(other, field)).ToLookup(other => other.ShownWhen!.Values[0], View), moreRows?.GetValueOrDefault(field.Id) ?? 0) { Apart = fields.Count(other => other.Label == field.Label) > 1 ? $": {field.Called}" : "" };

        bool HangsBeneath(FormField field) => fields.Any(other => IsBeneath(field, other));
    }

    /// <summary>A question that is asked for one answer of another on the same page is revealed by that answer.</summary>
    static bool IsBeneath(FormField field, FormField other) =>
        field.ShownWhen is { Values.Count: 1 } condition && condition.FieldId == other.Id
        && other.Kind is FieldKind.Choice or FieldKind.YesNo or FieldKind.Choices;

    /// <summary>Where on the page a fault is put right: the id of the first input that it is about.</summary>
    public static string InputOf(FieldError error, IReadOnlyList<FormField> fields)
    {
        var field = fields.FirstOrDefault(candidate => candidate.Id == error.FieldId);
        return (field?.Kind, error.Part) switch
        {
            (FieldKind.Date, _) => $"{error.FieldId}-day",
            (FieldKind.Signature, null) => $"{error.FieldId}-name",
            (FieldKind.Signature, "date") => $"{error.FieldId}-date-day",
            (FieldKind.Table, null) => $"{error.FieldId}-0-{field!.Columns[0].Id}",
            (_, null) => error.FieldId,
            (_, var part) => $"{error.FieldId}-{part}",
        };
    }
}
