using System.IO.Compression;
using System.Text;
using RapidReviewBot.Documents.Word;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public class WordFileGateTests
{
    static readonly byte[] Form = WordFormWriter.Write(
        AnsweredForms.Forms["initial-scoping"], AnsweredForms.Every(AnsweredForms.Forms["initial-scoping"]), AnsweredForms.Facts(), "Document 2");

    [Fact]
    public void A_form_of_ours_may_be_opened() => Assert.Null(WordFileGate.Check(Form, "return.docx"));

    [Theory]
    [InlineData(26)]
    [InlineData(60)]
    public void A_file_that_is_too_large_is_refused_with_its_limit(int megabytes)
    {
        var fault = WordFileGate.Check(new byte[megabytes * 1024 * 1024], "return.docx");

        Refused("too-big", "larger than 25 MB", fault);
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused("empty", "Save the form again", WordFileGate.Check([], "return.docx"));

    [Fact]
    public void A_file_named_docm_is_refused() => Refused("macros", "Save it as a Word document (.docx)", WordFileGate.Check(Form, "return.docm"));

    [Fact]
    public void A_file_with_macros_under_an_honest_name_is_refused() =>
        Refused("macros", "macros", WordFileGate.Check(With(("word/vbaProject.bin", [1, 2, 3])), "return.docx"));

    [Fact]
    public void A_file_whose_main_part_is_macro_enabled_is_refused()
    {
        var types = Encoding.UTF8.GetBytes(Part("[Content_Types].xml").Replace("openxmlformats-officedocument.wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal));

        Refused("macros", "macros", WordFileGate.Check(With(("[Content_Types].xml", types)), "return.docx"));
    }

    [Fact]
    public void A_file_with_a_password_is_refused()
    {
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]];

        Refused("password", "Remove the password", WordFileGate.Check(locked, "return.docx"));
    }

    [Fact]
    public void A_file_of_an_older_Word_is_refused()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]];

        Refused("old-format", "save it as a Word document (.docx)", WordFileGate.Check(old, "return.doc"));
    }

    [Theory]
    [InlineData("pdf", "%PDF-1.7 and so on")]
    [InlineData("not-word", "dear partnership, please find below")]
    [InlineData("damaged", "PK and then nothing that a zip would hold")]
    public void A_file_that_is_no_Word_document_is_refused(string code, string content) =>
        Refused(code, ".docx", WordFileGate.Check(Encoding.ASCII.GetBytes(content), "return.docx"));

    [Fact]
    public void A_spreadsheet_is_refused() =>
        Refused("not-word", "not a Word document", WordFileGate.Check(Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"u8.ToArray())), "return.docx"));

    [Fact]
    public void A_zip_bomb_is_refused_by_its_index_before_it_is_unpacked()
    {
        var bomb = With(("word/media/picture.xml", new byte[140 * 1024 * 1024]));

        Refused("swollen", "far more than a form can hold", WordFileGate.Check(bomb, "return.docx"));
    }

    [Fact]
    public void A_zip_bomb_that_lies_about_its_size_is_refused()
    {
        var bomb = With(("word/media/picture.xml", new byte[30 * 1024 * 1024]));
        var size = BitConverter.GetBytes(30 * 1024 * 1024);
        for (var at = bomb.AsSpan().IndexOf(size); at >= 0; at = bomb.AsSpan().IndexOf(size)) BitConverter.GetBytes(900).CopyTo(bomb, at);

        Refused(["swollen", "damaged"], WordFileGate.Check(bomb, "return.docx"));
    }

    [Fact]
    public void A_file_with_thousands_of_parts_is_refused() =>
        Refused("swollen", "far more", WordFileGate.Check(With([.. Enumerable.Range(0, 1100).Select(n => ($"word/media/{n}.xml", new byte[1]))]), "return.docx"));

    [Fact]
    public void A_document_nested_thousands_deep_is_refused_and_not_read()
    {
        var deep = Part("word/document.xml").Replace("<w:body>", "<w:body>" + string.Concat(Enumerable.Repeat("<w:p>", 50_000)), StringComparison.Ordinal);

        Refused("swollen", "far more", WordFileGate.Check(With(("word/document.xml", Encoding.UTF8.GetBytes(deep))), "return.docx"));
    }

    [Fact]
    public void A_document_that_defines_its_own_entities_is_refused()
    {
        var laughing = "<!DOCTYPE w [<!ENTITY a \"ha\">]>" + Part("word/document.xml").Replace("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>", "", StringComparison.Ordinal);

        Refused("damaged", "save it again", WordFileGate.Check(With(("word/document.xml", Encoding.UTF8.GetBytes(laughing))), "return.docx"));
    }

    [Fact]
    public void A_file_that_fetches_its_template_from_elsewhere_is_refused()
    {
        var link = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"https://elsewhere.example/t.dotm\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/></Relationships>";

        Refused("embedded", "linked template", WordFileGate.Check(With(("word/_rels/settings.xml.rels", Encoding.UTF8.GetBytes(link))), "return.docx"));
    }

    [Fact]
    public void A_file_with_an_object_in_it_is_refused() =>
        Refused("embedded", "embedded objects", WordFileGate.Check(With(("word/embeddings/oleObject1.bin", [1])), "return.docx"));

    [Theory]
    [InlineData("[Content_Types].xml", "application/xml", "x")]
    [InlineData("word/document.xml", "<w:sdtPr>", "<w:sdtPr")]
    [InlineData("word/document.xml", "<w:body>", "<w:tail>")]
    [InlineData("_rels/.rels", "docProps/custom.xml", "http://[nowhere")]
    public void A_file_whose_parts_are_broken_is_refused_and_breaks_nothing(string part, string right, string wrong)
    {
        var broken = With((part, Encoding.UTF8.GetBytes(Part(part).Replace(right, wrong, StringComparison.Ordinal))));

        var reading = WordFormReader.Read(broken, "return.docx", AnsweredForms.Forms["initial-scoping"], AnsweredForms.Reference);

        Assert.Equal("damaged", Assert.IsType<WordReading.Refused>(reading).Fault.Code);
    }

    [Fact]
    public void A_file_cut_short_is_refused() => Refused(["damaged"], WordFileGate.Check(Form[..(Form.Length / 2)], "return.docx"));

    static void Refused(string code, string sentence, FileFault? fault)
    {
        Assert.Equal(code, fault?.Code);
        Assert.Contains(sentence, fault!.Sentence, StringComparison.Ordinal);
    }

    static void Refused(string[] codes, FileFault? fault) => Assert.Contains(fault?.Code, codes);

    static string Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Form));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    static byte[] With(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Form);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                zip.GetEntry(name)?.Delete();
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }
}
