using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Where each field's answer stands in a returned file.</summary>
sealed class AnswerPlaces
{
    readonly Dictionary<string, SdtElement> controls = [];
    readonly Dictionary<string, BookmarkStart> marks = [];

    readonly List<OpenXmlElement> blocks;
    readonly HashSet<OpenXmlElement> marked;

    public AnswerPlaces(Body body)
    {
        blocks = [.. Blocks(body)];
        marked = [.. blocks.Where(HasMark)];
        foreach (var element in body.Descendants())
        {
            if (element is SdtElement control && control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value is { } tag) controls.TryAdd(tag, control);
            else if (element is BookmarkStart { Name.Value: { } name } mark && name.StartsWith(FormMarks.Prefix, StringComparison.Ordinal)) marks.TryAdd(name, mark);
        }
    }

    public bool Has(FormField field) =>
        field.Kind == FieldKind.Signature ? Find(FormMarks.Part(field.Id, "name")).Any() : field.Kind == FieldKind.Table ? Table(field) is not null : Find(field.Id).Any() || marks.ContainsKey(FormMarks.Field(field.Id));

    public SdtElement? Control(string tag) => controls.GetValueOrDefault(tag);

    /// <summary>The elements that hold the answer of a field, or of a part of it.</summary>
    public IEnumerable<OpenXmlElement> Find(string tag)
    {
        if (marks.TryGetValue(FormMarks.Field(tag), out var mark))
        {
            if (mark.Ancestors<TableCell>().FirstOrDefault() is { } label) return CellAfter(label) is { } cell ? [cell] : [];
            return After(mark);
        }
        if (!controls.TryGetValue(tag, out var control)) return [];
        return [control.Ancestors<TableCell>().FirstOrDefault() ?? control.Descendants<TableCell>().FirstOrDefault() ?? (OpenXmlElement)control];
    }

    /// <summary>The table of a table field: the one around a tagged cell, or the first after the label.</summary>
    public Table? Table(FormField field)
    {
        foreach (var column in field.Columns)
            if (controls.TryGetValue(FormMarks.Part(field.Id, column.Id), out var cell)) return cell.Ancestors<Table>().FirstOrDefault();
        return marks.TryGetValue(FormMarks.Field(field.Id), out var mark)
            ? After(mark).Select(element => element as Table ?? element.Descendants<Table>().FirstOrDefault()).FirstOrDefault(table => table is not null)
            : null;
    }

    public static IEnumerable<TableRow> Rows(Table table) => table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table);

    public static IEnumerable<TableCell> Cells(TableRow row) => row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row);

    /// <summary>The box of a label: the next cell of its row or, under a label that has the row to itself, the next row.</summary>
    static TableCell? CellAfter(TableCell label)
    {
        var row = label.Ancestors<TableRow>().First();
        if (Cells(row).SkipWhile(cell => cell != label).Skip(1).FirstOrDefault() is { } beside) return beside;
        return Rows(row.Ancestors<Table>().First()).SkipWhile(other => other != row).Skip(1).Select(below => Cells(below).FirstOrDefault()).FirstOrDefault();
    }

    /// <summary>In a flowing document: all between the label's paragraph and the next paragraph with a mark of ours.</summary>
    IEnumerable<OpenXmlElement> After(BookmarkStart mark)
    {
        var at = blocks.FindIndex(block => block == mark || mark.Ancestors().Contains(block));
        return blocks.Skip(at + 1).TakeWhile(block => !marked.Contains(block));
    }

    /// <summary>The body's paragraphs and tables in order. A control is kept whole unless a program has drawn it around labels of ours.</summary>
    static IEnumerable<OpenXmlElement> Blocks(OpenXmlElement parent) => parent.ChildElements.SelectMany(child =>
        child is SdtBlock { SdtContentBlock: { } content } && HasMark(child) ? Blocks(content) : [child]);

    static bool HasMark(OpenXmlElement element) => element.DescendantsAndSelf().OfType<BookmarkStart>().Any(IsOurs);

    static bool IsOurs(BookmarkStart mark) => mark.Name?.Value?.StartsWith(FormMarks.Prefix, StringComparison.Ordinal) == true;
}

static class Elements
{
    public static IEnumerable<OpenXmlElement> DescendantsAndSelf(this OpenXmlElement element) => element.Descendants().Prepend(element);
}
