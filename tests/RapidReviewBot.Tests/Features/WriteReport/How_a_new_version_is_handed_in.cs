using Newtonsoft.Json;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.Watch;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.WriteReport;

public sealed class How_a_new_version_is_handed_in
{
    private const string Meeting = "2026-04-09T10:00";

    [Fact, Trait("Duty", "W15")]
    public async Task Is_said_on_the_card_that_agrees_the_report_by_the_button_that_does_it()
    {
        var review = new ReviewInHand().AtDecision(Meeting);
        review.Given(new ReportVersionFiled(Stages.Filed(review.Procedure.Report.Document)));
        var owed = review.Owed.Single(one => one.Kind == OwedKind.AgreeReport);

        var drawn = await new AgreeReportCard(new DraftFacts(new ReportParts(FormFiles.Shipped))).DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), owed.By.Id, review.Now), default);
        var card = drawn!.ToJson().ToString(Formatting.None);

        Assert.Contains("To change it first, choose \\\"Hand in a changed version\\\"", card);
        Assert.Contains("\"title\":\"Hand in a changed version\"", card);
        Assert.Contains(AgreeReportVerb.Verb, card);
    }

    [Fact, Trait("Duty", "W15")]
    public void Is_said_when_a_decision_can_no_longer_be_recorded_because_its_report_is_agreed()
    {
        var review = new ReviewInHand().AtSigning(Meeting);

        review.By("chair", review.Deciding());

        Assert.Equal("report-agreed", review.Refusal?.Code);
        Assert.Contains("Whoever is asked to sign chooses \"I do not agree\" and says why; the office then gets a card", review.Refusal!.Sentence);
    }

    [Fact, Trait("Duty", "J21")]
    public void Is_said_when_a_member_misses_something_in_the_report()
    {
        var review = new ReviewInHand("jcr").AtDecision(Meeting);
        review.Given(new ReportVersionFiled(Stages.Filed(review.Procedure.Report.Document)));
        var member = DraftWay.Assuring(review.Review, review.Procedure)[0];
        var taking = review.Owed.First(one => one.Kind is OwedKind.CompleteDraft or OwedKind.ReleaseDraft or OwedKind.CirculateDraft);

        var words = NoticeWords.Of($"{Notices.ReportLacking}/{member.Id}", review.Review, review.Context, review.Now).What;

        Assert.Contains($"{taking.By.Name} hands in the changed Word file on the page of \"{OwedWords.Title(taking, review.Review, review.Procedure)}\"", words);
    }
}
