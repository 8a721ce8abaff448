using System.IO.Compression;
using System.Xml.Linq;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>The text of a Word file, as somebody who opens it reads it.</summary>
internal static class WordText
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Of(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', XDocument.Load(document).Descendants(Word + "p").Select(paragraph => string.Concat(paragraph.Descendants(Word + "t").Select(run => run.Value))));
    }
}
