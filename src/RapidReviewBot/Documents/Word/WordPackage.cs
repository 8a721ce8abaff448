using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Security;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RapidReviewBot.Documents.Word;

/// <summary>
/// The zip around the parts. It is put together here and not by the packaging library, whose part names and times change with each run:
/// the same document must always be the same bytes, since sign-offs name their hash.
/// </summary>
static class WordPackage
{
    const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const string WordMl = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly byte[] Styles = Shipped("styles.xml");

    static readonly byte[] Numbering = Shipped("numbering.xml");

    static readonly byte[] Settings = Shipped("settings.xml");

    public static byte[] Write(Body body, DocumentFacts facts, bool wide)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", PackageRelationships());
            Add(zip, "word/_rels/document.xml.rels", DocumentRelationships());
            Add(zip, "word/document.xml", new Document(body));
            Add(zip, "word/header1.xml", PageEdges.Header(facts, wide));
            Add(zip, "word/footer1.xml", PageEdges.Footer(facts, wide));
            Add(zip, "word/styles.xml", Styles);
            Add(zip, "word/numbering.xml", Numbering);
            Add(zip, "word/settings.xml", Settings);
            Add(zip, "docProps/core.xml", CoreProperties(facts));
            Add(zip, "docProps/custom.xml", CustomProperties(facts));
        }
        return bytes.ToArray();
    }

    static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    static void Add(ZipArchive zip, string name, OpenXmlElement root)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        writer.WriteStartDocument(standalone: true);
        root.WriteTo(writer);
    }

    static byte[] ContentTypes() => Encoding.UTF8.GetBytes($"""
        {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{WordMl}document.main+xml"/><Override PartName="/word/header1.xml" ContentType="{WordMl}header+xml"/><Override PartName="/word/footer1.xml" ContentType="{WordMl}footer+xml"/><Override PartName="/word/styles.xml" ContentType="{WordMl}styles+xml"/><Override PartName="/word/numbering.xml" ContentType="{WordMl}numbering+xml"/><Override PartName="/word/settings.xml" ContentType="{WordMl}settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>
        """);

    static byte[] PackageRelationships() => Related(
        ("rId1", Relationships + "officeDocument", "word/document.xml"),
        ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", Relationships + "custom-properties", "docProps/custom.xml"));

    static byte[] DocumentRelationships() => Related(
        ("rId1", Relationships + "styles", "styles.xml"),
        ("rId2", Relationships + "numbering", "numbering.xml"),
        ("rId3", Relationships + "settings", "settings.xml"),
        (PageEdges.HeaderId, Relationships + "header", "header1.xml"),
        (PageEdges.FooterId, Relationships + "footer", "footer1.xml"));

    static byte[] Related(params (string Id, string Type, string Target)[] related)
    {
        var lines = related.Select(one => $"""<Relationship Id="{one.Id}" Type="{one.Type}" Target="{one.Target}"/>""");
        return Encoding.UTF8.GetBytes($"""{Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(lines)}</Relationships>""");
    }

    static byte[] CoreProperties(DocumentFacts facts)
    {
        var at = facts.WrittenAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            {Declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Safe(facts.Title)}</dc:title><dc:subject>{Safe(facts.Reference)}</dc:subject><dc:creator>{Safe(facts.Partnership)}</dc:creator><cp:category>{Safe(facts.Marking)}</cp:category><dc:language>en-GB</dc:language><cp:lastModifiedBy>{Safe(facts.Partnership)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified></cp:coreProperties>
            """);
    }

    static byte[] CustomProperties(DocumentFacts facts)
    {
        (string Name, string? Value)[] all =
        [
            (FileProperties.Reference, facts.Reference), (FileProperties.Agency, facts.AgencyId),
            (FileProperties.Form, facts.FormId), (FileProperties.FormVersion, facts.FormVersion),
        ];
        var lines = all.Where(one => one.Value is { Length: > 0 }).Select((one, index) =>
            $$"""<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="{{index + 2}}" name="{{one.Name}}"><vt:lpwstr>{{Safe(one.Value!)}}</vt:lpwstr></property>""");
        return Encoding.UTF8.GetBytes($"""{Declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{string.Concat(lines)}</Properties>""");
    }

    static string Safe(string text) => SecurityElement.Escape(WordText.Clean(text));

    static byte[] Shipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("RapidReviewBot.Documents.Word.Parts." + name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
