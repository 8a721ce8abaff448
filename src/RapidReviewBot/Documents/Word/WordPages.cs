using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>A document being written from top to bottom.</summary>
sealed class WordPages(DocumentFacts facts, bool wide = false)
{
    readonly Body body = new();

    public DocumentFacts Facts => facts;

    public int TextWidth => wide ? PageEdges.WideTextWidth : PageEdges.TextWidth;

    public WordPages Title(string title, string subtitle)
    {
        body.Append(WordText.Paragraph(title, "Title"), WordText.Paragraph(subtitle, "Subtitle"));
        return this;
    }

    public WordPages Heading(int level, string text) => Styled($"Heading{level}", text);

    public WordPages Text(string text)
    {
        body.Append(WordText.Paragraphs(text));
        return this;
    }

    public WordPages Styled(string style, string text)
    {
        body.Append(WordText.Paragraph(text, style));
        return this;
    }

    /// <summary>Bold words, then the rest of the sentence.</summary>
    public WordPages Lead(string strong, string rest, string style = "Normal")
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), WordText.Run(strong, "Strong"));
        if (rest.Length > 0) paragraph.Append(WordText.Run(" " + rest));
        body.Append(paragraph);
        return this;
    }

    public WordPages Bullets(IEnumerable<string> items)
    {
        body.Append(items.Select(item => WordText.Paragraph(item, "ListBullet")));
        return this;
    }

    public WordPages Numbers(IEnumerable<string> items)
    {
        body.Append(items.Select(item => WordText.Paragraph(item, "ListNumber")));
        return this;
    }

    /// <summary>Two columns: what it is, and what it says. Blank values are left out.</summary>
    public WordPages KeyFacts(string title, IEnumerable<(string Name, string Value)> lines)
    {
        var widths = WordTable.Widths([32, 68], TextWidth);
        var table = WordTable.Start("Lines", title, widths, firstRow: false, firstColumn: true);
        foreach (var (name, value) in lines.Where(line => line.Value.Length > 0))
            table.Append(WordTable.Row([WordTable.Head(widths[0], name, shaded: false), WordTable.Text(widths[1], value)]));
        if (table.Elements<TableRow>().Any()) AddTable(table);
        return this;
    }

    public WordPages Table(string title, IReadOnlyList<(string Label, int Share)> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = WordTable.Widths(columns.Select(column => column.Share), TextWidth);
        var table = WordTable.Start("Grid", title, widths, firstRow: true, firstColumn: false);
        table.Append(WordTable.Row(columns.Select((column, index) => WordTable.Head(widths[index], column.Label)), header: true));
        foreach (var row in rows)
            table.Append(WordTable.Row(row.Select((value, index) => WordTable.Text(widths[index], value)), mayBreak: WordTable.IsLong(row)));
        AddTable(table);
        return this;
    }

    public WordPages Add(params OpenXmlElement[] elements)
    {
        body.Append(elements);
        return this;
    }

    /// <summary>Two tables that touch would be read as one, so each is followed by a small gap.</summary>
    public void AddTable(Table table) => body.Append(table, Gap());

    public byte[] ToBytes()
    {
        body.Append(PageEdges.Section(wide));
        return WordPackage.Write(body, facts, wide);
    }

    static Paragraph Gap() => new(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "60", Line = "200", LineRule = LineSpacingRuleValues.Exact }));
}
