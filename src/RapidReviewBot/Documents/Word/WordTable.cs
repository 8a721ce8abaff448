using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>Tables with a header row that repeats on each page, fixed widths and a description for screen readers.</summary>
static class WordTable
{
    const string HeadShade = "F3F2F1";

    public static Table Start(string style, string title, IReadOnlyList<int> widths, bool firstRow, bool firstColumn)
    {
        var table = new Table(new TableProperties(
            new TableStyle { Val = style },
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = firstRow, LastRow = false, FirstColumn = firstColumn, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = WordText.Clean(title) }));
        table.Append(new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        return table;
    }

    /// <summary>Shares in per cent to widths in twentieths of a point.</summary>
    public static int[] Widths(IEnumerable<int> shares, int textWidth) => [.. shares.Select(share => share * textWidth / 100)];

    /// <summary>A short row stays on one page; one that may fill a page must be let break.</summary>
    public static bool IsLong(IEnumerable<string> values) => values.Any(value => value.Length > 600);

    public static TableRow Row(IEnumerable<TableCell> cells, bool header = false, bool mayBreak = false)
    {
        var row = new TableRow();
        var properties = new TableRowProperties();
        if (!mayBreak) properties.Append(new CantSplit());
        if (header) properties.Append(new TableHeader());
        if (properties.HasChildren) row.Append(properties);
        row.Append(cells);
        return row;
    }

    public static TableCell Cell(int width, bool shaded, IEnumerable<OpenXmlElement> content)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
        if (shaded) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = HeadShade });
        var cell = new TableCell(properties);
        cell.Append(content);
        return cell;
    }

    public static TableCell Text(int width, string text) => Cell(width, false, WordText.Paragraphs(text, "TableText"));

    public static TableCell Head(int width, string text, bool shaded = true) => Cell(width, shaded, WordText.Paragraphs(text, "TableHead"));
}
