using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>Day 1 is Wednesday 4 March 2026: a month without a holiday.</summary>
public sealed class PlanTests
{
    private readonly ReviewInHand review = new ReviewInHand("jcr", "2026-03-04T09:00").Opened().WithReferral();

    [Fact, Trait("Duty", "J27")]
    public void Recording_the_notification_brings_the_planning_card_to_the_chair()
    {
        var before = review.Owed.Any(owed => owed.Kind == OwedKind.AgreePlan);

        Notified();

        Assert.False(before);
        Assert.Equal(review.InRole("chair"), review.Owed.Single(owed => owed.Kind == OwedKind.AgreePlan).By);
        Assert.Contains(review.Effects, effect => effect.What is AskPerson ask && ask.Owed == "AgreePlan" && ask.PersonId == review.InRole("chair").Id);
    }

    [Fact, Trait("Duty", "J02"), Trait("Duty", "J07")]
    public void The_procedures_own_dates_are_proposed_with_their_limits()
    {
        Notified();

        var proposed = PlanProposal.Of(review.Review, review.Context, review.Now);

        Assert.Equal(review.Procedure.Plan!.Milestones, proposed.Select(date => date.Milestone.Id));
        var returns = proposed.Single(date => date.Milestone.Id == "scoping-returned");
        // Day 5 is proposed; five working days after sending may be agreed.
        Assert.Equal((new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 11)), (returns.Proposed, returns.Latest));
    }

    [Fact, Trait("Duty", "J02"), Trait("Duty", "J06")]
    public void Agreed_dates_become_the_deadlines_and_stand_in_the_log()
    {
        Notified();

        Agree(days => days["scoping-returned"] = new DateOnly(2026, 3, 9), said: "Returns a day early");

        var dated = review.Timetable.Find("scoping-returned")!;
        Assert.Equal((LondonTime.At(new DateOnly(2026, 3, 9), new TimeOnly(17, 0)), true), (dated.DueAt!.Value, dated.Agreed));
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.TimescalesAgreed));
        var line = DailyLog.Of(review.History, review.Review, review.Procedure).Last(one => one.Text.StartsWith("Timeline agreed", StringComparison.Ordinal)).Text;
        Assert.Contains("by Mon 9 Mar, 17:00", line, StringComparison.Ordinal);
        Assert.Contains("Discussed: Returns a day early", line, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J02")]
    public void An_agreed_timeline_is_opened_again_with_a_reason_and_agreed_anew_by_the_chair()
    {
        Notified();
        Agree(_ => { });
        var settled = review.Owed.Any(owed => owed.Kind == OwedKind.AgreePlan);

        review.By("partnership-manager", new ReopenPlan("The school is closed that week"));
        var (asked, standing) = (review.Owed.Single(owed => owed.Kind == OwedKind.AgreePlan), review.Timetable.Find("scoping-returned")!.DueAt);
        Agree(days => days["scoping-returned"] = new DateOnly(2026, 3, 11), said: "A day later");

        Assert.False(settled);
        Assert.Equal((review.InRole("chair"), null), (asked.By, asked.MilestoneId));
        Assert.Equal(LondonTime.At(new DateOnly(2026, 3, 10), new TimeOnly(17, 0)), standing);
        Assert.Equal(LondonTime.At(new DateOnly(2026, 3, 11), new TimeOnly(17, 0)), review.Timetable.Find("scoping-returned")!.DueAt);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.AgreePlan);
        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text == "The agreed timeline is opened again: The school is closed that week. Its dates stand until it is agreed anew.");
    }

    [Fact, Trait("Duty", "J02")]
    public void A_timeline_that_was_never_agreed_is_not_opened_again_and_neither_is_one_without_a_reason()
    {
        Notified();
        var early = review.By("partnership-manager", new ReopenPlan("Too early")).Refusal?.Code;
        Agree(_ => { });

        var unreasoned = review.By("chair", new ReopenPlan(" ")).Refusal?.Code;

        Assert.Equal(("no-plan", "reason-missing"), (early, unreasoned));
    }

    [Fact, Trait("Duty", "J06")]
    public void An_agreed_meeting_date_narrows_the_window()
    {
        Notified();

        Agree(days => days["meeting"] = new DateOnly(2026, 3, 12));

        var meeting = review.Timetable.Find("meeting")!;
        Assert.Equal((new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 12)), (LondonTime.DateOf(meeting.OpensAt!.Value), LondonTime.DateOf(meeting.DueAt!.Value)));
    }

    [Theory]
    [InlineData("scoping-returned", "2026-03-03", "date-in-past")]
    [InlineData("scoping-returned", "2026-03-07", "not-a-working-day")]
    [InlineData("scoping-returned", "2026-03-12", "after-limit")]
    [InlineData("meeting", "2026-03-11", "before-window")]
    [InlineData("meeting", "2026-03-16", "after-limit")]
    [InlineData("report-final", "2026-03-13", "dates-reversed")]
    [InlineData("minutes", "2026-03-13", "unknown-milestone")]
    [Trait("Duty", "J06")]
    public void A_date_that_cannot_be_agreed_is_refused(string milestone, string day, string code)
    {
        Notified();

        Agree(days => days[milestone] = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(code, review.Refusal?.Code);
        Assert.Null(review.Review.Preparing.Plan);
    }

    [Fact, Trait("Duty", "J06")]
    public void A_date_that_is_left_empty_is_asked_for()
    {
        Notified();

        Agree(days => days.Remove("meeting"));

        Assert.Equal("date-missing", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "J02")]
    public void Only_the_chair_agrees_the_timeline()
    {
        Notified();

        Agree(_ => { }, by: "partnership-manager");

        Assert.Equal("not-your-role", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "J02")]
    public void The_vice_chair_agrees_it_while_there_is_no_chair()
    {
        review.Given(new RoleEnded("chair", review.InRole("chair").Id, new DateOnly(2026, 3, 3)));
        Notified();

        Agree(_ => { }, by: "vice-chair");

        Assert.Null(review.Refusal);
    }

    [Fact, Trait("Duty", "N06"), Trait("Duty", "J27")]
    public void A_late_notification_makes_a_plan_that_is_named_as_impossible_and_blocks_nothing()
    {
        review.At("2026-03-23T10:00");
        Notified();

        Agree(_ => { });

        Assert.Null(review.Refusal);
        Assert.NotEmpty(review.Review.ImpossibleBecause);
        Assert.Contains(review.Effects, effect => effect.What is TellPerson { Notice: Notices.PlanCannotBeMet });
    }

    [Fact, Trait("Duty", "J06")]
    public void Senior_officers_are_named_told_and_invited()
    {
        Notified();

        Agree(_ => { }, officers: ["entra-la-lead"]);

        Assert.Contains(review.Effects, effect => effect.What is TellPerson { Notice: Notices.SeniorOfficer, PersonId: "entra-la-lead" });
        Assert.Contains(Invitation.People(review.Review, review.Procedure), person => person.Id == "entra-la-lead");
    }

    [Theory, Trait("Duty", "J27")]
    [InlineData(0, "said-missing")]
    [InlineData(201, "too-long")]
    public void What_was_discussed_is_logged_in_a_line(int length, string code)
    {
        Notified();

        Agree(_ => { }, said: new string('x', length));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Theory, Trait("Duty", "J06")]
    [InlineData("", "officers-missing")]
    [InlineData("entra-nobody", "unknown-person")]
    public void Senior_officers_are_chosen_from_those_of_the_partners(string officer, string code)
    {
        Notified();

        Agree(_ => { }, officers: officer.Length == 0 ? [] : [officer]);

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "J06")]
    public void A_pre_meet_is_set_booked_and_said_to_have_taken_place()
    {
        Notified();
        Agree(_ => { }, preMeets: ["gp"]);

        review.ByManager(new SetPreMeet("gp", At("2026-03-05T10:00")));
        var booked = Assert.Single(review.Effects, effect => effect.What is BookSideMeeting).What as BookSideMeeting;
        review.ByService(new RecordSideMeeting(booked!.Purpose, "event-9", "https://teams.example/join/9", booked.Start));
        var early = review.Owed.Any(owed => owed.Kind == OwedKind.ConfirmPreMeet);
        review.At("2026-03-05T10:31").Tick();

        Assert.Equal("pre-meet/gp", booked.Purpose);
        Assert.Equal([review.Review.Agency("gp")!.Lead.Id, review.InRole("partnership-manager").Id], booked.PersonIds);
        Assert.False(early);
        Assert.Contains(review.Effects, effect => effect.What is AskPerson { Owed: "ConfirmPreMeet:gp:r1" });
        review.ByManager(new ConfirmPreMeet("gp", true));
        Assert.Equal(MilestoneState.Done, review.Timetable.Find("pre-meets")!.State);
    }

    [Fact, Trait("Duty", "J06")]
    public void A_pre_meet_that_did_not_take_place_is_set_again()
    {
        Notified();
        Agree(_ => { }, preMeets: ["gp"]);
        review.ByManager(new SetPreMeet("gp", At("2026-03-05T10:00"))).ByService(new RecordSideMeeting("pre-meet/gp", "event-9", "https://teams.example/join/9", At("2026-03-05T10:00")));

        review.At("2026-03-05T10:31").ByManager(new ConfirmPreMeet("gp", false));

        Assert.Contains(review.Owed, owed => owed.Key == "SetPreMeet:gp:r2");
    }

    [Theory, Trait("Duty", "J06")]
    [InlineData("gp", "2026-03-04T08:00", "date-in-past")]
    [InlineData("gp", "2026-03-07T10:00", "not-a-working-day")]
    [InlineData("gp", "2026-03-05T06:30", "not-in-working-hours")]
    [InlineData("police", "2026-03-05T10:00", "no-pre-meet")]
    public void A_pre_meet_at_an_impossible_time_is_refused(string agency, string start, string code)
    {
        Notified();
        Agree(_ => { }, preMeets: ["gp"]);

        review.ByManager(new SetPreMeet(agency, At(start)));

        Assert.Equal(code, review.Refusal?.Code);
    }

    private static DateTimeOffset At(string london) => new ReviewInHand("jcr", london).Now;

    private void Notified() => review.By("la-lead", new RecordNotification(LondonTime.DateOf(review.Now), "EXAMPLE-0001"));

    private void Agree(Action<Dictionary<string, DateOnly>> change, string by = "chair", string[]? officers = null, string[]? preMeets = null, string said = "As proposed")
    {
        var days = PlanProposal.Of(review.Review, review.Context, review.Now).ToDictionary(date => date.Milestone.Id, date => date.Proposed);
        change(days);
        review.By(by, new AgreePlan(days, officers ?? ["entra-la-lead"], preMeets ?? [], said));
    }
}
