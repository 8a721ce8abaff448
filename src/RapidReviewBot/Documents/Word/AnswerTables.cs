using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>A table field: a header row, a control in each cell, rows that can be added.</summary>
static class AnswerTables
{
    /// <param name="blankRows">Rows to offer when there are none yet; one more is always offered below given rows when not 0.</param>
    public static Table Write(FormControls controls, FormField field, IReadOnlyList<AnswerRow> rows, int textWidth, int blankRows)
    {
        var widths = WordTable.Widths(field.Columns.Select(column => column.Width), textWidth);
        var table = WordTable.Start("Grid", field.Label, widths, firstRow: true, firstColumn: false);
        table.Append(WordTable.Row(field.Columns.Select((column, index) => WordTable.Head(widths[index], column.Label)), header: true));
        var blank = new AnswerRow(new Dictionary<string, string>());
        var offered = blankRows == 0 ? 0 : Math.Max(blankRows - rows.Count, 1);
        var all = rows.Concat(Enumerable.Repeat(blank, offered)).ToList();
        if (all.Count == 0) all.Add(blank);
        table.Append(controls.Repeating(field.Id, field.Label, all.Select(row => Row(controls, field, row, widths, offersBlanks: blankRows > 0))));
        return table;
    }

    static TableRow Row(FormControls controls, FormField field, AnswerRow row, int[] widths, bool offersBlanks) =>
        WordTable.Row(
            field.Columns.Select((column, index) => offersBlanks || row[column.Id].Length > 0
                ? WordTable.Cell(widths[index], false, [Cell(controls, field, column, row[column.Id])])
                : WordTable.Text(widths[index], "")),
            mayBreak: WordTable.IsLong(row.ByColumn.Values));

    static DocumentFormat.OpenXml.OpenXmlElement Cell(FormControls controls, FormField field, TableColumn column, string value)
    {
        var tag = FormMarks.Part(field.Id, column.Id);
        return column.Kind == FieldKind.Paragraph
            ? controls.Paragraphs(tag, column.Label, value, "TableText", Placeholders.InTable(column.Kind))
            : controls.OneValue(tag, column.Label, column.Kind, column.Options, value, inTable: true);
    }
}
