using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public class WordFormTests
{
    public static TheoryData<string> FormIds => [.. AnsweredForms.Forms.All.Select(form => form.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(FormIds))]
    [Trait("Duty", "W04")]
    public void Every_answer_that_is_written_is_read_back(string id)
    {
        var form = AnsweredForms.Forms[id];
        var answers = AnsweredForms.Every(form);

        var reading = WordFormReader.Read(WordFormWriter.Write(form, answers, AnsweredForms.Facts(), "A form"), "return.docx", form, AnsweredForms.Reference, "police");

        Same(form, answers, Assert.IsType<WordReading.Answered>(reading).Answers);
    }

    [Theory]
    [MemberData(nameof(FormIds))]
    public void An_empty_form_reads_as_no_answers(string id)
    {
        var form = AnsweredForms.Forms[id];
        var sent = FormAnswers.Empty.With("reference", AnsweredForms.Reference);

        var reading = WordFormReader.Read(WordFormWriter.Write(form, sent, AnsweredForms.Facts(), "A form"), "return.docx", form, AnsweredForms.Reference, "police");

        var answers = Assert.IsType<WordReading.Answered>(reading).Answers;
        Assert.All(form.Fields.Where(field => field.Id != "reference"), field => Assert.True(answers.IsBlank(field.Id), field.Id));
    }

    [Theory]
    [MemberData(nameof(FormIds))]
    public void A_form_saved_again_by_another_word_processor_reads_the_same(string id)
    {
        var form = AnsweredForms.Forms[id];
        var answers = AnsweredForms.Every(form);

        var saved = Office.SaveAgain(WordFormWriter.Write(form, answers, AnsweredForms.Facts(), "A form"));

        var reading = WordFormReader.Read(saved, "return.docx", form, AnsweredForms.Reference, "police");
        Same(form, answers, Assert.IsType<WordReading.Answered>(reading).Answers);
    }

    [Theory]
    [MemberData(nameof(FormIds))]
    public void An_empty_form_saved_again_by_another_word_processor_still_reads_as_no_answers(string id)
    {
        var form = AnsweredForms.Forms[id];

        var saved = Office.SaveAgain(WordFormWriter.Write(form, FormAnswers.Empty.With("reference", AnsweredForms.Reference), AnsweredForms.Facts(), "A form"));

        var answers = Assert.IsType<WordReading.Answered>(WordFormReader.Read(saved, "return.docx", form, AnsweredForms.Reference, "police")).Answers;
        Assert.All(form.Fields.Where(field => field.Id != "reference"), field => Assert.True(answers.IsBlank(field.Id), field.Id));
    }

    [Theory]
    [MemberData(nameof(FormIds))]
    public void A_form_has_no_finding_of_the_Open_XML_validator(string id)
    {
        var form = AnsweredForms.Forms[id];

        Assert.Empty(Findings(WordFormWriter.Write(form, FormAnswers.Empty, AnsweredForms.Facts(), "A form")));
        Assert.Empty(Findings(WordFormWriter.Write(form, AnsweredForms.Every(form), AnsweredForms.Facts(), "A form", FormUse.Filled)));
    }

    [Fact]
    public void The_same_form_is_the_same_bytes()
    {
        var form = AnsweredForms.Forms["initial-scoping"];

        var first = WordFormWriter.Write(form, AnsweredForms.Every(form), AnsweredForms.Facts(), "A form");

        Assert.Equal(first, WordFormWriter.Write(form, AnsweredForms.Every(form), AnsweredForms.Facts(), "A form"));
    }

    public static IReadOnlyList<string> Findings(byte[] bytes) =>
        [.. new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }.SelectMany(version =>
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            return new OpenXmlValidator(version).Validate(file).Select(finding => $"{version}: {finding.Description} at {finding.Path?.XPath}").ToList();
        })];

    static void Same(FormDefinition form, FormAnswers expected, FormAnswers actual)
    {
        foreach (var field in expected.AskedFields(form))
            Assert.Equivalent(expected.Find(field.Id), actual.Find(field.Id), strict: true);
    }
}
