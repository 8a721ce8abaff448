using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Procedures;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Tests.Procedures;

public sealed class WestMidlandsDatesTests
{
    private static readonly Procedure WestMidlands = ProcedureCatalogue.Shipped().Find("west-midlands")!;

    [Theory]
    [InlineData("2026-06-08", "2026-06-29")]
    [InlineData("2026-04-01", "2026-04-24")]
    [InlineData("2026-12-14", "2027-01-07")]
    [InlineData("2026-02-14", "2026-03-06")] // aware on a Saturday
    [Trait("Duty", "W03")]
    public void The_whole_review_is_due_15_working_days_after_the_partners_became_aware(string aware, string last)
    {
        Assert.Equal(At(last), For(Opened(aware), aware).Find("review-complete")!.DueAt);
    }

    [Theory]
    [InlineData("2026-06-08", "2026-06-10")]
    [InlineData("2026-06-12", "2026-06-16")]
    [InlineData("2026-06-13", "2026-06-16")] // a Saturday + 2 is the Tuesday
    [InlineData("2026-04-02", "2026-04-08")]
    [Trait("Duty", "W05")]
    public void Requests_are_due_2_working_days_after_the_referral(string referral, string due)
    {
        var sent = For(Opened(referral), referral).Find("scoping-sent")!;

        Assert.Equal(At(due), sent.DueAt);
        Assert.Equal("West Midlands 4.3.3", sent.Citation);
    }

    [Fact]
    [Trait("Duty", "W06")]
    public void Returns_are_due_5_working_days_after_the_day_each_request_was_sent()
    {
        var facts = Opened("2026-06-08").With(Fact.RequestsSent, "police", Noon("2026-06-09")).With(Fact.RequestsSent, "gp", Noon("2026-06-10"));

        Assert.Equal(At("2026-06-16"), Timetable.ForAgency(WestMidlands, facts, WorkingCalendar.EnglandAndWales, Noon("2026-06-10"), ("scoping-returned", "police"))!.DueAt);
        Assert.Equal(At("2026-06-17"), Timetable.ForAgency(WestMidlands, facts, WorkingCalendar.EnglandAndWales, Noon("2026-06-10"), ("scoping-returned", "gp"))!.DueAt);
    }

    [Fact]
    [Trait("Duty", "W09")]
    public void The_meeting_is_between_7_and_13_working_days_of_the_referral_whenever_the_partners_became_aware()
    {
        var facts = Opened("2026-06-08").With(Fact.PartnersAware, Noon("2026-06-01"));

        var meeting = For(facts, "2026-06-08").Find("meeting")!;

        Assert.Equal(LondonTime.StartOf(new(2026, 6, 17)), meeting.OpensAt);
        Assert.Equal(At("2026-06-25"), meeting.DueAt);
    }

    [Theory]
    [InlineData("2026-06-08", "2026-06-18", "2026-06-22")] // two working days after the meeting
    [InlineData("2026-06-02", "2026-06-22", "2026-06-23")] // the partners became aware earlier: their 15 days end first
    [InlineData("2026-06-08", "2026-06-19", "2026-06-23")] // a Friday's meeting: the Tuesday
    [Trait("Duty", "W16")]
    public void The_report_goes_out_by_the_earlier_of_the_meeting_plus_2_and_the_last_day(string aware, string meeting, string due)
    {
        var facts = Opened("2026-06-08").With(Fact.PartnersAware, Noon(aware)).With(Fact.MeetingHeld, Noon(meeting));

        Assert.Equal(At(due), For(facts, meeting).Find("submission")!.DueAt);
    }

    [Fact]
    [Trait("Duty", "W16")]
    [Trait("Duty", "N06")]
    public void A_meeting_window_after_the_last_day_is_named_and_blocks_nothing()
    {
        // Aware on Mon 18 May: 15 working days end on Tue 9 Jun, before the window opens.
        var facts = Opened("2026-06-08").With(Fact.PartnersAware, Noon("2026-05-18"));

        var timetable = For(facts, "2026-06-08");

        Assert.Equal("The plan cannot end by its last day, Tue 9 Jun. \"Send the Initial Scoping and Information Sharing template to every involved agency\" cannot be before Mon 8 Jun, but it has to be done by Tue 2 Jun: 4 working days too late.", timetable.FirstImpossible!.Sentence);
        Assert.Equal(MilestoneState.Due, timetable.Find("scoping-sent")!.State);
    }

    [Fact]
    [Trait("Duty", "W16")]
    [Trait("Duty", "N06")]
    public void A_review_already_late_still_has_a_date_for_what_is_left()
    {
        var facts = Opened("2026-06-08").With(Fact.MeetingHeld, Noon("2026-07-02"));

        var timetable = For(facts, "2026-07-02");

        Assert.Equal(MilestoneState.Overdue, timetable.Find("review-complete")!.State);
        Assert.NotNull(timetable.FirstImpossible);
        Assert.Equal(MilestoneState.DoneLate, For(facts.With(Fact.Submitted, Noon("2026-07-03")), "2026-07-03").Find("submission")!.State);
        Assert.Null(For(facts.With(Fact.Submitted, Noon("2026-07-03")), "2026-07-03").FirstImpossible);
    }

    [Fact]
    [Trait("Duty", "N01")]
    public void The_national_limit_stands_beside_the_local_dates()
    {
        var facts = Opened("2026-06-08").With(Fact.NotificationSent, Noon("2026-06-11"));

        var timetable = For(facts, "2026-06-11");

        Assert.Equal(At("2026-07-02"), timetable.Find(Procedure.NationalLimit)!.DueAt);
        Assert.Equal(At("2026-06-29"), timetable.Find("review-complete")!.DueAt);
    }

    [Fact]
    [Trait("Duty", "N03")]
    public void The_notification_is_due_5_working_days_after_awareness_not_after_the_incident()
    {
        var facts = Opened("2026-06-08").With(Fact.IncidentHappened, Noon("2026-05-26")).With(Fact.LocalAuthorityAware, Noon("2026-06-04")).Without(Fact.NotificationSent);

        var notification = For(facts, "2026-06-08").Find(Procedure.NationalNotification)!;

        Assert.Equal(At("2026-06-11"), notification.DueAt);
        Assert.Equal(MilestoneState.Due, notification.State);
        Assert.Equal(MilestoneState.DoneLate, For(facts.With(Fact.NotificationSent, Noon("2026-06-12")), "2026-06-12").Find(Procedure.NationalNotification)!.State);
    }

    private static ReviewFacts Opened(string day) => WestMidlands.Opening.Dates.Where(one => one.Required).Aggregate(ReviewFacts.None, (facts, one) => facts.With(one.Fact, Noon(day)));

    private static Timetable For(ReviewFacts facts, string now) => Timetable.For(WestMidlands, facts, WorkingCalendar.EnglandAndWales, Noon(now));

    private static DateTimeOffset Noon(string day) => LondonTime.At(DateOnly.Parse(day), new TimeOnly(12, 0));

    private static DateTimeOffset At(string day) => LondonTime.At(DateOnly.Parse(day), DueRule.CloseOfDay);
}
