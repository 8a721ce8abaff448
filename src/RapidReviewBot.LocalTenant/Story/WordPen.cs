using System.IO.Compression;
using System.Xml.Linq;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>Fills a Word form as somebody at a desk does: what is empty in it gets words, all else stays.</summary>
internal static class WordPen
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The file with a text in every content control for text that still shows its prompt.</summary>
    public static byte[] FillEmpty(byte[] file, string text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            XDocument document;
            using (var read = entry.Open()) document = XDocument.Load(read, LoadOptions.PreserveWhitespace);
            foreach (var control in document.Descendants(Word + "sdt").Where(IsEmptyText).ToList()) Fill(control, text);
            entry.Delete();
            using var write = zip.CreateEntry("word/document.xml").Open();
            document.Save(write, SaveOptions.DisableFormatting);
        }
        return bytes.ToArray();
    }

    private static bool IsEmptyText(XElement control)
    {
        var properties = control.Element(Word + "sdtPr");
        string[] others = ["dropDownList", "comboBox", "date", "checkbox", "repeatingSection", "repeatingSectionItem"];
        return properties?.Element(Word + "showingPlcHdr") is not null && !properties.Elements().Any(one => others.Contains(one.Name.LocalName));
    }

    private static void Fill(XElement control, string text)
    {
        control.Element(Word + "sdtPr")!.Element(Word + "showingPlcHdr")!.Remove();
        var runs = control.Element(Word + "sdtContent")!.Descendants(Word + "r").ToList();
        if (runs.Count == 0) return;
        foreach (var rest in runs.Skip(1)) rest.Remove();
        runs[0].ReplaceNodes(new XElement(Word + "t", text));
    }
}
