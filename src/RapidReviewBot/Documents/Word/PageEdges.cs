using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>Page size, margins, header and footer: the marking and the page number on every page.</summary>
static class PageEdges
{
    public const string HeaderId = "rId4";
    public const string FooterId = "rId5";

    /// <summary>Between the margins of an A4 page, in twentieths of a point.</summary>
    public const int TextWidth = 9638;

    /// <summary>Between the margins of an A4 page on its side.</summary>
    public const int WideTextWidth = 14570;

    const uint Margin = 1134;

    public static SectionProperties Section(bool wide) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        wide
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1247, Bottom = 1134, Left = Margin, Right = Margin, Header = 567, Footer = 510, Gutter = 0 });

    public static Header Header(DocumentFacts facts, bool wide) => new(Line(
        "Header", wide, WordText.Run(facts.Partnership), new Run(new TabChar()), WordText.Run(facts.Marking, "Marking")));

    public static Footer Footer(DocumentFacts facts, bool wide)
    {
        var left = facts.Reference.Length == 0 ? facts.Title : $"{facts.Reference}  |  {facts.Title}";
        return new(Line(
            "Footer", wide, WordText.Run(left), new Run(new TabChar()), WordText.Run("Page "), Field("PAGE"), WordText.Run(" of "), Field("NUMPAGES")));
    }

    static Paragraph Line(string style, bool wide, params OpenXmlElement[] content)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (wide)
            properties.Append(new Tabs(
                new TabStop { Val = TabStopValues.Clear, Position = TextWidth }, new TabStop { Val = TabStopValues.Right, Position = WideTextWidth }));
        var paragraph = new Paragraph(properties);
        paragraph.Append(content);
        return paragraph;
    }

    static SimpleField Field(string code) => new(WordText.Run("1")) { Instruction = code };
}
