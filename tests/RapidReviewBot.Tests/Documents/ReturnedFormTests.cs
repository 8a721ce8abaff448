using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

/// <summary>What people do to a form between receiving and returning it.</summary>
public class ReturnedFormTests
{
    static readonly FormDefinition Form = AnsweredForms.Forms["initial-scoping"];

    static readonly FormAnswers Answers = AnsweredForms.Every(Form);

    static readonly byte[] Returned = WordFormWriter.Write(Form, Answers, AnsweredForms.Facts(), "Document 2");

    [Fact]
    public void A_form_of_another_review_is_refused_by_its_reference() =>
        Refused("other-review", "RR-2026-0008", WordFormReader.Read(Returned, "return.docx", Form, "RR-2026-0008"));

    [Fact]
    public void A_form_that_was_sent_to_another_agency_is_refused() =>
        Refused("other-agency", "another agency", WordFormReader.Read(Returned, "return.docx", Form, AnsweredForms.Reference, "school"));

    [Fact]
    public void Another_form_is_refused_by_name() =>
        Refused("other-form", "Serious incident referral", WordFormReader.Read(Returned, "return.docx", AnsweredForms.Forms["referral"], AnsweredForms.Reference));

    [Fact]
    public void Another_version_of_the_form_is_refused() =>
        Refused("other-version", "Ask for a fresh form", WordFormReader.Read(Returned, "return.docx", Form with { Version = "2" }, AnsweredForms.Reference));

    [Fact]
    public void A_Word_document_that_is_no_form_at_all_is_refused()
    {
        var letter = SampleDocuments.AgencyLetter.Write(AnsweredForms.Facts("Letter to agencies"));

        Refused("other-form", "Most of the boxes", WordFormReader.Read(letter, "return.docx", Form, AnsweredForms.Reference));
    }

    [Fact]
    public void A_form_that_lost_its_file_properties_is_known_by_the_reference_it_shows()
    {
        var bare = Edited(file => file.DeletePart(file.CustomFilePropertiesPart!));

        Assert.IsType<WordReading.Answered>(WordFormReader.Read(bare, "return.docx", Form, AnsweredForms.Reference));
        Refused("other-review", "RR-2026-0008", WordFormReader.Read(bare, "return.docx", Form, "RR-2026-0008"));
    }

    [Fact]
    public void Rows_that_were_added_without_controls_are_read_by_their_columns()
    {
        var more = Edited(file =>
        {
            var row = Row(file, "chronology.date").CloneNode(true);
            foreach (var control in row.Descendants<SdtElement>().ToList())
            {
                control.Parent!.InsertAfter(new Paragraph(new Run(new Text("14 March 2025"))), control.Parent is TableCell ? control : null);
                control.Remove();
            }
            Table(file, "chronology.date").Append(row);
        });

        var rows = Read(more).Rows("chronology");

        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public void What_is_typed_beside_a_control_belongs_to_the_answer()
    {
        var typed = Edited(file => Control(file, "summary").InsertAfterSelf(new Paragraph(new Run(new Text("One more thing.")))));

        Assert.EndsWith("One more thing.", Read(typed).Text("summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_that_was_removed_and_left_its_text_is_still_read()
    {
        var bare = Edited(file =>
        {
            var control = (SdtBlock)Control(file, "summary");
            foreach (var paragraph in control.SdtContentBlock!.Elements<Paragraph>().ToList()) control.InsertBeforeSelf(paragraph.CloneNode(true));
            control.Remove();
        });

        Assert.Equal(Answers.Text("summary"), Read(bare).Text("summary"));
    }

    [Fact]
    public void Text_whose_deletion_is_tracked_is_not_read_and_text_that_was_put_in_is()
    {
        var tracked = Edited(file =>
        {
            var paragraph = Control(file, "summary").Descendants<Paragraph>().First();
            paragraph.Append(new DeletedRun(new Run(new DeletedText("struck out"))) { Author = "A", Id = "900" }, new InsertedRun(new Run(new Text(" put in"))) { Author = "A", Id = "901" });
        });

        var summary = Read(tracked).Text("summary");

        Assert.DoesNotContain("struck out", summary, StringComparison.Ordinal);
        Assert.Contains(" put in", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_that_Word_moved_around_the_whole_cell_is_still_found()
    {
        var moved = Edited(file =>
        {
            var control = Control(file, "author-contact");
            var cell = control.Ancestors<TableCell>().First();
            var around = new SdtCell((SdtProperties)control.SdtProperties!.CloneNode(true), new SdtContentCell());
            cell.InsertBeforeSelf(around);
            cell.Remove();
            var content = control.Descendants<Run>().Select(run => run.CloneNode(true)).ToList();
            control.Parent!.Append(content);
            control.Remove();
            around.SdtContentCell!.Append(cell);
        });

        Assert.Equal(Answers.Text("author-contact"), Read(moved).Text("author-contact"));
    }

    [Theory]
    [InlineData("8/4/2026")]
    [InlineData("8 April 2026")]
    [InlineData("Wednesday 8 April 2026")]
    [InlineData("08.04.2026")]
    public void A_date_is_read_as_people_type_it(string typed)
    {
        var dated = Edited(file => Type(file, "from", typed));

        Assert.Equal(new DateOnly(2026, 4, 8), Read(dated).Date("from"));
    }

    [Fact]
    public void A_date_that_is_none_is_kept_as_it_was_typed_and_found_by_the_checks()
    {
        var wrong = Read(Edited(file => Type(file, "from", "31 June 2025")));

        Assert.Equal("31 June 2025", wrong.Text("from"));
        Assert.Contains(
            ReturnChecks.Run(Form, wrong, new(AnsweredForms.Reference, "West Mercia Police", new(2026, 4, 9))).Findings,
            finding => finding is { CheckId: "Q07", FieldId: "from" });
    }

    [Theory]
    [InlineData("rapid-review-report")]
    [InlineData("minutes")]
    [InlineData("meeting-grounds")]
    [Trait("Duty", "W15")]
    public void A_report_that_was_edited_and_saved_by_another_program_is_read_back(string id)
    {
        var form = AnsweredForms.Forms[id];
        var answers = AnsweredForms.Every(form);
        var written = ReportWriter.Write(form, answers, AnsweredForms.Facts(form.Title), "Draft", FormUse.ToFillIn);

        foreach (var bytes in new[] { written, Office.SaveAgain(written) })
        {
            var read = Assert.IsType<WordReading.Answered>(WordFormReader.Read(bytes, "report.docx", form, AnsweredForms.Reference)).Answers;
            Assert.All(answers.AskedFields(form), field => Assert.Equivalent(answers.Find(field.Id), read.Find(field.Id), strict: true));
        }
    }

    [Fact]
    public void An_empty_report_reads_as_no_answers()
    {
        var form = AnsweredForms.Forms["rapid-review-report"];
        var written = ReportWriter.Write(form, FormAnswers.Empty.With("reference", AnsweredForms.Reference), AnsweredForms.Facts(form.Title), "Draft", FormUse.ToFillIn);

        foreach (var bytes in new[] { written, Office.SaveAgain(written) })
        {
            var read = Assert.IsType<WordReading.Answered>(WordFormReader.Read(bytes, "report.docx", form, AnsweredForms.Reference)).Answers;
            Assert.All(form.Fields.Where(field => field.Id != "reference"), field => Assert.True(read.IsBlank(field.Id), field.Id));
        }
    }

    static void Refused(string code, string sentence, WordReading reading)
    {
        var fault = Assert.IsType<WordReading.Refused>(reading).Fault;
        Assert.Equal(code, fault.Code);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    static FormAnswers Read(byte[] bytes) => Assert.IsType<WordReading.Answered>(WordFormReader.Read(bytes, "return.docx", Form, AnsweredForms.Reference, "police")).Answers;

    static byte[] Edited(Action<WordprocessingDocument> edit)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Returned);
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true)) edit(file);
        return bytes.ToArray();
    }

    static SdtElement Control(WordprocessingDocument file, string tag) =>
        file.MainDocumentPart!.Document.Descendants<SdtElement>().First(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == tag);

    static Table Table(WordprocessingDocument file, string tag) => Control(file, tag).Ancestors<Table>().First();

    static TableRow Row(WordprocessingDocument file, string tag) => Control(file, tag).Ancestors<TableRow>().First();

    static void Type(WordprocessingDocument file, string tag, string text)
    {
        var words = Control(file, tag).Descendants<Text>().ToList();
        words[0].Text = text;
        words.Skip(1).ToList().ForEach(word => word.Remove());
    }
}
