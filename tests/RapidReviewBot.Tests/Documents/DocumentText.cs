using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Tests.Documents;

/// <summary>A Word file as text to compare: each paragraph behind its style, each table row between bars, each content control with its tag.</summary>
public static class DocumentText
{
    public static string Of(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var text = new StringBuilder();
        foreach (var element in file.MainDocumentPart!.Document.Body!.ChildElements) Add(text, element);
        return text.ToString();
    }

    static void Add(StringBuilder text, OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph when Words(paragraph).Length > 0:
                text.AppendLine($"{Style(paragraph)}: {Words(paragraph)}");
                break;
            case Table table:
                text.AppendLine($"Table: {table.GetFirstChild<TableProperties>()!.GetFirstChild<TableCaption>()!.Val}");
                foreach (var row in table.Descendants<TableRow>())
                    text.AppendLine($"  {(row.TableRowProperties?.GetFirstChild<TableHeader>() is null ? "|" : "#")} {string.Join(" | ", row.Elements<TableCell>().Select(cell => string.Join(" / ", cell.Elements().Where(Speaks).Select(Words))))}");
                break;
            case SdtBlock block:
                text.AppendLine($"  {Words(block)}");
                break;
        }
    }

    static bool Speaks(OpenXmlElement element) => element is Paragraph or SdtBlock;

    static string Words(OpenXmlElement element) => element switch
    {
        Text text => text.Text,
        Break => " / ",
        SdtElement control when control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value is { } tag => $"[{tag}: {string.Join(" / ", Inner(control))}]",
        SdtProperties => "",
        _ => string.Concat(element.ChildElements.Select(Words)),
    };

    static IEnumerable<string> Inner(SdtElement control) =>
        control is SdtBlock block ? block.SdtContentBlock!.Elements<Paragraph>().Select(Words) : [string.Concat(control.ChildElements.Select(Words))];

    static string Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal";
}
