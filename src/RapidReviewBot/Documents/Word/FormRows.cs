using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Short answers and signatures as rows of label and control, the same in a form and in a report.</summary>
sealed class FormRows(FormControls controls, FormAnswers answers, int textWidth)
{
    readonly int[] widths = WordTable.Widths([40, 60], textWidth);

    public Table Table(string style, string title, IEnumerable<TableRow> rows)
    {
        var table = WordTable.Start(style, title, widths, firstRow: false, firstColumn: true);
        table.Append(rows);
        return table;
    }

    public TableRow Row(FormField field, IEnumerable<OpenXmlElement> label, bool locked, bool shaded = true) =>
        WordTable.Row([WordTable.Cell(widths[0], shaded, label), WordTable.Cell(widths[1], false, Answer(field, locked))]);

    public IEnumerable<TableRow> Signature(FormField field, bool shaded = true)
    {
        var signature = answers.Signature(field.Id) ?? new SignatureAnswer("", "", "");
        (string Part, string Label, FieldKind Kind, string Value)[] parts =
        [
            ("name", "Name", FieldKind.Text, signature.Name), ("role", "Role", FieldKind.Text, signature.Role), ("date", "Date signed", FieldKind.Date, signature.Date),
        ];
        foreach (var (part, label, kind, value) in parts)
        {
            var name = FormMarks.Part(field.Id, part);
            var head = controls.Marked(WordText.Paragraph(label, "TableHead"), FormMarks.Field(name));
            yield return WordTable.Row([WordTable.Cell(widths[0], shaded, [head]), WordTable.Cell(widths[1], false, [controls.OneValue(name, $"{label}: {field.Called}", kind, [], value)])]);
        }
    }

    public IEnumerable<OpenXmlElement> Answer(FormField field, bool locked, string style = "TableText") => field.Kind switch
    {
        FieldKind.Choices => field.Options.Select(option =>
            controls.CheckBox(FormMarks.Part(field.Id, option.Id), option.Label, option.Label, answers.Chosen(field.Id).Contains(option.Id))),
        FieldKind.Statement => [controls.CheckBox(field.Id, field.Called, "Yes, I confirm this", answers.IsYes(field.Id))],
        _ => [controls.OneValue(field.Id, field.Label, field.Kind, field.Options, answers.Text(field.Id), locked, style: style)],
    };
}
