using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

public class ComposedDocumentsTests
{
    static readonly AComposedCase Case = AComposedCase.Decided();

    static readonly string Agency = Case.Hand.Review.Asked.First().Agency.Id;

    public static TheoryData<DocumentKind> Kinds => [DocumentKind.ReturnForm, DocumentKind.RequestLetter, DocumentKind.Agenda, DocumentKind.Minutes, DocumentKind.Report, DocumentKind.LetterToPanel];

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Duty", "W05")]
    [Trait("Duty", "W15")]
    [Trait("Duty", "W16")]
    public async Task A_document_of_a_whole_review_says_what_it_said_before(DocumentKind kind)
    {
        var bytes = await ComposeAsync(kind);

        Assert.Empty(WordFormTests.Findings(bytes));
        TextSnapshot.Matches(DocumentText.Of(bytes), $"composed-{kind}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_state_gives_the_same_file(DocumentKind kind) => Assert.Equal(await ComposeAsync(kind), await ComposeAsync(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Duty", "N09")]
    public async Task No_document_but_the_referral_itself_names_the_child(DocumentKind kind) =>
        Assert.DoesNotContain("Amber", DocumentText.Of(await ComposeAsync(kind)), StringComparison.Ordinal);

    [Fact]
    [Trait("Duty", "W04")]
    public async Task The_form_that_goes_out_comes_back_as_the_agencys_own()
    {
        var form = AnsweredForms.Forms["initial-scoping"];

        var reading = WordFormReader.Read(await ComposeAsync(DocumentKind.ReturnForm), "form.docx", form, Case.Hand.Review.Reference, Agency);

        var answers = Assert.IsType<WordReading.Answered>(reading).Answers;
        Assert.All(form.Sections[0].Fields, field => Assert.False(answers.IsBlank(field.Id), field.Id));
        Assert.All(form.Sections.Skip(1).SelectMany(section => section.Fields), field => Assert.True(answers.IsBlank(field.Id), field.Id));
    }

    [Fact]
    [Trait("Duty", "W15")]
    [Trait("Duty", "N07")]
    public async Task The_report_is_whole_once_the_meeting_has_decided()
    {
        var report = AnsweredForms.Forms["rapid-review-report"];

        var bytes = await ComposeAsync(DocumentKind.Report);

        Assert.DoesNotContain("Not written yet", DocumentText.Of(bytes), StringComparison.Ordinal);
        var answers = Assert.IsType<WordReading.Answered>(WordFormReader.Read(bytes, "report.docx", report, Case.Hand.Review.Reference)).Answers;
        Assert.DoesNotContain(ReturnChecks.Run(report, answers, new(Case.Hand.Review.Reference, "", new(2026, 4, 15))).Findings, finding => finding.Level == CheckLevel.Block);
    }

    [Fact]
    [Trait("Duty", "J17")]
    public void The_Daily_Log_has_a_line_for_each_thing_that_happened_and_the_checklist_one_for_each_agency()
    {
        var log = DocumentText.Of(Case.DailyLog());
        var checklist = DocumentText.Of(Case.Checklist());

        Assert.Equal(Domain.Log.DailyLog.Of(Case.Hand.History, Case.Hand.Review, Case.Hand.Procedure).Count, log.Split('\n').Count(line => line.StartsWith("  |", StringComparison.Ordinal)));
        Assert.All(Case.Hand.Review.Agencies, part => Assert.Contains($"| {part.Agency.Name} |", checklist, StringComparison.Ordinal));
        Assert.Empty(WordFormTests.Findings(Case.DailyLog()));
        Assert.Empty(WordFormTests.Findings(Case.Checklist()));
    }

    static Task<byte[]> ComposeAsync(DocumentKind kind) =>
        Case.ComposeAsync(kind, kind is DocumentKind.ReturnForm or DocumentKind.RequestLetter ? Agency : null);
}
