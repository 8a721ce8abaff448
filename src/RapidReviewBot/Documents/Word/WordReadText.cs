using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>The text that a reader of the file would see: deletions that are still tracked, codes and placeholders are left out.</summary>
static class WordReadText
{
    public static string Of(IEnumerable<OpenXmlElement> elements)
    {
        var text = new StringBuilder();
        foreach (var element in elements) Add(text, element);
        var lines = text.ToString().Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines).Trim();
    }

    static void Add(StringBuilder text, OpenXmlElement element)
    {
        switch (element)
        {
            case Text words:
                text.Append(words.Text);
                return;
            case TabChar or PositionalTab:
                text.Append('\t');
                return;
            case Break or CarriageReturn:
                text.Append('\n');
                return;
            case NoBreakHyphen:
                text.Append('-');
                return;
            case SymbolChar { Char.Value: "F0FE" or "F053" or "F052" or "F0FD" }:
                text.Append('\u2612');
                return;
            case DeletedRun or MoveFromRun or FieldCode or AlternateContentFallback or DeletedText or SdtProperties:
                return;
            case SdtElement control when control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is { } shown && shown.Val?.Value != false:
                return;
        }
        if (element is Paragraph && text.Length > 0) text.Append('\n');
        foreach (var child in element.ChildElements) Add(text, child);
    }
}
