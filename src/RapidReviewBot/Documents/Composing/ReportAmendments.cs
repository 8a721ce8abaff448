using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Composing;

/// <summary>
/// What people wrote into an earlier version of the report stays in the next one that is filled from the record: the meeting's words are put before it, nothing of it is lost (J22).
/// </summary>
public static class ReportAmendments
{
    /// <param name="drafted">The new version as the record fills it.</param>
    /// <param name="earlier">The version that people worked on, as it was read back.</param>
    /// <param name="untouched">What the record alone had put into that version.</param>
    public static FormAnswers Kept(FormDefinition form, FormAnswers drafted, FormAnswers earlier, FormAnswers untouched) =>
        form.Sections.Where(section => !section.OfficeUse).SelectMany(section => section.Fields)
            .Where(field => !earlier.IsBlank(field.Id) && !IsSame(field, earlier, untouched))
            .Aggregate(drafted, (answers, field) => answers.With(field.Id, Kept(field, answers, earlier, untouched)));

    private static Answer Kept(FormField field, FormAnswers drafted, FormAnswers earlier, FormAnswers untouched)
    {
        if (drafted.IsBlank(field.Id) || IsSame(field, drafted, untouched) || IsSame(field, drafted, earlier)) return earlier.Find(field.Id)!;
        return field.Kind switch
        {
            FieldKind.Paragraph => new TextAnswer($"{drafted.Text(field.Id)}\n\n{earlier.Text(field.Id)}"),
            FieldKind.Table => new TableAnswer([.. earlier.Rows(field.Id), .. drafted.Rows(field.Id).Where(row => !earlier.Rows(field.Id).Any(known => Line(known) == Line(row)))]),
            _ => drafted.Find(field.Id)!,
        };
    }

    private static bool IsSame(FormField field, FormAnswers one, FormAnswers other) => Words(field, one) == Words(field, other);

    // Word and its programs change spaces and line ends, never words.
    private static string Words(FormField field, FormAnswers answers) => field.Kind switch
    {
        FieldKind.Table => string.Join('\n', answers.Rows(field.Id).Select(Line)),
        FieldKind.Choices => string.Join(' ', answers.Chosen(field.Id)),
        FieldKind.Signature => answers.Signature(field.Id) is { } signature ? $"{signature.Name} {signature.Role} {signature.Date}" : "",
        _ => OneSpace(answers.Text(field.Id)),
    };

    private static string Line(AnswerRow row) => OneSpace(string.Join('|', row.ByColumn.OrderBy(cell => cell.Key, StringComparer.Ordinal).Where(cell => cell.Value.Length > 0).Select(cell => $"{cell.Key}={cell.Value.Trim()}")));

    private static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
