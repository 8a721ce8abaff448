using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Tests.Procedures;
using RapidReviewBot.Domain.Timetables;
using Xunit;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Domain.Tests.Timetables;

public sealed class DueRuleTests
{
    private static readonly TimeOnly Close = DueRule.CloseOfDay;

    public static TheoryData<DueRule, string, string> Rules => new()
    {
        { new DueRule.Within(Fact.ReferralReceived, 5, Close), "2026-04-10 17:00", "5 working days after the referral (Wed 1 Apr). Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, so the last day is Fri 10 Apr." },
        { new DueRule.OnDay(Fact.ReferralReceived, 6, Close), "2026-04-10 17:00", "Day 1 is Wed 1 Apr, the day of the referral. Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, so Day 6 is Fri 10 Apr." },
        { new DueRule.OnDay(Fact.ReferralReceived, 13, new(9, 30)), "2026-04-21 09:30", "Day 1 is Wed 1 Apr, the day of the referral. Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, so Day 13 is Tue 21 Apr, by 09:30." },
        { new DueRule.OnDay(Fact.ReferralReceived, 1, Close), "2026-04-01 17:00", "The day of the referral (Wed 1 Apr)." },
        { new DueRule.OnDay(Fact.NotificationSent, 2, Close), "2026-04-08 17:00", "Fri 3 Apr, the day of the serious incident notification, is Good Friday, so Day 1 is Tue 7 Apr. Day 2 is Wed 8 Apr." },
        { new DueRule.HoursAfter(Fact.MeetingHeld, 24), "2026-04-11 15:30", "24 hours after the meeting (Fri 10 Apr, 15:30), weekends included: Sat 11 Apr, 15:30." },
        { new DueRule.CalendarDaysAfter(Fact.DeathReviewDiscussed, 7, Close), "2026-04-05 17:00", "7 calendar days after the death review's discussion (Sun 29 Mar). The last day is Sun 5 Apr." },
        { new DueRule.MonthsAfter(Fact.SignedOff, 6, Close), "2026-11-30 17:00", "6 months after the sign-off (Sun 31 May). The last day is Mon 30 Nov 2026." },
        { new DueRule.Before(Fact.MeetingStarted, 2, Close), "2026-04-07 17:00", "2 working days before the start of the meeting (Thu 9 Apr, booked) is Tue 7 Apr." },
        { new DueRule.Before(Fact.MeetingStarted, 3, new(9, 0)), "2026-04-02 09:00", "3 working days before the start of the meeting (Thu 9 Apr, booked) is Thu 2 Apr, because Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, by 09:00." },
        { new DueRule.AtTimeOf(Fact.MeetingHeld), "2026-04-10 15:30", "At the meeting (Fri 10 Apr, 15:30)." },
        { new DueRule.EarlierOf([new DueRule.Within(Fact.ReferralReceived, 1, Close), new DueRule.OnDay(Fact.ReferralReceived, 1, Close)]), "2026-04-01 17:00", "The earlier of Wed 1 Apr, 17:00 and Thu 2 Apr, 17:00. The day of the referral (Wed 1 Apr)." },
        { new DueRule.LaterOf([new DueRule.Within(Fact.ReferralReceived, 1, Close), new DueRule.OnDay(Fact.ReferralReceived, 1, Close)]), "2026-04-02 17:00", "The later of Thu 2 Apr, 17:00 and Wed 1 Apr, 17:00. 1 working day after the referral (Wed 1 Apr). The last day is Thu 2 Apr." },
        { new DueRule.SameAs("request"), "2026-04-07 17:00", "2 working days after the referral (Wed 1 Apr). Fri 3 Apr is Good Friday and Mon 6 Apr is Easter Monday, so the last day is Tue 7 Apr." },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    [Trait("Duty", "N02")]
    public void A_rule_gives_its_instant_and_tells_the_sum(DueRule rule, string due, string sum)
    {
        var procedure = AProcedure.Small.With(AProcedure.Step("tested", rule, Fact.OutcomeTold));

        var tested = Timetable.For(procedure, Known, WorkingCalendar.EnglandAndWales, London.At("2026-04-01 10:00")).Find("tested")!;

        Assert.Equal(London.At(due), tested.DueAt);
        Assert.Equal(sum, tested.Sum);
    }

    private static ReviewFacts Known => London.Facts(
            (Fact.ReferralReceived, "2026-04-01 09:40"),
            (Fact.NotificationSent, "2026-04-03 12:00"),
            (Fact.MeetingHeld, "2026-04-10 15:30"),
            (Fact.DeathReviewDiscussed, "2026-03-29 11:00"),
            (Fact.SignedOff, "2026-05-31 10:00"))
        .WithPlanned(Fact.MeetingStarted, London.At("2026-04-09 10:00"));

    [Fact]
    [Trait("Duty", "N02")]
    public void A_fact_late_at_night_counts_from_its_london_day()
    {
        var facts = ReviewFacts.None.With(Fact.ReferralReceived, new DateTimeOffset(2026, 6, 8, 23, 30, 0, TimeSpan.Zero));

        var due = Timetable.For(AProcedure.Small, facts, WorkingCalendar.EnglandAndWales, London.At("2026-06-09 09:00")).Find("request")!.DueAt;

        Assert.Equal(London.At("2026-06-11 17:00"), due);
    }

    [Theory]
    [InlineData("2026-06-08 17:00", "2026-06-10 17:00")]
    [InlineData("2026-06-08 17:01", "2026-06-11 17:00")]
    [InlineData("2026-06-12 17:01", "2026-06-17 17:00")]
    public void The_cut_off_is_a_setting_that_moves_late_facts_to_the_next_working_day(string received, string due)
    {
        var procedure = AProcedure.Small with { DayCount = AProcedure.Small.DayCount with { CutOff = new TimeOnly(17, 0) } };

        var timetable = Timetable.For(procedure, London.Facts((Fact.ReferralReceived, received)), WorkingCalendar.EnglandAndWales, London.At(received));

        Assert.Equal(London.At(due), timetable.Find("request")!.DueAt);
    }

    [Fact]
    public void Dates_beyond_the_published_holidays_say_so()
    {
        var timetable = Timetable.For(AProcedure.Small, London.Facts((Fact.ReferralReceived, "2027-12-30 10:00")), WorkingCalendar.EnglandAndWales, London.At("2027-12-30 10:00"));

        Assert.EndsWith("The bank holidays of 2028 are not published yet.", timetable.Find("submit")!.Sum, StringComparison.Ordinal);
        Assert.DoesNotContain("published", Timetable.For(AProcedure.Small, London.Facts((Fact.ReferralReceived, "2027-11-01 10:00")), WorkingCalendar.EnglandAndWales, London.At("2027-11-01 10:00")).Find("submit")!.Sum, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_has_words()
    {
        Assert.All(Enum.GetValues<Fact>(), fact => Assert.NotEmpty(FactWords.Noun(fact)));
    }
}
