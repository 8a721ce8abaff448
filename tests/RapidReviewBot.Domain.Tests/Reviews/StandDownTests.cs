using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class StandDownTests
{
    private readonly ReviewInHand review = new ReviewInHand().Opened().WithReferral().AgenciesAsked().MeetingBooked("2026-04-15T10:00");

    [Fact, Trait("Duty", "N05")]
    public void A_review_stood_down_tells_every_agency_and_cancels_the_meeting()
    {
        review.ByManager(new StandDown("The three partners", "Criteria found not met"));

        Assert.Null(review.Refusal);
        Assert.Equal(review.Review.Asked.Count(), review.Effects.Count(effect => effect.What is SendMail { Letter: Letters.StoodDown }));
        Assert.Contains(review.Effects, effect => effect.What is CancelMeeting);
    }

    [Fact, Trait("Duty", "N05")]
    public void Nobody_is_reminded_in_a_review_that_was_stood_down()
    {
        review.ByManager(new StandDown("The three partners", "Criteria found not met"));

        review.At("2026-04-20T09:00").Tick();

        Assert.DoesNotContain(review.History, recorded => recorded.What is ReminderGiven);
    }

    [Fact, Trait("Duty", "N05")]
    public void Standing_down_needs_a_reason_and_who_decided()
    {
        review.ByManager(new StandDown("", "Criteria found not met"));

        Assert.Equal("decider-missing", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "N06")]
    public void A_plan_that_cannot_end_in_time_is_named_and_blocks_nothing()
    {
        var late = new ReviewInHand().Opened().WithReferral();

        late.At("2026-04-20T12:00").Tick();

        Assert.Contains(late.History, recorded => recorded.What is PlanFoundImpossible);
        late.AgenciesAsked();
        Assert.Null(late.Refusal);
    }

    [Fact, Trait("Duty", "W13")]
    public void No_decision_is_recorded_of_a_meeting_that_was_not_quorate()
    {
        review.Returned().At("2026-04-15T12:30");
        var present = Invitation.People(review.Review, review.Procedure).Where(person => !review.Review.Represents(person.Id, review.Procedure).Contains(Partner.Police)).Select(person => person.Id);

        review.ByManager(new RecordAttendance([.. present]));
        review.By("chair", review.Deciding());

        Assert.Equal("inquorate", review.Refusal?.Code);
        Assert.Contains(review.History, recorded => recorded.What is AttendanceRecorded { Quorate: false });
    }

    [Fact, Trait("Duty", "W16")]
    public void A_new_version_makes_signatures_of_the_earlier_one_void_and_says_so()
    {
        review.Returned().MeetingHeld().Decided().Agreed();
        var step = SignOffSteps.Open(review.Review, review.Procedure)[^1];
        review.By("la-signatory", review.Signing(step));

        review.ByManager(new FileReportVersion(Stages.Filed(DocumentKind.Report, version: 2)));

        Assert.Empty(review.Review.Report.Signatures);
        Assert.Contains(review.Effects, effect => effect.What is TellPerson { Notice: Notices.SignOffsVoid });
    }

    [Fact]
    public void A_person_without_the_role_is_refused_and_nothing_changes()
    {
        var before = review.Review.Version;

        review.By("police-lead", new ConfirmAgencies(["police"]));

        Assert.Equal("not-your-role", review.Refusal?.Code);
        Assert.Equal(before, review.Review.Version);
    }
}
