using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Procedures;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Tests.Procedures;

/// <summary>The dates of the four procedures besides West Midlands, worked out by hand from the days on the wall calendar.</summary>
public sealed class LocalDatesTests
{
    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Shipped();

    [Theory]
    [InlineData("partners-told", "2026-04-01 17:00")]
    [InlineData("reports-in", "2026-04-10 17:00")] // Day 6 over Easter
    [InlineData("reports-circulated", "2026-04-13 17:00")]
    [InlineData("meeting", "2026-04-14 17:00")]
    [InlineData("first-draft", "2026-04-17 17:00")]
    [InlineData("draft-circulated", "2026-04-20 17:00")]
    [InlineData("comments", "2026-04-21 09:30")]
    [InlineData("report-final", "2026-04-21 17:00")]
    [InlineData("partners-sign", "2026-04-22 17:00")]
    [InlineData("submission", "2026-04-23 17:00")]
    [Trait("Duty", "B05")]
    [Trait("Duty", "B13")]
    public void Bhr_counts_the_day_of_the_referral_as_day_1(string milestone, string due)
    {
        Assert.Equal(At(due), Due("bhr", milestone, Opened("bhr", "2026-04-01 10:00")));
    }

    [Theory]
    [InlineData("scoping-returned", "2026-12-18 17:00")]
    [InlineData("collated", "2026-12-21 17:00")]
    [InlineData("meeting", "2026-12-23 17:00")]
    [InlineData("report-circulated", "2026-12-31 17:00")] // Day 12 over Christmas
    [InlineData("submission", "2027-01-06 17:00")]
    [Trait("Duty", "J07")]
    [Trait("Duty", "J19")]
    public void The_joint_case_review_group_counts_the_notice_of_intention_as_day_1(string milestone, string due)
    {
        Assert.Equal(At(due), Due("jcr", milestone, Opened("jcr", "2026-12-14 10:00")));
    }

    [Fact]
    [Trait("Duty", "J01")]
    [Trait("Duty", "N03")]
    public void The_local_limit_for_the_notification_stands_beside_the_national_one()
    {
        var facts = Opened("jcr", "2026-06-08 10:00").With(Fact.IncidentHappened, At("2026-06-01 00:00")).With(Fact.LocalAuthorityAware, At("2026-06-04 00:00")).Without(Fact.NotificationSent);

        Assert.Equal(At("2026-06-08 17:00"), Due("jcr", "notification", facts));
        Assert.Equal(At("2026-06-11 17:00"), Due("jcr", Procedure.NationalNotification, facts));
    }

    [Fact]
    [Trait("Duty", "J27")]
    [Trait("Duty", "N06")]
    public void A_notification_so_late_that_the_plan_cannot_hold_is_named()
    {
        // Day 15 is Fri 26 Jun. After the meeting on Day 7 or 8 everything else can follow; a notification after Day 15 cannot.
        var facts = Opened("jcr", "2026-06-08 10:00").Without(Fact.NotificationSent).With(Fact.RequestsSent, At("2026-06-08 12:00"));

        Assert.Null(Timetable.For(Catalogue.Find("jcr")!, facts, WorkingCalendar.EnglandAndWales, At("2026-06-15 10:00")).FirstImpossible);
        Assert.NotNull(Timetable.For(Catalogue.Find("jcr")!, facts, WorkingCalendar.EnglandAndWales, At("2026-06-29 10:00")).FirstImpossible);
    }

    [Theory]
    [InlineData("2026-06-17 15:30", "2026-06-18 15:30")]
    [InlineData("2026-06-19 12:00", "2026-06-20 12:00")] // a Friday's meeting: due on the Saturday
    [InlineData("2026-10-24 14:00", "2026-10-25 13:00")] // 24 hours over the night when the clocks go back
    [Trait("Duty", "J26")]
    public void Minutes_are_due_24_hours_after_the_meeting_weekends_included(string ended, string due)
    {
        Assert.Equal(At(due), Due("jcr", "minutes", Opened("jcr", "2026-06-08 10:00").With(Fact.MeetingHeld, At(ended))));
    }

    [Theory]
    [InlineData("forms-sent", "2026-06-08 23:59")]
    [InlineData("forms-returned", "2026-06-15 17:00")]
    [InlineData("forms-shared", "2026-06-16 17:00")]
    [InlineData("chairs-draft", "2026-06-17 09:00")]
    [InlineData("meeting", "2026-06-17 17:00")]
    [InlineData("revised-draft", "2026-06-22 17:00")]
    [InlineData("comments", "2026-06-24 17:00")]
    [InlineData("partners-sign", "2026-06-25 17:00")]
    [InlineData("submission", "2026-06-26 17:00")]
    [Trait("Duty", "R06")]
    [Trait("Duty", "R13")]
    [Trait("Duty", "R18")]
    public void Redbridge_counts_the_notification_as_day_1(string milestone, string due)
    {
        // Notified on a Saturday: the Monday is Day 1.
        Assert.Equal(At(due), Due("redbridge", milestone, Opened("redbridge", "2026-06-06 10:00").With(Fact.RequestsSent, At("2026-06-08 12:00"))));
    }

    [Theory]
    [InlineData("meeting", "2026-06-22 17:00")]
    [InlineData("executive-signs", "2026-06-29 12:00")]
    [InlineData("submission", "2026-06-29 17:00")]
    [Trait("Duty", "T06")]
    public void Tower_hamlets_does_not_count_the_day_of_the_notification(string milestone, string due)
    {
        Assert.Equal(At(due), Due("tower-hamlets", milestone, Opened("tower-hamlets", "2026-06-08 10:00")));
    }

    [Theory]
    [InlineData("2026-06-25 10:00", "2026-06-19 17:00")] // eight working days end first
    [InlineData("2026-06-22 10:00", "2026-06-17 17:00")] // the day before the papers go out comes first
    [Trait("Duty", "T09")]
    public void Agency_checks_are_asked_for_in_5_days_and_end_at_8_or_before_the_papers_go_out(string meeting, string due)
    {
        var facts = Opened("tower-hamlets", "2026-06-08 10:00").With(Fact.RequestsSent, At("2026-06-09 12:00")).WithPlanned(Fact.MeetingStarted, At(meeting));

        var checks = Timetable.For(Catalogue.Find("tower-hamlets")!, facts, WorkingCalendar.EnglandAndWales, At("2026-06-09 12:00")).Find("checks-returned")!;

        Assert.Equal(At(due), checks.DueAt);
        Assert.Equal(At("2026-06-16 17:00"), checks.TargetAt);
    }

    [Theory]
    [InlineData("2026-06-29 15:00", "2026-12-29 17:00")]
    [InlineData("2026-08-31 15:00", "2027-02-28 17:00")] // February has no 31st
    [Trait("Duty", "T19")]
    public void A_practice_review_takes_place_within_six_calendar_months_of_the_executives_sign_off(string signedAt, string due)
    {
        var facts = Opened("tower-hamlets", "2026-06-08 10:00").With(Circumstance.PracticeReviewDecided).With(Fact.SignedOff, At(signedAt));

        Assert.Equal(At(due), Due("tower-hamlets", "practice-review", facts));
    }

    [Fact]
    [Trait("Duty", "T23")]
    public void A_death_reviews_case_is_referred_within_seven_calendar_days()
    {
        var facts = Opened("tower-hamlets", "2026-04-08 10:00").With(Circumstance.FromDeathReview).With(Fact.DeathReviewDiscussed, At("2026-03-31 11:00"));

        var referral = Timetable.For(Catalogue.Find("tower-hamlets")!, facts, WorkingCalendar.EnglandAndWales, At("2026-04-08 12:00")).Find("death-review-referral")!;

        Assert.Equal((At("2026-04-07 17:00"), MilestoneState.DoneLate), (referral.DueAt, referral.State));
    }

    [Fact]
    [Trait("Duty", "T05")]
    public void A_threshold_not_met_leaves_only_the_letter_and_what_was_asked()
    {
        var facts = Opened("tower-hamlets", "2026-06-08 10:00").Without(Fact.NotificationSent)
            .With(Fact.ThresholdDiscussionSet, At("2026-06-08 12:00")).With(Fact.ThresholdViewsIn, At("2026-06-10 12:00")).With(Fact.ThresholdDecided, At("2026-06-10 13:00"))
            .With(Circumstance.ThresholdNotMet).With(Circumstance.ReferrerIsProfessional);

        var open = Timetable.For(Catalogue.Find("tower-hamlets")!, facts, WorkingCalendar.EnglandAndWales, At("2026-06-10 14:00")).Milestones
            .Where(one => one.State is MilestoneState.Due or MilestoneState.NotStarted);

        Assert.Equal(["not-met-letter"], open.Select(one => one.Milestone.Id));
    }

    private static DateTimeOffset? Due(string procedure, string milestone, ReviewFacts facts) =>
        Timetable.For(Catalogue.Find(procedure)!, facts, WorkingCalendar.EnglandAndWales, facts.When(Catalogue.Find(procedure)!.DayCount.Anchor) ?? At("2026-06-08 10:00")).Find(milestone)!.DueAt;

    private static ReviewFacts Opened(string procedure, string at) =>
        Catalogue.Find(procedure)!.Opening.Dates.Where(one => one.Fact != Fact.DeathReviewDiscussed).Aggregate(ReviewFacts.None, (facts, one) => facts.With(one.Fact, At(at)));

    private static DateTimeOffset At(string text) => LondonTime.At(DateOnly.Parse(text[..10]), TimeOnly.Parse(text[11..]));
}
