using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>The three-way discussion, and what starts the clock.</summary>
public sealed class ThresholdDiscussionTests
{
    private readonly ReviewInHand review = new ReviewInHand("tower-hamlets", "2026-04-01T09:00").Opened(Circumstance.ReferrerIsProfessional).WithReferral();

    [Fact, Trait("Duty", "T04")]
    public void The_local_authority_is_asked_to_arrange_it_and_nobody_for_a_view_before()
    {
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.ArrangeDiscussion, MilestoneId: "discussion-set" });
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.GiveThresholdView);

        review.By("designated-nurse", ThresholdStages.View("designated-nurse", true));

        Assert.Equal("discussion-first", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T04")]
    public void It_is_put_into_the_three_calendars_and_the_views_are_asked_for_when_it_begins()
    {
        review.By("la-head-of-quality-assurance", new ArrangeDiscussion(London("2026-04-01T14:00")));
        var booking = Assert.IsType<BookSideMeeting>(Assert.Single(review.Effects, effect => effect.What is BookSideMeeting).What);
        review.ByService(new RecordSideMeeting(SideMeetings.Threshold, "event-0", "https://teams.example/join/0", booking.Start));
        var early = review.Owed.Count(owed => owed.Kind == OwedKind.GiveThresholdView);
        var next = Attention.Next(review.Review, review.Procedure, WorkingCalendar.EnglandAndWales);
        review.At("2026-04-01T14:00").Tick();

        Assert.Equal(3, booking.PersonIds.Count);
        Assert.Equal((0, booking.Start), (early, next));
        Assert.Equal(3, review.Owed.Count(owed => owed is { Kind: OwedKind.GiveThresholdView, MilestoneId: "threshold-views" }));
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.ThresholdDiscussionSet));
    }

    [Fact, Trait("Duty", "T04")]
    public void Times_from_calendars_are_offered_while_they_are_to_come_and_others_when_there_are_none()
    {
        var asked = review.Effects.Any(effect => effect.What is FindThresholdTimes);
        review.ByService(new RecordThresholdTimes([new(London("2026-04-01T11:00"), TimeSpan.FromMinutes(30), ["entra-la-head-of-quality-assurance"], [], ["designated-nurse@other.example", "police-superintendent@other.example"])]));
        var offered = TalkTimes.Offered(review.Review.Threshold.Times, review.Now, WorkingCalendar.EnglandAndWales);
        var later = TalkTimes.Offered(review.Review.Threshold.Times, London("2026-04-02T15:30"), WorkingCalendar.EnglandAndWales);

        Assert.True(asked);
        Assert.Equal([new OfferedTime(London("2026-04-01T11:00"), "1 free, 0 not free, 2 not known")], offered);
        Assert.Equal([London("2026-04-07T10:00"), London("2026-04-07T12:00"), London("2026-04-07T14:00"), London("2026-04-07T16:00")], later.Select(time => time.Start));
    }

    [Fact, Trait("Duty", "T04")]
    public void One_that_falls_away_is_cancelled_and_arranged_again()
    {
        review.By("la-head-of-quality-assurance", new ArrangeDiscussion(London("2026-04-01T14:00")));
        review.ByService(new RecordSideMeeting(SideMeetings.Threshold, "event-0", "https://teams.example/join/0", London("2026-04-01T14:00")));
        review.ByManager(new CallOffThresholdMeeting(""));
        var reason = review.Refusal?.Code;

        review.ByManager(new CallOffThresholdMeeting("The superintendent is called away"));

        Assert.Equal("reason-missing", reason);
        Assert.Contains(review.Effects, effect => effect.What is CancelSideMeeting { EventId: "event-0" });
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.ArrangeDiscussion, Subject: "r2" });
        Assert.Null(review.Review.Facts(review.Procedure).When(Fact.ThresholdDiscussionSet));
        review.DiscussionHeld("2026-04-02T10:00").By("designated-nurse", ThresholdStages.View("designated-nurse", true)).ByManager(new CallOffThresholdMeeting("Too late"));
        Assert.Equal("discussion-held", review.Refusal?.Code);
    }

    [Theory, Trait("Duty", "T04")]
    [InlineData("2026-04-01T08:00", "date-in-past")]
    [InlineData("2026-04-03T10:00", "not-a-working-day")]
    [InlineData("2026-04-02T21:00", "not-in-working-hours")]
    public void A_time_at_which_nobody_can_come_is_refused(string start, string code)
    {
        review.By("la-head-of-quality-assurance", new ArrangeDiscussion(London(start)));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T31")]
    public void The_notification_is_recorded_only_after_the_threshold_is_met_and_the_clock_starts_then()
    {
        review.By("la-head-of-quality-assurance", new RecordNotification(new(2026, 4, 1), "SIN-1"));
        var before = (review.Refusal?.Code, review.Timetable.DayNumber, Owed: review.Owed.Any(owed => owed.Kind == OwedKind.RecordNotification));

        review.DiscussionHeld("2026-04-01T14:00").Views(true, true, true);
        var owed = review.Owed.Any(thing => thing is { Kind: OwedKind.RecordNotification, MilestoneId: "notification" });
        review.ByManager(new ConfirmAgencies(["police"]));
        var between = (review.Refusal?.Code, review.Owed.Any(thing => thing.Kind is OwedKind.ConfirmAgencies or OwedKind.PlanMeeting));
        review.By("la-head-of-quality-assurance", new RecordNotification(new(2026, 4, 1), "SIN-1"));

        Assert.Equal(("threshold-first", null, false), before);
        Assert.Equal(("notification-first", false), between);
        Assert.True(owed);
        Assert.Null(review.Refusal);
        Assert.Contains(review.Owed, thing => thing.Kind == OwedKind.ConfirmAgencies);
        Assert.NotNull(review.Timetable.Find(review.Procedure.LastMilestone)!.DueAt);
    }

    [Fact, Trait("Duty", "T04")]
    public void Where_the_views_differ_the_local_authority_decides_with_grounds()
    {
        review.DiscussionHeld("2026-04-01T14:00").Views(true, true, false);
        var asked = review.Owed.Single(owed => owed.Kind == OwedKind.DecideThreshold);
        review.By("la-head-of-quality-assurance", new DecideThreshold(true, Stages.Filed(DocumentKind.ThresholdView, null, 9)));

        Assert.Equal((review.InRole("la-head-of-quality-assurance").Id, "threshold-decided"), (asked.By.Id, asked.MilestoneId));
        Assert.True(review.Review.Threshold.Decided?.Met);
    }

    [Fact, Trait("Duty", "T04")]
    public void Nobody_decides_alone_while_a_view_is_awaited()
    {
        review.DiscussionHeld("2026-04-01T14:00").By("la-head-of-quality-assurance", new DecideThreshold(true, Stages.Filed(DocumentKind.ThresholdView)));

        Assert.Equal("not-to-decide", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T23")]
    public void A_referral_more_than_a_week_after_the_death_reviews_discussion_is_shown_late()
    {
        var late = new ReviewInHand("tower-hamlets", "2026-04-13T09:00");
        var opening = late.Opening(Circumstance.FromDeathReview);
        var discussed = new Dictionary<Fact, DateTimeOffset>(opening.Dates) { [Fact.DeathReviewDiscussed] = LondonTime.StartOf(new(2026, 4, 1)), [Fact.IncidentHappened] = LondonTime.StartOf(new(2026, 3, 20)), [Fact.LocalAuthorityAware] = LondonTime.StartOf(new(2026, 3, 20)) };

        late.ByManager(opening);
        var missing = late.Refusal?.Code;
        late.ByManager(opening with { Dates = discussed });

        Assert.Equal("date-missing", missing);
        Assert.True(late.Timetable.Find("death-review-referral") is { DoneAt: { } done, DueAt: { } due } && done > due);
        Assert.Contains(late.History, recorded => recorded.What is ReviewOpened { Circumstances: [Circumstance.FromDeathReview] });
    }

    private DateTimeOffset London(string at) => new ReviewInHand("tower-hamlets", at).Now;
}
