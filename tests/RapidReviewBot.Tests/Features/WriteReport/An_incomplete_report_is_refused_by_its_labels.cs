using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.WriteReport;

public sealed class An_incomplete_report_is_refused_by_its_labels
{
    [Fact, Trait("Duty", "W15")]
    public void As_cards_and_forms_call_its_parts()
    {
        var review = new ReviewInHand().AtDecision("2026-04-09T10:00");
        var parts = review.Procedure.Report.MustFill;
        review.Given(new ReportVersionFiled(Stages.Filed(review.Procedure.Report.Document)), new ReportExamined(1, ByPerson: false, parts));
        var chair = review.InRole("chair");
        var press = new Press(
            new Speaker(chair.Id, "29:1chair", chair.Name, Place.Personal), new CardAddress("task-AgreeReport", review.Review.Id.Value, "AgreeReport:v1"), new Dictionary<string, string>(),
            new PressedFields(new Dictionary<string, string>(), new DateOnly(2026, 4, 9)), new(review.Review, review.Context), "press", "press", review.Now);

        review.By("chair", new AgreeReportVerb(new ReportParts(FormFiles.Shipped)).Read(press));

        var form = FormFiles.Shipped[review.Procedure.Report.FormId];
        Assert.Equal("parts-empty", review.Refusal?.Code);
        Assert.All(parts, part => Assert.Contains(form.Find(part)!.Label, review.Refusal!.Sentence, StringComparison.Ordinal));
        Assert.DoesNotContain("recommendation grounds", review.Refusal!.Sentence, StringComparison.Ordinal);
    }
}
