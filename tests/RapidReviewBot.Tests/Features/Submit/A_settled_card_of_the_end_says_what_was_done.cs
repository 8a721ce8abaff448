using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.FollowUp;
using RapidReviewBot.Features.HoldMeeting;
using RapidReviewBot.Features.SignOff;
using RapidReviewBot.Features.Submit;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.Submit;

public sealed class A_settled_card_of_the_end_says_what_was_done
{
    private const string Meeting = "2026-04-09T10:00";

    [Theory, Trait("Duty", "W14")]
    [InlineData("west-midlands")]
    [InlineData("tower-hamlets")]
    [InlineData("bhr")]
    [InlineData("jcr")]
    [InlineData("redbridge")]
    public async Task A_decision_in_the_procedures_words_with_who_when_and_where(string procedure)
    {
        var review = new ReviewInHand(procedure).AtDecision(Meeting);

        var card = await SettledAsync(review, "RecordDecision");

        Assert.Contains($"Done: a Rapid Review decision is recorded: {review.Procedure.Decision.Outcomes[0].Title}. Recorded by RapidReviewBot on Thu 9 Apr, 12:00.", card);
        Assert.Contains("The case folder holds it: I/DecisionRecord  v1.docx.", card);
        Assert.Contains("Open Record of the decision", card);
    }

    [Fact, Trait("Duty", "T17")]
    public async Task A_decision_that_was_reviewed_as_it_is_now()
    {
        var review = new ReviewInHand("tower-hamlets").AtSigning(Meeting);
        var (other, grounds) = (review.Procedure.Decision.Outcomes[1], Stages.Filed(DocumentKind.DecisionReview));
        review.At("2026-04-13T11:30").Given(new DecisionReviewed(1, other.Id, grounds));

        var (decision, reviewed) = (await SettledAsync(review, "RecordDecision"), await SettledAsync(review, "ReviewDecision:v1"));

        Assert.Contains($"Done: the Rapid Review decision is now: {other.Title}. Recorded by RapidReviewBot on Thu 9 Apr, 12:00. Reviewed with the chair; recorded by RapidReviewBot on Mon 13 Apr, 11:30.", decision);
        Assert.Contains($"Done: the decision on version 1 was reviewed: {other.Title}. Recorded by RapidReviewBot on Mon 13 Apr, 11:30.", reviewed);
        Assert.All([decision, reviewed], card => Assert.Contains(grounds.Path, card));
    }

    [Fact, Trait("Duty", "W15")]
    public async Task An_agreement_with_its_version()
    {
        var review = new ReviewInHand().AtDecision(Meeting);
        var report = Stages.Filed(review.Procedure.Report.Document);
        review.Given(new ReportVersionFiled(report)).Agreed();

        var card = await SettledAsync(review, "AgreeReport:v1");

        Assert.Null(review.Refusal);
        Assert.Contains($"Done: version 1 of the {review.Procedure.Report.Name} is agreed for the meeting. Agreed by {review.History[^1].By.Name} on Thu 9 Apr, 12:00.", card);
        Assert.Contains(report.Path, card);
    }

    [Fact, Trait("Duty", "W16")]
    public async Task A_signature_with_its_role_and_version_and_not_for_a_version_that_was_replaced()
    {
        var review = new ReviewInHand().AtSigning(Meeting).At("2026-04-10T09:15");
        var owed = review.Owed.First(one => one.Kind == OwedKind.SignOff);
        var step = SignOffSteps.Open(review.Review, review.Procedure)[0];
        var role = owed.Subject!.Split('/')[1];
        review.By(role, review.Signing(step));
        var signed = await SettledAsync(review, owed.Key);
        review.Given(new ReportVersionFiled(Stages.Filed(review.Procedure.Report.Document, version: 2)));
        var replaced = await SettledAsync(review, owed.Key);

        Assert.Contains($"by {owed.By.Name} ({review.Procedure.Role(role)!.Title}) on Fri 10 Apr, 09:15.", signed);
        Assert.Contains($"Done: version 1 of the {review.Procedure.Report.Name} is ", signed);
        Assert.Contains("Done: version 1 of the report was replaced", replaced);
        Assert.DoesNotContain("09:15", replaced);
    }

    [Fact, Trait("Duty", "W16")]
    public async Task A_refusal_to_sign_with_the_file_of_its_reason()
    {
        var review = new ReviewInHand().AtSigning(Meeting).At("2026-04-10T09:15");
        var owed = review.Owed.First(one => one.Kind == OwedKind.SignOff);
        var reason = Stages.Filed(DocumentKind.Disagreement);
        review.By(owed.Subject!.Split('/')[1], new RefuseSignOff(owed.Subject.Split('/')[0], 1, reason));

        var card = await SettledAsync(review, owed.Key);

        Assert.Null(review.Refusal);
        Assert.Contains($"is not agreed to, by {owed.By.Name} (", card);
        Assert.Contains(") on Fri 10 Apr, 09:15.", card);
        Assert.Contains(reason.Path, card);
    }

    [Fact, Trait("Duty", "R14")]
    public async Task A_ratification()
    {
        var review = new ReviewInHand("redbridge").AtSigning(Meeting).At("2026-04-10T09:15");
        var step = review.Procedure.SignOff.First(one => one.AlsoRatifies is not null);
        var (role, newest) = (step.Signers[0], review.Review.Report.Newest!);
        review.Given(new RecommendationRatified(step.Id, role, review.InRole(role).Id, newest.Version, newest.Sha256));

        var card = await SettledAsync(review, $"RatifyRecommendation:{step.Id}/{role}/v1");

        Assert.Contains($"Done: the recommendation of version 1 is ratified, by {review.InRole(role).Name} ({review.Procedure.Role(role)!.Title}) on Fri 10 Apr, 09:15.", card);
    }

    [Fact, Trait("Duty", "W16")]
    public async Task The_sending_to_the_Panel_with_its_mail_before_and_after_that_has_left()
    {
        var review = new ReviewInHand().AtSigning(Meeting).At("2026-04-10T09:15");
        var report = review.Review.Report.Newest!;
        review.Given(new SubmissionApproved(report.Version, report.Sha256));
        var before = await SettledAsync(review, "ApproveSubmission");
        var (kept, to) = (Stages.Filed(DocumentKind.SentMail), review.Context.Partnership.PanelMailbox);
        review.At("2026-04-10T09:16").Given(new MailSent(Letters.PanelSubmission, to, null, "<panel@example>", kept), new ReportSubmitted(to, "<panel@example>", report.Sha256));
        var after = await SettledAsync(review, "ApproveSubmission");

        Assert.Contains($"Done: version 1 of the {review.Procedure.Report.Name} is sent to the Panel, by RapidReviewBot on Fri 10 Apr, 09:15. The mail is on its way.", before);
        Assert.Contains($"The mail left for {to} on Fri 10 Apr, 09:16.", after);
        Assert.Contains(kept.Path, after);
    }

    [Fact, Trait("Duty", "N05")]
    public async Task The_closing_with_the_case_folder()
    {
        var review = new ReviewInHand().AtSigning(Meeting).At("2026-04-21T16:00").Given(new ReviewClosed());

        var card = await SettledAsync(review, "CloseReview");

        Assert.Contains("Done: the review is closed. Closed by RapidReviewBot on Tue 21 Apr, 16:00.", card);
        Assert.Contains("Open the case folder", card);
    }

    /// <summary>The card as the product draws it, for a person from whom nothing is asked any more.</summary>
    private static async Task<string> SettledAsync(ReviewInHand review, string key)
    {
        using var services = new ServiceCollection().AddSingleton(FormFiles.Shipped).AddDocuments().AddHoldMeeting().AddWriteReport().AddSignOff().AddSubmit().AddFollowUp().BuildServiceProvider();
        var kind = $"task-{key.Split(':')[0]}";
        var card = services.GetServices<Card>().Single(one => one.Kind == kind);
        var drawn = await card.DrawAsync(new(new(kind, review.Review.Id.Value, key), new(review.Review, review.Context), review.InRole(review.Procedure.RolesOf(Capacity.Manager).First().Id).Id, review.Now), default);
        Assert.Equal("settled", drawn!.Stamp);
        return drawn.ToJson().ToString(Formatting.None);
    }
}
