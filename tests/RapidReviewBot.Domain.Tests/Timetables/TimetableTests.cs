using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Tests.Procedures;
using RapidReviewBot.Domain.Timetables;
using Xunit;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Domain.Tests.Timetables;

public sealed class TimetableTests
{
    private static readonly ReviewFacts Opened = London.Facts((Fact.ReferralReceived, "2026-06-08 10:00"));

    [Fact]
    public void What_is_not_known_yet_is_planned_from_the_step_before()
    {
        var returned = At(Opened, "2026-06-08 10:00").Find("return")!;

        Assert.Equal(London.At("2026-06-17 17:00"), returned.DueAt);
        Assert.True(returned.Provisional);
        Assert.Equal(MilestoneState.NotStarted, returned.State);
        Assert.Contains("the requests to the agencies (Wed 10 Jun, expected)", returned.Sum, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_late_is_expected_now_at_the_earliest()
    {
        var returned = At(Opened, "2026-06-12 09:00").Find("return")!;

        Assert.Equal(London.At("2026-06-19 17:00"), returned.DueAt);
    }

    [Theory]
    [InlineData("2026-06-10 17:00", MilestoneState.Due)]
    [InlineData("2026-06-10 17:01", MilestoneState.Overdue)]
    public void A_step_is_overdue_after_its_instant_not_at_it(string now, MilestoneState state)
    {
        Assert.Equal(state, At(Opened, now).Find("request")!.State);
    }

    [Theory]
    [InlineData("2026-06-10 17:00", MilestoneState.Done)]
    [InlineData("2026-06-10 17:01", MilestoneState.DoneLate)]
    public void A_step_is_done_in_time_at_its_instant_and_late_after_it(string done, MilestoneState state)
    {
        var request = At(Opened.With(Fact.RequestsSent, London.At(done)), "2026-06-11 09:00").Find("request")!;

        Assert.Equal(state, request.State);
        Assert.Equal(London.At(done), request.DoneAt);
    }

    [Fact]
    public void A_window_is_not_started_before_it_opens()
    {
        var facts = Opened.With(Fact.RequestsSent, London.At("2026-06-08 11:00")).With(Fact.ReturnsIn, London.At("2026-06-09 11:00"));

        Assert.Equal(MilestoneState.NotStarted, At(facts, "2026-06-16 12:00").Find("meet")!.State);
        Assert.Equal(MilestoneState.Due, At(facts, "2026-06-17 00:00").Find("meet")!.State);
        Assert.Equal(London.At("2026-06-17 00:00"), At(facts, "2026-06-16 12:00").Find("meet")!.OpensAt);
    }

    [Fact]
    public void A_step_for_another_circumstance_is_not_needed()
    {
        var procedure = AProcedure.Small.With(AProcedure.Step("ofsted", new DueRule.Within(Fact.Submitted, 1, DueRule.CloseOfDay), Fact.SubmittedToOfsted) with { AppliesWhen = [Circumstance.OfstedRequired] });

        Assert.Equal(MilestoneState.NotNeeded, For(procedure, Opened, "2026-06-08 10:00").Find("ofsted")!.State);
        Assert.Equal(MilestoneState.NotStarted, For(procedure, Opened.With(Circumstance.OfstedRequired), "2026-06-08 10:00").Find("ofsted")!.State);
    }

    [Fact]
    [Trait("Duty", "N05")]
    public void A_review_stood_down_owes_nothing_more_and_pings_nobody()
    {
        var facts = Opened.With(Fact.RequestsSent, London.At("2026-06-09 10:00")).With(Fact.StoodDown, London.At("2026-06-12 10:00"));

        var timetable = At(facts, "2026-06-30 10:00");

        Assert.Equal(MilestoneState.Done, timetable.Find("request")!.State);
        Assert.All(timetable.Milestones.Skip(1), one => Assert.Equal(MilestoneState.NotNeeded, one.State));
        Assert.Null(timetable.FirstImpossible);
        Assert.Null(Timetable.NextAttention(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, London.At("2026-06-12 10:00")));
        Assert.Empty(Timetable.PingsDue(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, (London.At("2026-06-12 10:00"), London.At("2026-06-30 10:00"))));
    }

    [Fact]
    public void An_agreed_date_takes_the_rules_place_and_says_so()
    {
        var facts = Opened with { AgreedDues = new Dictionary<string, DateTimeOffset> { ["return"] = London.At("2026-06-16 12:00") } };

        var returned = At(facts, "2026-06-08 10:00").Find("return")!;

        Assert.Equal(London.At("2026-06-16 12:00"), returned.DueAt);
        Assert.True(returned.Agreed);
        Assert.Equal("Agreed as Tue 16 Jun, 12:00 in place of the procedure's own date.", returned.Sum);
    }

    [Fact]
    [Trait("Duty", "W06")]
    public void An_agency_asked_later_has_its_days_from_its_own_request()
    {
        var facts = Opened.With(Fact.RequestsSent, "police", London.At("2026-06-08 12:00")).With(Fact.RequestsSent, "school", London.At("2026-06-11 12:00"));

        Assert.Equal(London.At("2026-06-15 17:00"), ForAgency(facts, "police").DueAt);
        Assert.Equal(London.At("2026-06-18 17:00"), ForAgency(facts, "school").DueAt);
        Assert.Equal(MilestoneState.Done, ForAgency(facts.With(Fact.ReturnsIn, "police", London.At("2026-06-15 16:59")), "police").State);
        Assert.Equal(MilestoneState.Due, ForAgency(facts.With(Fact.ReturnsIn, "police", London.At("2026-06-15 16:59")), "school").State);
    }

    [Theory]
    [InlineData("2026-06-07 10:00", null)]
    [InlineData("2026-06-08 23:59", 1)]
    [InlineData("2026-06-13 12:00", 5)]
    [InlineData("2026-06-15 00:00", 6)]
    public void The_day_number_follows_the_procedures_own_count(string now, int? day)
    {
        var facts = now.StartsWith("2026-06-07", StringComparison.Ordinal) ? ReviewFacts.None : Opened;

        Assert.Equal(day, At(facts, now).DayNumber);
    }

    [Fact]
    [Trait("Duty", "N02")]
    public void A_proclaimed_holiday_moves_open_dates_and_names_the_new_sum()
    {
        var facts = Opened.With(Fact.RequestsSent, London.At("2026-06-09 10:00"));
        var now = London.At("2026-06-11 09:00");
        var proclaimed = new WorkingCalendar(BankHolidays.Published.With(new(2026, 6, 12), "Bank holiday for a royal wedding"), ClosureDays.None);

        var moved = Timetable.Moved(At(facts, "2026-06-11 09:00"), Timetable.For(AProcedure.Small, facts, proclaimed, now));

        Assert.Equal(["return", "meet", "submit"], moved.Select(one => one.MilestoneId));
        Assert.Equal((London.At("2026-06-16 17:00"), London.At("2026-06-17 17:00")), (moved[0].From, moved[0].To));
        Assert.Contains("Fri 12 Jun is the bank holiday for a royal wedding, so the last day is Wed 17 Jun", moved[0].Sum, StringComparison.Ordinal);
    }

    private static DatedMilestone ForAgency(ReviewFacts facts, string agency) =>
        Timetable.ForAgency(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, London.At("2026-06-11 13:00"), ("return", agency))!;

    private static Timetable At(ReviewFacts facts, string now) => For(AProcedure.Small, facts, now);

    private static Timetable For(Procedure procedure, ReviewFacts facts, string now) =>
        Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, London.At(now));
}
