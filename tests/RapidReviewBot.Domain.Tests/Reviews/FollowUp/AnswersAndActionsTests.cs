using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.FollowUp;

/// <summary>J23, J24, T18, T32: Ofsted, the answers that come back, and the actions that follow without a practice review.</summary>
public sealed class AnswersAndActionsTests
{
    [Fact, Trait("Duty", "J23")]
    public void Where_Ofsted_gets_the_report_it_goes_there_by_a_mail_of_its_own_and_is_proven()
    {
        var review = Jcr(Circumstance.OfstedRequired);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.SubmitToOfsted);

        review.ByManager(new ApproveOfstedSubmission(review.Review.Report.Newest!.Version, review.Review.Report.Newest.Sha256));
        var mail = Assert.IsType<SendMail>(Assert.Single(review.Effects, effect => effect.What is SendMail { Letter: Letters.OfstedSubmission }).What);
        review.ByService(new RecordMailSent(Letters.OfstedSubmission, mail.To, null, "<ofsted@example>", null));

        Assert.Equal((review.Context.Partnership.OfstedMailbox, true), (mail.To, mail.Keep));
        Assert.Equal("<ofsted@example>", review.Review.FollowUp.Ofsted?.MessageId);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.SubmittedToOfsted));
    }

    [Fact, Trait("Duty", "J23")]
    public void Where_Ofsted_does_not_get_it_nothing_is_asked_and_it_can_not_be_sent()
    {
        var review = Jcr();

        review.ByManager(new ApproveOfstedSubmission(review.Review.Report.Newest!.Version, review.Review.Report.Newest.Sha256));

        Assert.Equal("not-asked", review.Refusal?.Code);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.SubmitToOfsted);
    }

    [Fact, Trait("Duty", "J11")]
    public void The_report_does_not_leave_before_the_executive_leaders_have_seen_the_findings()
    {
        var review = Jcr(shared: false);

        review.ByManager(new ApproveSubmission(review.Review.Report.Newest!.Version, review.Review.Report.Newest.Sha256));

        Assert.Equal("not-yet", review.Refusal?.Code);
        Assert.Contains("findings", review.Refusal?.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J24")]
    public void A_reply_of_the_Panel_is_not_taken_for_one_of_Ofsted()
    {
        var review = Jcr(Circumstance.OfstedRequired).Submitted();

        review.ByService(new RecordReply(Stages.Filed(DocumentKind.Reply), StatutoryBodyWords.Name(StatutoryBody.Panel)));

        var facts = review.Review.Facts(review.Procedure);
        Assert.NotNull(facts.When(Fact.PanelResponseFiled));
        Assert.Null(facts.When(Fact.OfstedResponseFiled));
    }

    [Fact, Trait("Duty", "J24"), Trait("Duty", "T18")]
    public void When_no_answer_has_come_by_its_day_the_office_is_asked_and_says_why_none_is_waited_for()
    {
        var review = Jcr().Submitted();
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.SettleResponse);

        review.At("2026-06-01T09:00").Tick();
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.SettleResponse);
        review.ByManager(new SettleResponse(StatutoryBody.Panel, null, ""));
        var without = review.Refusal?.Code;
        review.ByManager(new SettleResponse(StatutoryBody.Panel, null, "The Panel told us by telephone that it will not answer"));

        Assert.Equal("reason-missing", without);
        Assert.Null(review.Refusal);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.SettleResponse);
    }

    [Fact, Trait("Duty", "J24"), Trait("Duty", "T18")]
    public void The_office_is_asked_before_the_day_of_the_answer_is_over_and_not_days_before()
    {
        var review = Jcr().Submitted();
        var due = LondonTime.InLondon(review.Timetable.Find("panel-response")!.DueAt!.Value);

        review.At($"{due.AddDays(-1):yyyy-MM-ddTHH:mm}").Tick();
        var early = review.Owed.Any(owed => owed.Kind == OwedKind.SettleResponse);
        review.At($"{due.AddHours(-2):yyyy-MM-ddTHH:mm}").Tick();

        Assert.False(early);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.SettleResponse);
        Assert.DoesNotContain("panel-response", review.Review.MilestonesMissed);
    }

    [Fact, Trait("Duty", "T32")]
    public void Without_a_practice_review_the_actions_go_on_the_plan_before_the_review_is_closed()
    {
        var review = NoPracticeReview();
        review.SignedByAll().Submitted();
        review.ByService(new RecordReply(Stages.Filed(DocumentKind.Reply), StatutoryBodyWords.Name(StatutoryBody.Panel)));
        review.ByManager(new CloseReview());
        var early = review.Refusal;

        review.ByManager(new RecordActionPlan([new AgreedAction("police", new DateOnly(2026, 7, 1), false)], Stages.Filed(DocumentKind.ActionPlan)));
        var recorded = review.Review.Actions.Count;
        review.ByManager(new CloseReview());

        Assert.Equal(("still-open", "T32"), (early?.Code, early?.Duty));
        Assert.Equal((1, ReviewStatus.Closed), (recorded, review.Review.Status));
    }

    [Fact, Trait("Duty", "T32")]
    public void No_actions_is_an_answer_too()
    {
        var review = NoPracticeReview().SignedByAll();

        review.ByManager(new RecordActionPlan([], Stages.Filed(DocumentKind.ActionPlan)));

        Assert.Equal(0, review.Review.FollowUp.Actions?.Agreed);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.RecordActionPlan or OwedKind.CommissionPracticeReview);
    }

    [Fact, Trait("Duty", "T32")]
    public void An_action_that_is_due_in_the_past_is_refused()
    {
        var review = NoPracticeReview().SignedByAll();

        review.ByManager(new RecordActionPlan([new AgreedAction("police", new DateOnly(2026, 1, 1), false)], Stages.Filed(DocumentKind.ActionPlan)));

        Assert.Equal("date-in-past", review.Refusal?.Code);
    }

    [Fact]
    public void A_procedure_that_asks_for_none_of_this_asks_nobody()
    {
        var review = new ReviewInHand().AtSigning("2026-04-15T10:00").SignedByAll().Submitted();

        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.DecidePresentation or OwedKind.ShareFindings or OwedKind.RatifyRecommendation or OwedKind.SubmitToOfsted
            or OwedKind.SettleResponse or OwedKind.RecordActionPlan or OwedKind.CommissionPracticeReview or OwedKind.RecordPracticeReview);
    }

    private static ReviewInHand NoPracticeReview() => new ReviewInHand("tower-hamlets", "2026-04-01T09:00").AtSigning("2026-04-15T10:00", outcome: "alternative-review");

    private static ReviewInHand Jcr(Circumstance? also = null, bool shared = true)
    {
        var review = new ReviewInHand("jcr", "2026-04-01T09:00").AtDecision("2026-04-14T10:00", also is { } one ? [one] : []);
        review.ByManager(new RecordNotification(new DateOnly(2026, 4, 2), "EXAMPLE-1"));
        if (shared)
            review.By("chair", new DecidePresentation(null, [.. new[] { "la-lead", "icb-lead", "police-lead" }.Select(role => review.InRole(role).Id)]))
                .ByManager(new ShareFindings(new DateOnly(2026, 4, 14), [review.InRole("executive").Id]));
        review.ToSigning().SignedByAll();
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.SignedPdf, version: review.Review.Report.Newest!.Version)));
        return review;
    }
}
