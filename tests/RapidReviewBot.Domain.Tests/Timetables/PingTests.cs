using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Tests.Procedures;
using RapidReviewBot.Domain.Timetables;
using Xunit;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Domain.Tests.Timetables;

public sealed class PingTests
{
    private static readonly ReviewFacts Opened = London.Facts((Fact.ReferralReceived, "2026-06-08 10:00"));

    [Fact]
    public void Each_wake_up_is_the_next_reminder_opening_or_due_instant()
    {
        var at = London.At("2026-06-08 10:00");
        var stops = new List<string>();
        for (var stop = Next(Opened, at); stop is { } next && stops.Count < 8; stop = Next(Opened, next))
            stops.Add(LondonTime.Words(next));

        Assert.Equal(
            ["Tue 9 Jun, 09:00", "Wed 10 Jun, 15:00", "Wed 10 Jun, 17:01", "Thu 11 Jun, 09:00", "Fri 12 Jun, 09:00", "Wed 17 Jun, 00:00", "Fri 19 Jun, 17:01", "Mon 22 Jun, 09:00"],
            stops);
    }

    [Fact]
    public void A_reminder_falls_due_once()
    {
        var ping = Assert.Single(Fallen(Opened, "2026-06-09 08:59", "2026-06-09 09:00"));

        Assert.Equal(("request", 0, false), (ping.Milestone.Milestone.Id, ping.Number, ping.Missed));
        Assert.Empty(Fallen(Opened, "2026-06-09 09:00", "2026-06-09 09:01"));
    }

    [Fact]
    public void After_a_night_switched_off_only_what_is_still_true_is_sent_and_the_rest_is_missed()
    {
        var pings = Fallen(Opened, "2026-06-08 10:00", "2026-06-12 10:00");

        Assert.Equal(
            [(0, true), (1, true), (2, false), (3, false)],
            pings.Select(one => (one.Number, one.Missed)));
    }

    [Fact]
    public void A_reminder_of_the_time_before_is_not_true_after_the_due_instant()
    {
        var pings = Fallen(Opened, "2026-06-10 14:00", "2026-06-10 18:00");

        Assert.Equal([(1, true)], pings.Select(one => (one.Number, one.Missed)));
    }

    [Fact]
    public void What_is_done_is_not_reminded_of()
    {
        Assert.Empty(Fallen(Opened.With(Fact.RequestsSent, London.At("2026-06-08 12:00")), "2026-06-08 12:00", "2026-06-10 18:00"));
    }

    [Fact]
    [Trait("Duty", "W06")]
    public void An_agency_not_asked_yet_holds_up_nobody_elses_reminders()
    {
        // Police asked on Monday: due Mon 15 Jun. School asked on Wednesday: due Wed 17 Jun. The GP is still to be asked.
        var facts = Opened.With(Fact.RequestsSent, "police", London.At("2026-06-08 12:00")).With(Fact.RequestsSent, "school", London.At("2026-06-10 12:00"));

        var friday = Fallen(facts, "2026-06-12 08:00", "2026-06-12 09:00").Where(one => one.Milestone.Milestone.Id == "return");
        var tuesday = Fallen(facts, "2026-06-15 18:00", "2026-06-16 09:00").Where(one => one.Milestone.Milestone.Id == "return");

        Assert.Equal([("police", 0)], friday.Select(one => (Assert.Single(one.Agencies!), one.Number)));
        Assert.Equal([("police", 2), ("school", 0)], tuesday.Select(one => (Assert.Single(one.Agencies!), one.Number)).Order());
        Assert.Equal(London.At("2026-06-15 15:00"), Next(facts, London.At("2026-06-12 17:00")));
    }

    [Fact]
    [Trait("Duty", "W06")]
    public void Agencies_asked_together_are_reminded_together_and_one_that_has_answered_no_more()
    {
        var facts = Opened.With(Fact.RequestsSent, "police", London.At("2026-06-08 12:00")).With(Fact.RequestsSent, "school", London.At("2026-06-08 13:00"))
            .With(Fact.RequestsSent, "gp", London.At("2026-06-08 14:00")).With(Fact.RequestsSent, London.At("2026-06-08 14:00")).With(Fact.ReturnsIn, "gp", London.At("2026-06-11 12:00"));

        var ping = Assert.Single(Fallen(facts, "2026-06-12 08:00", "2026-06-12 09:00"));

        Assert.Equal(["police", "school"], ping.Agencies!.Order(StringComparer.Ordinal));
        Assert.False(ping.Concerns("gp"));
    }

    [Theory]
    [InlineData("2026-06-12 12:00", "2026-06-12 16:00")] // a Friday's minutes: reminded before Friday 17:00
    [InlineData("2026-06-11 18:00", "2026-06-12 16:00")]
    [InlineData("2026-12-24 12:00", "2026-12-24 16:00")] // due on Christmas Day
    [Trait("Duty", "J26")]
    public void Minutes_due_on_a_day_off_are_reminded_of_on_the_working_day_before(string ended, string reminded)
    {
        var minutes = AProcedure.Step("minutes", new DueRule.HoursAfter(Fact.MeetingHeld, 24), Fact.MinutesCirculated) with
        {
            Pings = [new Ping { WorkingDays = 0, At = new(16, 0), To = PingTo.Owing }],
        };
        var facts = London.Facts((Fact.MeetingHeld, ended));
        var procedure = AProcedure.Small with { Milestones = [minutes], LastMilestone = "minutes" };

        var ping = Assert.Single(Timetable.PingsDue(procedure, facts, WorkingCalendar.EnglandAndWales, (London.At(ended), London.At(reminded))));

        Assert.Equal(London.At(reminded), ping.At);
        Assert.Equal(London.At(ended).AddHours(24), ping.Milestone.DueAt);
    }

    [Fact]
    [Trait("Duty", "J10")]
    public void The_daily_status_comes_each_working_morning_until_the_report_is_sent()
    {
        var procedure = AProcedure.Small with { Outcome = new OutcomeRules { DailyStatusTo = ["chair"] } };

        Assert.Equal(London.At("2026-06-09 08:30"), Status(procedure, Opened, "2026-06-08 11:00"));
        Assert.Equal(London.At("2026-06-15 08:30"), Status(procedure, Opened, "2026-06-12 08:30"));
        Assert.Null(Status(procedure, Opened.With(Fact.Submitted, London.At("2026-06-15 08:00")), "2026-06-15 08:00"));
        Assert.Null(Status(AProcedure.Small, Opened, "2026-06-08 11:00"));
    }

    private static DateTimeOffset? Status(Procedure procedure, ReviewFacts facts, string after) =>
        Timetable.NextDailyStatus(procedure, facts, WorkingCalendar.EnglandAndWales, London.At(after));

    private static DateTimeOffset? Next(ReviewFacts facts, DateTimeOffset after) =>
        Timetable.NextAttention(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, after);

    private static IReadOnlyList<DuePing> Fallen(ReviewFacts facts, string since, string now) =>
        Timetable.PingsDue(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, (London.At(since), London.At(now)));
}
