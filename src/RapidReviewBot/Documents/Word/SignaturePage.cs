using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>Who signed a document, and what exactly: the last page of the copy that goes to the Panel (R15, J23).</summary>
/// <param name="Title">What the document is called.</param>
/// <param name="Sha256">Of the Word file that was signed.</param>
public sealed record SignedCopy(string Title, string Reference, int Version, string Sha256, IReadOnlyList<SignedLine> Lines);

/// <param name="What">"Signed", "Ratified the recommendation".</param>
/// <param name="When">In words, London time.</param>
public sealed record SignedLine(string Name, string Role, string Organisation, string What, string When);

static class SignaturePage
{
    /// <summary>The document with a page of signatures at its end. The document's own text stays as it is.</summary>
    public static byte[] Append(byte[] document, SignedCopy signed)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var body = file.MainDocumentPart?.Document?.Body ?? throw new InvalidDataException("The signed document has no text.");
            var end = body.Elements<SectionProperties>().LastOrDefault();
            foreach (var element in Elements(signed))
                if (end is null) body.Append(element);
                else body.InsertBefore(element, end);
            file.MainDocumentPart.Document.Save();
        }
        return stream.ToArray();
    }

    static IEnumerable<OpenXmlElement> Elements(SignedCopy signed)
    {
        yield return new Paragraph(new Run(new Break { Type = BreakValues.Page }));
        yield return WordText.Paragraph("Signatures", "Heading1");
        yield return WordText.Paragraph($"{signed.Title}, review {signed.Reference}, version {signed.Version}. Each of these people answered on exactly this version. The Word file that they had before them has this fingerprint:");
        yield return WordText.Paragraph($"SHA-256 {signed.Sha256}");
        yield return Table(signed);
        yield return WordText.Paragraph("");
    }

    static Table Table(SignedCopy signed)
    {
        var widths = WordTable.Widths([22, 26, 20, 18, 14], PageEdges.TextWidth);
        var table = WordTable.Start("Grid", "Signatures", widths, firstRow: true, firstColumn: false);
        string[] head = ["Name", "For", "Organisation", "Answer", "When"];
        table.Append(WordTable.Row(head.Select((label, index) => WordTable.Head(widths[index], label)), header: true));
        foreach (var line in signed.Lines)
            table.Append(WordTable.Row(new[] { line.Name, line.Role, line.Organisation, line.What, line.When }.Select((text, index) => WordTable.Text(widths[index], text))));
        return table;
    }
}
