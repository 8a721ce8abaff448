using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Tests.Procedures;
using RapidReviewBot.Domain.Timetables;
using Xunit;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Domain.Tests.Timetables;

[Trait("Duty", "N06")]
public sealed class BackwardCheckTests
{
    private static readonly ReviewFacts Opened = London.Facts((Fact.ReferralReceived, "2026-06-08 10:00"));

    [Fact]
    public void A_plan_made_on_day_one_holds()
    {
        Assert.Null(Broken(Opened, "2026-06-08 10:00"));
    }

    [Fact]
    public void Requests_that_slip_are_not_named_while_the_returns_still_fit()
    {
        Assert.Null(Broken(Opened, "2026-06-19 10:00"));
    }

    [Fact]
    public void Requests_that_slip_too_far_break_the_plan_at_the_returns()
    {
        // The last day is Day 15, Fri 26 Jun. Five working days for the returns: the requests must be out by Fri 19 Jun.
        var broken = Broken(Opened, "2026-06-22 10:00")!;

        Assert.Equal("request", broken.MilestoneId);
        Assert.Equal(
            "The plan cannot end by its last day, Fri 26 Jun. \"request\" cannot be before Mon 22 Jun, but it has to be done by Fri 19 Jun: 1 working day too late.",
            broken.Sentence);
    }

    [Fact]
    public void A_meeting_booked_after_the_last_day_is_named_with_its_day()
    {
        var facts = Opened.With(Fact.RequestsSent, London.At("2026-06-08 12:00"))
            .WithPlanned(Fact.MeetingStarted, London.At("2026-06-29 10:00"))
            .WithPlanned(Fact.MeetingHeld, London.At("2026-06-29 12:00"));

        var broken = Broken(facts, "2026-06-09 10:00")!;

        Assert.Equal("meet", broken.MilestoneId);
        Assert.Contains("\"meet\" is booked for Mon 29 Jun, but it has to be done by Fri 26 Jun", broken.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_opens_after_the_last_day_is_named()
    {
        var procedure = AProcedure.Small.With(AProcedure.Step("submit", new DueRule.Within(Fact.PartnersAware, 6, DueRule.CloseOfDay), Fact.Submitted) with { After = [Fact.MeetingHeld] });
        var facts = Opened.With(Fact.PartnersAware, London.At("2026-06-05 10:00"));

        var broken = Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, London.At("2026-06-08 10:00")).FirstImpossible!;

        Assert.Equal("meet", broken.MilestoneId);
        Assert.Equal("The plan cannot end by its last day, Mon 15 Jun. \"meet\" cannot be before Wed 17 Jun, but it has to be done by Mon 15 Jun: 2 working days too late.", broken.Sentence);
    }

    [Fact]
    [Trait("Duty", "N01")]
    public void The_national_limit_breaks_a_plan_that_the_local_dates_would_allow()
    {
        var national = AProcedure.Step(Procedure.NationalLimit, new DueRule.Within(Fact.NotificationSent, 15, DueRule.CloseOfDay), Fact.Submitted);
        var procedure = AProcedure.Small.With(national);
        var facts = Opened.With(Fact.NotificationSent, London.At("2026-05-20 10:00"));

        var timetable = Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, London.At("2026-06-08 10:00"));

        Assert.Equal(London.At("2026-06-11 17:00"), timetable.Find(Procedure.NationalLimit)!.DueAt);
        Assert.Equal(London.At("2026-06-26 17:00"), timetable.Find("submit")!.DueAt);
        Assert.StartsWith("The plan cannot end by its last day, Thu 11 Jun.", timetable.FirstImpossible!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_already_late_is_named_and_still_has_all_its_dates()
    {
        var timetable = Timetable.For(AProcedure.Small, Opened, WorkingCalendar.EnglandAndWales, London.At("2026-07-06 10:00"));

        Assert.NotNull(timetable.FirstImpossible);
        Assert.All(timetable.Milestones, one => Assert.NotNull(one.DueAt));
    }

    [Fact]
    public void A_review_already_sent_breaks_nothing()
    {
        var facts = Opened.With(Fact.RequestsSent, London.At("2026-06-08 12:00")).With(Fact.ReturnsIn, London.At("2026-06-15 12:00"))
            .With(Fact.MeetingHeld, London.At("2026-06-17 12:00")).With(Fact.Submitted, London.At("2026-06-30 12:00"));

        Assert.Null(Broken(facts, "2026-07-06 10:00"));
    }

    [Fact]
    public void Christmas_in_the_way_is_counted()
    {
        var facts = London.Facts((Fact.ReferralReceived, "2026-12-14 10:00"));

        // Day 15 is Wed 6 Jan; five working days back over the New Year, the requests must be out by Tue 29 Dec.
        Assert.Null(Broken(facts, "2026-12-29 10:00"));
        Assert.Equal("request", Broken(facts, "2026-12-30 10:00")!.MilestoneId);
    }

    private static Impossibility? Broken(ReviewFacts facts, string now) =>
        Timetable.For(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, London.At(now)).FirstImpossible;
}
