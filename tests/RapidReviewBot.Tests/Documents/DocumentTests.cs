using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public class DocumentTests
{
    static readonly IReadOnlyDictionary<string, byte[]> Samples = SampleDocuments.All;

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Duty", "W01")]
    [Trait("Duty", "W05")]
    [Trait("Duty", "W14")]
    [Trait("Duty", "W15")]
    [Trait("Duty", "W16")]
    [Trait("Duty", "W17")]
    public void A_document_says_what_it_said_before(string name) => TextSnapshot.Matches(DocumentText.Of(Samples[name]), name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_has_no_finding_of_the_Open_XML_validator(string name) => Assert.Empty(WordFormTests.Findings(Samples[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_carries_its_properties_and_its_marking_on_every_page(string name)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Samples[name]), isEditable: false);

        Assert.NotEmpty(file.PackageProperties.Title!);
        Assert.Equal("RR-2026-0007", file.PackageProperties.Subject);
        Assert.Equal("Wyre Forest Safeguarding Children Partnership", file.PackageProperties.Creator);
        Assert.Equal("en-GB", file.PackageProperties.Language);
        Assert.Equal("en-GB", file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val?.Value);
        Assert.Contains("OFFICIAL-SENSITIVE", file.MainDocumentPart.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
        Assert.Contains("PAGE", file.MainDocumentPart.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_never_skip_a_level_and_every_table_is_described(string name)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Samples[name]), isEditable: false);
        var body = file.MainDocumentPart!.Document.Body!;

        var levels = body.Elements<Paragraph>().Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "")
            .Where(style => style.StartsWith("Heading", StringComparison.Ordinal)).Select(style => style[^1] - '0').ToList();
        Assert.All(levels.Zip(levels.Prepend(0)), pair => Assert.True(pair.First <= pair.Second + 1));
        Assert.All(body.Descendants<Table>(), table => Assert.NotEmpty(table.GetFirstChild<TableProperties>()!.GetFirstChild<TableCaption>()!.Val!.Value!));
        Assert.All(
            body.Descendants<Table>().Where(table => table.GetFirstChild<TableProperties>()!.TableLook!.FirstRow! && table.Descendants<TableRow>().First().Elements<TableCell>().Count() > 1),
            table => Assert.NotNull(table.Descendants<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_Integrated_Care_Board_is_never_called_by_its_former_name(string name) =>
        Assert.DoesNotContain("CCG", DocumentText.Of(Samples[name]), StringComparison.Ordinal);

    [Fact]
    public void Every_document_opens_in_another_office_program()
    {
        var pdfs = Office.Pdfs(Samples);

        Assert.Equal(Samples.Keys, pdfs.Keys);
        Assert.All(pdfs.Values, pdf => Assert.True(pdf.AsSpan().StartsWith("%PDF"u8)));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var again = SampleDocuments.All;

        Assert.All(Samples, sample => Assert.Equal(sample.Value, again[sample.Key]));
    }

    [Fact]
    [Trait("Duty", "W07")]
    public void The_letter_to_agencies_asks_for_the_records_to_be_secured_and_a_copy_where_work_goes_on()
    {
        var letter = DocumentText.Of(Samples["agency-letter"]);

        Assert.Contains("nominated person", letter, StringComparison.Ordinal);
        Assert.Contains("make a copy for that work and secure the copy too", letter, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Duty", "W05")]
    public void The_letter_to_agencies_outlines_the_referral_and_says_what_the_scoping_is_for()
    {
        var letter = DocumentText.Of(Samples["agency-letter"]);

        Assert.Contains(SampleDocuments.AgencyLetter.Outline, letter, StringComparison.Ordinal);
        Assert.Contains("Return due Friday 10 April 2026, 17:00", letter, StringComparison.Ordinal);
        Assert.Contains("Heading2: Why we ask", letter, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Duty", "W19")]
    public void The_letter_to_agencies_says_that_more_is_asked_only_if_it_goes_on_to_a_review() =>
        Assert.Contains("We will ask for more detail only if the meeting decides to go on to a review.", DocumentText.Of(Samples["agency-letter"]), StringComparison.Ordinal);

    [Fact]
    [Trait("Duty", "W18")]
    public void The_outcome_letter_asks_about_the_agencys_own_inspectorate() =>
        Assert.Contains("its own inspectorate", DocumentText.Of(Samples["outcome-letter"]), StringComparison.Ordinal);

    [Fact]
    [Trait("Duty", "W16")]
    public void A_late_letter_to_the_Panel_says_why()
    {
        var late = SampleDocuments.PanelLetter with { LateBecause = "Two returns came after the meeting that was first planned." };

        Assert.Contains("Two returns came", DocumentText.Of(late.Write(AnsweredForms.Facts("Letter to the national Panel"))), StringComparison.Ordinal);
        Assert.DoesNotContain("late", DocumentText.Of(Samples["panel-letter"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0000\u0001\u000b bell \u0007")]
    [InlineData("half a pair \ud83d and a whole \ud83d\ude00")]
    [InlineData("<w:p/> & ]]> <script>alert(1)</script>")]
    public void Nothing_that_is_typed_can_break_a_file(string typed)
    {
        var form = AnsweredForms.Forms["initial-scoping"];
        var answers = AnsweredForms.Every(form).With("summary", typed).With("author-contact", typed);

        var bytes = WordFormWriter.Write(form, answers, AnsweredForms.Facts() with { Title = typed }, typed);

        Assert.Empty(WordFormTests.Findings(bytes));
    }
}
