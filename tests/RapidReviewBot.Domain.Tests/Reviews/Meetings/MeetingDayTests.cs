using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

public sealed class MeetingDayTests
{
    [Fact, Trait("Duty", "T21")]
    public void A_day_on_which_another_review_meets_is_refused()
    {
        var review = Looking("tower-hamlets", "2026-04-16");

        review.ByManager(Set("2026-04-16T10:00"));

        Assert.Equal("day-taken", review.Refusal?.Code);
        Assert.Equal("Another Rapid Review meets on Thu 16 Apr. Two never share a day; choose another.", review.Refusal?.Sentence);
    }

    [Theory, Trait("Duty", "T21")]
    [InlineData("2026-04-15T10:00", "after")]
    [InlineData("2026-04-17T10:00", "before")]
    public void A_working_day_beside_another_reviews_meeting_is_refused(string start, string which)
    {
        var review = Looking("tower-hamlets", "2026-04-16");

        review.ByManager(Set(start));

        Assert.Equal("back-to-back", review.Refusal?.Code);
        Assert.Contains($"the working day {which}", review.Refusal?.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T21")]
    public void A_weekend_between_two_meetings_does_not_keep_them_apart()
    {
        var review = Looking("tower-hamlets", "2026-04-20");

        review.ByManager(Set("2026-04-17T10:00"));

        Assert.Equal("back-to-back", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T21")]
    public void A_procedure_that_allows_neighbours_takes_the_day_beside_another_meeting()
    {
        var review = Looking("jcr", "2026-04-13");

        review.ByManager(Set("2026-04-14T10:00"));

        Assert.Null(review.Refusal);
    }

    [Fact, Trait("Duty", "R18")]
    public void Another_day_than_Day_8_needs_a_reason_that_is_logged()
    {
        var review = Looking("redbridge");

        review.ByManager(Set("2026-04-15T10:00"));
        Assert.Equal("outside-window", review.Refusal?.Code);
        Assert.Contains("Tue 14 Apr", review.Refusal?.Sentence, StringComparison.Ordinal);

        review.ByManager(new SetMeeting(Set("2026-04-15T10:00").Start, "The police can't come on Day 8"));
        Assert.Null(review.Refusal);
        Assert.Contains(Domain.Log.DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text.Contains("The police can't come on Day 8", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "W13")]
    public void A_meeting_that_was_not_quorate_is_looked_for_again_in_the_window_and_held()
    {
        var review = MeetingsInHand.Booked("west-midlands").Returned().At("2026-04-15T12:30");
        review.ByManager(new RecordAttendance([review.InRole("chair").Id]));
        Assert.Contains(review.Effects, effect => effect.What is Domain.Effects.FindMeetingSlots);
        Assert.Null(review.Review.Facts(review.Procedure).When(Domain.Procedures.Fact.MeetingHeld));

        review.MeetingBooked("2026-04-17T10:00").MeetingHeld();

        Assert.Null(review.Refusal);
        Assert.Equal((1, true), (review.Review.Meeting.Inquorate, review.Review.Meeting.Held));
    }

    [Fact, Trait("Duty", "J28")]
    public void The_vice_chair_records_the_decision_while_the_chair_is_away()
    {
        var review = MeetingsInHand.Booked("jcr").Returned().MeetingHeld();

        review.ByManager(new NoteAbsence("chair", review.InRole("chair").Id, new DateOnly(2026, 4, 14), new DateOnly(2026, 4, 20)));

        Assert.Null(review.Refusal);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.RecordDecision && owed.By == review.InRole("vice-chair"));
        review.By("vice-chair", review.Deciding());
        Assert.Null(review.Refusal);
    }

    private static ReviewInHand Looking(string procedure, params string[] others) =>
        new ReviewInHand(procedure).Opened().WithReferral().Prepared().AgenciesAsked()
            .ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""))
            .ByService(new RecordSlots([]) { OthersDays = [.. others.Select(day => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))] });

    private static SetMeeting Set(string london)
    {
        var at = DateTime.Parse(london, System.Globalization.CultureInfo.InvariantCulture);
        return new(LondonTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)), "");
    }
}
