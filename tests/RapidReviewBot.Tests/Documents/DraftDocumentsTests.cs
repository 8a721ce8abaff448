using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

/// <summary>The report as a draft: what people wrote into it stays, what must be filled is found, a Decision Sheet is written from the record.</summary>
public class DraftDocumentsTests
{
    [Fact, Trait("Duty", "T16"), Trait("Duty", "T15")]
    public async Task The_Decision_Sheet_holds_conversation_themes_learning_the_threshold_decision_the_vote_and_the_recommendation()
    {
        var hand = MeetingsInHand.PanelHeld().Voted(int.MaxValue);
        hand.By("chair", hand.Deciding());
        var at = new AComposedCase(hand);

        var bytes = await at.ComposeAsync(DocumentKind.DecisionSheet);

        var sheet = Read(bytes, hand);
        Assert.Contains("Learning workshop: key themes and areas identified for learning: Paragraph 1", sheet.Text("conversation"), StringComparison.Ordinal);
        Assert.Contains("the grounds on recurrent themes", sheet.Text("themes"), StringComparison.Ordinal);
        Assert.Contains("learning that can be acted on at once", sheet.Text("learning"), StringComparison.Ordinal);
        Assert.Equal(("Met", "8 for a practice review, 0 against, 0 abstained, 0 not cast", "practice-review"), (sheet.Text("threshold-decision"), sheet.Text("vote-count"), sheet.Text("recommendation")));
        Assert.Contains("Recommend a child safeguarding practice review", DocumentText.Of(bytes), StringComparison.Ordinal);
        Assert.Empty(Parts.Look(bytes, "sheet.docx", hand.Review, hand.Procedure).Unfilled);
    }

    [Fact, Trait("Duty", "R16")]
    public async Task The_lines_of_enquiry_of_a_practice_review_stand_in_the_report_whatever_a_procedure_calls_its_outcome()
    {
        var at = Decided("redbridge");

        var report = Read(await at.ComposeAsync(DocumentKind.Report), at.Hand);

        Assert.Equal("practice-review", report.Text("recommendation"));
        Assert.Equal(3, report.Rows("lines-of-enquiry").Count);
    }

    [Fact, Trait("Duty", "R16")]
    public async Task A_report_of_a_practice_review_without_lines_of_enquiry_lacks_them()
    {
        var at = Decided("redbridge");
        var whole = Read(await at.ComposeAsync(DocumentKind.Report), at.Hand);

        var without = Write(at.Hand, whole.With("lines-of-enquiry", new TableAnswer([])));

        Assert.Equal(["lines-of-enquiry"], Parts.Look(without, "report.docx", at.Hand.Review, at.Hand.Procedure).Unfilled);
    }

    [Fact, Trait("Duty", "B11"), Trait("Duty", "R10")]
    public void Parts_that_must_be_filled_and_are_not_are_found_and_named()
    {
        var hand = new ReviewInHand("bhr").Opened();

        var (fault, unfilled) = Parts.Look(Write(hand, FormAnswers.Empty.With("why", "Because nobody saw the whole picture.")), "report.docx", hand.Review, hand.Procedure);

        Assert.Null(fault);
        Assert.Equal(["What worked well", "What is of concern", "What was learnt at once"], Parts.Titles(unfilled, hand.Procedure));
    }

    [Fact, Trait("Duty", "J22")]
    public async Task What_the_chair_wrote_before_the_meeting_stays_and_the_meetings_words_are_put_before_it()
    {
        var at = Decided("redbridge", hand => hand.ReportChanged());
        var changed = Read(await at.ComposeAsync(DocumentKind.Report), at.Hand)
            .With("incident-summary", "The chair put the account right.")
            .With("why", "The chair thinks that the thresholds differed.");
        at.Changed[at.Hand.Review.Report.Newest!.ItemId] = Write(at.Hand, changed);

        var report = Read(await at.ComposeAsync(DocumentKind.Report), at.Hand);

        Assert.Equal("The chair put the account right.", report.Text("incident-summary"));
        Assert.Matches("(?s)^Paragraph 1 of answer .*The chair thinks that the thresholds differed\\.$", report.Text("why"));
    }

    private static readonly ReportParts Parts = new(AnsweredForms.Forms);

    private static AComposedCase Decided(string procedure, Func<ReviewInHand, ReviewInHand>? before = null)
    {
        var hand = MeetingsInHand.Booked(procedure).At("2026-04-09T10:00").Returned().ReportWritten();
        if (before is not null) hand = before(hand);
        if (hand.Procedure.Report.ChairsDraftBeforeMeeting) hand.ChairsDraftReleased();
        hand.MeetingHeld();
        return new(hand.By("chair", hand.Deciding()));
    }

    private static FormDefinition Form(ReviewInHand hand) => FittedForm.For(AnsweredForms.Forms[hand.Procedure.Report.FormId], hand.Procedure);

    private static FormAnswers Read(byte[] bytes, ReviewInHand hand) =>
        Assert.IsType<WordReading.Answered>(WordFormReader.Read(bytes, "report.docx", Form(hand), hand.Review.Reference)).Answers;

    private static byte[] Write(ReviewInHand hand, FormAnswers answers) =>
        ReportWriter.Write(Form(hand), answers, new("Report", "Example", hand.Review.Reference, "OFFICIAL-SENSITIVE", hand.Now), "", FormUse.ToFillIn);
}
