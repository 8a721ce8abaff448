using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace RapidReviewBot.Documents.Word;

/// <summary>Why a file is not taken, in a sentence that says what to do. The code is for tests and the service log.</summary>
public sealed record FileFault(string Code, string Sentence);

/// <summary>How big and how packed a returned file may be.</summary>
public sealed record WordFileLimits
{
    public long FileBytes { get; init; } = 25 * 1024 * 1024;

    public int Entries { get; init; } = 1000;

    /// <summary>All parts together, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 150 * 1024 * 1024;

    /// <summary>Unpacked to packed size of one part, looked at above 1 MB only: text packs well.</summary>
    public int Ratio { get; init; } = 150;

    /// <summary>Elements within elements in the document; a program that reads it needs stack for each.</summary>
    public int Depth { get; init; } = 200;
}

/// <summary>
/// Decides whether bytes from outside may be opened as a Word file. It looks at the file's own index before it unpacks anything,
/// and unpacks no more than that index says.
/// </summary>
public static class WordFileGate
{
    static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    const string Macros = "This file holds macros, which are not accepted. Save it as a Word document (.docx) and send that.";
    const string Damaged = "This file cannot be opened as a Word document. Open it in Word, save it again as a Word document (.docx) and send that.";
    const string Swollen = "This file unpacks to far more than a form can hold, so it was not opened. Copy your answers into the form that was sent to you and send that.";
    const string Embedded = "This file holds embedded objects or a linked template, which are not accepted. Copy your answers as text into the form that was sent to you and send that.";

    /// <returns>Null when the file may be opened.</returns>
    public static FileFault? Check(byte[] bytes, string fileName, WordFileLimits? limits = null)
    {
        limits ??= new();
        if (bytes.Length == 0) return new("empty", "This file is empty. Save the form again and send it.");
        if (TooBig(bytes.LongLength, limits) is { } big) return big;
        if (fileName.EndsWith(".docm", StringComparison.OrdinalIgnoreCase)) return new("macros", Macros);
        if (StartsWith(bytes, CompoundFile))
            return bytes.AsSpan().IndexOf(EncryptedPackage) >= 0
                ? new("password", "This file is protected by a password. Remove the password (File, Info, Protect Document) and send it again by the same secure way.")
                : new("old-format", "This is an older kind of Office file. Open it in Word, save it as a Word document (.docx) and send that.");
        if (StartsWith(bytes, "%PDF"u8)) return new("pdf", "This is a PDF. Send the Word form itself (.docx), not a PDF of it.");
        if (!StartsWith(bytes, "PK"u8)) return new("not-word", "This is not a Word document. Fill in the form that was sent to you, save it as a Word document (.docx) and send that.");
        return CheckZip(bytes, limits);
    }

    /// <summary>The fault of a file by its size alone, before anything of it is fetched; null when it is small enough.</summary>
    public static FileFault? TooBig(long bytes, WordFileLimits? limits = null)
    {
        var largest = (limits ?? new()).FileBytes;
        return bytes > largest
            ? new("too-big", $"This file is larger than {largest / (1024 * 1024)} MB. Remove pictures and scans from it, save it again and send that.")
            : null;
    }

    static FileFault? CheckZip(byte[] bytes, WordFileLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Sizes(zip, limits) ?? Kind(zip) ?? Links(zip) ?? Depth(zip, limits);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException or IOException)
        {
            return new("damaged", Damaged);
        }
    }

    static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (sum, _) => (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1))];

    /// <summary>First what the index says, then whether the parts keep to it.</summary>
    static FileFault? Sizes(ZipArchive zip, WordFileLimits limits)
    {
        if (zip.Entries.Count > limits.Entries || zip.Entries.Sum(entry => Math.Max(entry.Length, 0)) > limits.UnpackedBytes) return new("swollen", Swollen);
        if (zip.Entries.Any(entry => entry.Length > 1024 * 1024 && entry.Length / Math.Max(entry.CompressedLength, 1) > limits.Ratio)) return new("swollen", Swollen);
        return zip.Entries.All(KeepsToItsIndex) ? null : new("damaged", Damaged);
    }

    /// <summary>The platform cuts a part off at the size that the index names; a part that was cut has another checksum.</summary>
    static bool KeepsToItsIndex(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[81920];
        var checksum = 0xFFFFFFFF;
        for (int read; (read = stream.Read(buffer)) > 0;)
            foreach (var one in buffer.AsSpan(0, read)) checksum = Crc[(byte)(checksum ^ one)] ^ (checksum >> 8);
        return (checksum ^ 0xFFFFFFFF) == entry.Crc32;
    }

    static FileFault? Kind(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return new("not-word", Damaged);
        var kinds = Xml(types).Descendants().Select(part => (string?)part.Attribute("ContentType") ?? "").ToList();
        if (kinds.Any(kind => kind.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || kind.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            || zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return new("macros", Macros);
        return kinds.Contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml") && zip.GetEntry("word/document.xml") is not null
            ? null
            : new("not-word", "This is an Office file, but not a Word document. Fill in the Word form that was sent to you and send that.");
    }

    static FileFault? Links(ZipArchive zip)
    {
        if (zip.Entries.Any(entry => entry.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)))
            return new("embedded", Embedded);
        var links = zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(entry => Xml(entry).Descendants())
            .Where(link => (string?)link.Attribute("TargetMode") == "External").Select(link => (string?)link.Attribute("Type") ?? "");
        return links.Any(type => type.EndsWith("/attachedTemplate", StringComparison.Ordinal) || type.EndsWith("/oleObject", StringComparison.Ordinal) || type.EndsWith("/frame", StringComparison.Ordinal))
            ? new("embedded", Embedded)
            : null;
    }

    static FileFault? Depth(ZipArchive zip, WordFileLimits limits)
    {
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
            if (reader.Depth > limits.Depth) return new("swollen", Swollen);
        return null;
    }

    static XDocument Xml(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        return XDocument.Load(reader);
    }

    static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    static bool StartsWith(byte[] bytes, ReadOnlySpan<byte> start) => bytes.AsSpan().StartsWith(start);
}
