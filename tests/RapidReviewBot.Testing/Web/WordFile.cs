using System.IO.Compression;
using System.Xml.Linq;

namespace RapidReviewBot.Testing.Web;

/// <summary>Looks into a Word file without the product's own reader.</summary>
public static class WordFile
{
    /// <summary>All text of the document's body.</summary>
    public static string TextOf(BinaryData file)
    {
        using var zip = new ZipArchive(file.ToStream(), ZipArchiveMode.Read);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
    }
}
