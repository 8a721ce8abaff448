using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>One field's answer out of the places that hold it.</summary>
static class AnswerReader
{
    const string TickedBoxes = "\u2612\u2611\u2714\u2713";
    const string AllBoxes = TickedBoxes + "\u2610";

    public static Answer Read(AnswerPlaces places, FormField field) => field.Kind switch
    {
        FieldKind.Table => new TableAnswer([.. Rows(places, field)]),
        FieldKind.Signature => new SignatureAnswer(Part(places, field, "name"), Part(places, field, "role"), FormDate.Written(Part(places, field, "date"))),
        FieldKind.Choices => new ChosenAnswer([.. Ticked(places, field)]),
        FieldKind.Statement => new TextAnswer(IsTicked(places, field.Id, Text(places, field.Id)) ? "yes" : ""),
        _ => new TextAnswer(PostedAnswers.Written(field.Kind, field.Options, Text(places, field.Id))),
    };

    static string Part(AnswerPlaces places, FormField field, string part) => Text(places, FormMarks.Part(field.Id, part));

    static string Text(AnswerPlaces places, string tag)
    {
        var text = WordReadText.Of(places.Find(tag));
        return Placeholders.Is(text) ? "" : text;
    }

    static IEnumerable<AnswerRow> Rows(AnswerPlaces places, FormField field)
    {
        if (places.Table(field) is not { } table) yield break;
        foreach (var row in AnswerPlaces.Rows(table).Skip(1).Select(row => AnswerPlaces.Cells(row).ToList()))
        {
            var cells = field.Columns.Select((column, index) => (column.Id, Value: index < row.Count ? Cell(column, WordReadText.Of([row[index]])) : ""));
            var read = new AnswerRow(cells.ToDictionary(cell => cell.Id, cell => cell.Value));
            if (!read.IsBlank) yield return read;
        }
    }

    static string Cell(TableColumn column, string text) =>
        Placeholders.Is(text) ? "" : PostedAnswers.Written(column.Kind, column.Options, text);

    static IEnumerable<string> Ticked(AnswerPlaces places, FormField field)
    {
        var lines = WordReadText.Of(places.Find(field.Id)).Split('\n').Select(line => line.Trim()).ToList();
        foreach (var option in field.Options)
        {
            var line = lines.FirstOrDefault(text => text.TrimStart([.. AllBoxes, ' ', '\t']) == option.Label) ?? "";
            if (IsTicked(places, FormMarks.Part(field.Id, option.Id), line)) yield return option.Id;
        }
    }

    /// <summary>The control knows; where it was lost, the box that was drawn does.</summary>
    static bool IsTicked(AnswerPlaces places, string tag, string drawn) =>
        places.Control(tag)?.SdtProperties?.GetFirstChild<SdtContentCheckBox>()?.GetFirstChild<DocumentFormat.OpenXml.Office2010.Word.Checked>() is { } box
            ? box.Val?.Value is OnOffValues.One or OnOffValues.True
            : drawn.IndexOfAny([.. TickedBoxes]) >= 0;
}
