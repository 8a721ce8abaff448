using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>Text into paragraphs and runs. What XML cannot hold is left out, so nothing that is typed can break a file.</summary>
static class WordText
{
    public static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (text.Length > 0) paragraph.Append(Run(text));
        return paragraph;
    }

    /// <summary>One paragraph for each line that is not blank; one empty paragraph for no text.</summary>
    public static IEnumerable<Paragraph> Paragraphs(string text, string? style = null)
    {
        var lines = Clean(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count == 0 ? [Paragraph("", style)] : lines.Select(line => Paragraph(line, style));
    }

    /// <summary>Line feeds become line breaks.</summary>
    public static Run Run(string text, string? characterStyle = null)
    {
        var run = new Run();
        if (characterStyle is not null) run.Append(new RunProperties(new RunStyle { Val = characterStyle }));
        var lines = Clean(text).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0) run.Append(new Break());
            run.Append(new Text(lines[line]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]) && text[at] != '\r') clean.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
        }
        return clean.ToString();
    }
}
