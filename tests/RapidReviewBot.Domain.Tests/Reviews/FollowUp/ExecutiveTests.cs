using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.FollowUp;

/// <summary>T17: the executive signs or not; a disagreement opens a meeting with the chair, a review of the decision and a new version. T22: its chair is final.</summary>
public sealed class ExecutiveTests
{
    private readonly ReviewInHand review = new ReviewInHand("tower-hamlets", "2026-04-01T09:00").AtSigning("2026-04-15T10:00");

    [Fact, Trait("Duty", "T17")]
    public void The_three_named_partners_are_asked_and_together_they_complete_the_sign_off()
    {
        Assert.Equal(
            new[] { "la-executive", "icb-executive", "police-executive" }.Select(role => review.InRole(role)),
            review.Owed.Where(owed => owed.Kind == OwedKind.SignOff).Select(owed => owed.By));

        review.SignedByAll();

        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.SignedOff));
    }

    [Fact, Trait("Duty", "T17")]
    public void One_who_does_not_agree_stops_the_sign_off_and_opens_the_meeting_with_the_chair()
    {
        Disagree();

        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.CallExecutiveMeeting);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.SignOff or OwedKind.ReviseReport);

        review.ByManager(new CallExecutiveMeeting(review.Now.AddDays(1)));

        var booking = Assert.IsType<BookSideMeeting>(Assert.Single(review.Effects, effect => effect.What is BookSideMeeting).What);
        Assert.Superset(
            new[] { "la-executive", "icb-executive", "police-executive", "chair" }.Select(role => review.InRole(role).Id).ToHashSet(),
            booking.PersonIds.ToHashSet());
    }

    [Fact, Trait("Duty", "T17")]
    public void The_decision_is_not_reviewed_before_the_meeting_has_begun()
    {
        Disagree();
        review.ByManager(new CallExecutiveMeeting(review.Now.AddDays(1)));

        review.By("chair", Reviewing("practice-review"));

        Assert.Equal("meeting-first", review.Refusal?.Code);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.ReviewDecision);
    }

    [Fact, Trait("Duty", "T17")]
    public void The_reviewed_decision_is_written_anew_and_earlier_signatures_are_void()
    {
        review.By("la-executive", review.Signing(Step));
        Disagree();
        Meet();

        review.By("chair", Reviewing("alternative-review"));
        var written = review.Effects.Single(effect => effect.What is WriteDocument).What;
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.DecisionSheet, version: 2)));

        Assert.Equal(new WriteDocument(DocumentKind.DecisionSheet), written);
        Assert.Equal("alternative-review", review.Review.Decision?.Decision.Outcome);
        Assert.Contains(review.History, recorded => recorded.What is SignOffsVoided voided && voided.PersonIds.Contains(review.InRole("la-executive").Id));
        Assert.Equal(3, review.Owed.Count(owed => owed.Kind == OwedKind.SignOff));
    }

    [Fact, Trait("Duty", "T17")]
    public void Between_the_review_of_the_decision_and_the_new_version_nobody_can_sign()
    {
        Disagree();
        Meet();
        review.By("chair", Reviewing("practice-review"));

        review.By("la-executive", review.Signing(Step));

        Assert.Equal("step-not-open", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T17")]
    public void A_signature_on_the_old_version_is_refused()
    {
        var old = review.Signing(Step);
        Disagree();
        Meet();
        review.By("chair", Reviewing("practice-review"));
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.DecisionSheet, version: 2)));

        review.By("la-executive", old);

        Assert.Equal("old-version", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T22")]
    public void When_they_still_do_not_agree_the_chair_of_the_executive_decides_and_that_closes_it()
    {
        DisagreeTwice();
        Assert.Equal(review.InRole("executive-chair"), review.Owed.Single(owed => owed.Kind == OwedKind.DecideEscalation).By);

        review.By("executive-chair", new DecideEscalation(2, "practice-review", Stages.Filed(DocumentKind.DecisionReview, version: 2)));
        foreach (var role in new[] { "la-executive", "icb-executive" }) review.By(role, review.Signing(Step));

        Assert.Null(review.Refusal);
        Assert.True(SignOffSteps.AllComplete(review.Review, review.Procedure));
        Assert.Contains(review.Effects, effect => effect.What is ConvertToPdf);
    }

    [Fact, Trait("Duty", "T22")]
    public void A_final_decision_that_changes_the_outcome_is_written_anew_and_a_later_no_is_recorded_only()
    {
        DisagreeTwice();
        review.By("executive-chair", new DecideEscalation(2, "no-further-action", Stages.Filed(DocumentKind.DecisionReview, version: 2)));
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.DecisionSheet, version: 3)));

        foreach (var role in new[] { "la-executive", "icb-executive" }) review.By(role, review.Signing(Step));
        review.By("police-executive", new RefuseSignOff(Step.Id, 3, Stages.Filed(DocumentKind.Disagreement, version: 3)));

        Assert.True(SignOffSteps.AllComplete(review.Review, review.Procedure));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.CallExecutiveMeeting or OwedKind.DecideEscalation or OwedKind.CommissionPracticeReview);
    }

    [Fact, Trait("Duty", "T22"), Trait("Duty", "T29")]
    public void A_final_decision_that_rests_on_another_review_names_it_and_any_other_does_not()
    {
        DisagreeTwice();
        var grounds = Stages.Filed(DocumentKind.DecisionReview, version: 2);

        review.By("executive-chair", new DecideEscalation(2, "same-themes", grounds));
        var missing = review.Refusal?.Code;
        review.By("executive-chair", new DecideEscalation(2, "same-themes", grounds) { OtherReview = " RR-021026-QX7M " });

        Assert.Equal("other-review-missing", missing);
        Assert.Equal(("same-themes", "RR-021026-QX7M"), (review.Review.Decision!.Decision.Outcome, review.Review.Decision.Decision.OtherReview));
        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text.EndsWith("same themes (review RR-021026-QX7M). A new version follows.", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "T17"), Trait("Duty", "T29")]
    public void A_reference_entered_for_an_outcome_that_rests_on_no_other_review_is_dropped()
    {
        DisagreeTwice();

        review.By("executive-chair", new DecideEscalation(2, "no-further-action", Stages.Filed(DocumentKind.DecisionReview, version: 2)) { OtherReview = "RR-021026-QX7M" });

        Assert.Equal("", review.Review.Decision!.Decision.OtherReview);
    }

    [Fact, Trait("Duty", "T22")]
    public void Before_the_executive_has_met_the_chair_nothing_is_escalated()
    {
        Disagree();

        review.By("executive-chair", new DecideEscalation(1, "practice-review", Stages.Filed(DocumentKind.DecisionReview)));

        Assert.Equal("not-escalated", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T22")]
    public void Nobody_else_has_the_final_word()
    {
        DisagreeTwice();

        review.By("chair", new DecideEscalation(2, "practice-review", Stages.Filed(DocumentKind.DecisionReview, version: 2)));

        Assert.Equal("not-your-role", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T15"), Trait("Duty", "T22")]
    public void A_tied_vote_is_decided_by_the_executives_chair_before_anybody_signs()
    {
        var tied = new ReviewInHand("tower-hamlets", "2026-04-01T09:00").AtSigning("2026-04-15T10:00", outcome: "tied");
        Assert.DoesNotContain(tied.Owed, owed => owed.Kind == OwedKind.SignOff);

        tied.By("executive-chair", new DecideEscalation(1, "practice-review", Stages.Filed(DocumentKind.DecisionReview)));
        tied.ByService(new RecordDocument(Stages.Filed(DocumentKind.DecisionSheet, version: 2)));

        Assert.Equal(3, tied.Owed.Count(owed => owed.Kind == OwedKind.SignOff));
        Assert.Contains(Circumstance.PracticeReviewDecided, tied.Review.Facts(tied.Procedure).Circumstances);
    }

    private SignOffStep Step => review.Procedure.SignOff.Single();

    private void Disagree(int version = 1) => review.By("police-executive", new RefuseSignOff(Step.Id, version, Stages.Filed(DocumentKind.Disagreement, version: version)));

    private void Meet()
    {
        review.ByManager(new CallExecutiveMeeting(review.Now.AddDays(1)));
        review.At("2026-04-16T13:00").Tick();
    }

    private void DisagreeTwice()
    {
        Disagree();
        Meet();
        review.By("chair", Reviewing("practice-review"));
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.DecisionSheet, version: 2)));
        Disagree(2);
    }

    private ReviewDecision Reviewing(string outcome) => new(review.Review.Report.Newest!.Version, outcome, Stages.Filed(DocumentKind.DecisionReview));
}
