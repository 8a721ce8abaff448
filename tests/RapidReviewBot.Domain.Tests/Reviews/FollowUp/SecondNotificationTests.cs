using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.FollowUp;

/// <summary>T20: several notifications in a short time: the office agrees timelines with the Panel.</summary>
[Trait("Duty", "T20")]
public sealed class SecondNotificationTests
{
    private readonly ReviewInHand review = new ReviewInHand("tower-hamlets", "2026-04-01T09:00").Opened().Given(new NotificationRecorded(new DateOnly(2026, 4, 1), "EXAMPLE-2"));

    [Fact]
    public void With_the_notification_other_reviews_are_looked_at() =>
        Assert.Contains(review.Effects, effect => effect.What is LookForOtherNotifications);

    [Fact]
    public void A_procedure_that_does_not_ask_it_looks_at_none()
    {
        var other = new ReviewInHand().Opened().Given(new NotificationRecorded(new DateOnly(2026, 4, 1), "EXAMPLE-2"));

        Assert.DoesNotContain(other.Effects, effect => effect.What is LookForOtherNotifications);
    }

    [Fact]
    public void Another_within_the_time_is_raised_with_the_office_and_none_is_not()
    {
        review.ByService(new RecordOtherNotifications([]));
        var none = review.Owed.Any(owed => owed.Kind == OwedKind.AgreeTimelines);

        review.ByService(new RecordOtherNotifications(["RR-300326-AAAA"]));

        Assert.False(none);
        Assert.Equal(review.InRole("manager"), review.Owed.Single(owed => owed.Kind == OwedKind.AgreeTimelines).By);
    }

    [Fact]
    public void The_day_that_was_agreed_is_the_last_day_from_then_on()
    {
        review.ByService(new RecordOtherNotifications(["RR-300326-AAAA"]));

        review.ByManager(new AgreeTimelines(new DateOnly(2026, 5, 11), "Secretariat of the Panel"));

        Assert.Null(review.Refusal);
        Assert.Equal(LondonTime.At(new DateOnly(2026, 5, 11), new TimeOnly(17, 0)), review.Timetable.Find(review.Procedure.LastMilestone)!.DueAt);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.AgreeTimelines);
    }

    [Theory]
    [InlineData("2026-03-31", "Secretariat", "date-in-past")]
    [InlineData("2026-05-09", "Secretariat", "not-a-working-day")]
    [InlineData("2026-05-11", " ", "with-missing")]
    public void A_day_that_can_not_be_or_that_nobody_agreed_is_refused(string day, string with, string code)
    {
        review.ByService(new RecordOtherNotifications(["RR-300326-AAAA"]));

        review.ByManager(new AgreeTimelines(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), with));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact]
    public void Without_another_notification_no_other_day_can_be_recorded()
    {
        review.ByManager(new AgreeTimelines(new DateOnly(2026, 5, 11), "Secretariat"));

        Assert.Equal("not-asked", review.Refusal?.Code);
    }

    [Fact]
    public void A_later_notification_is_told_to_the_office_once_and_asks_for_nothing()
    {
        review.ByService(new RecordLaterNotification("RR-070426-BBBB"));
        var told = Assert.Single(review.Effects, effect => effect.What is TellPerson { Notice: Notices.LaterNotification });
        review.ByService(new RecordLaterNotification("RR-070426-BBBB"));

        Assert.Equal((review.InRole("manager").Id, "RR-070426-BBBB"), (((TellPerson)told.What).PersonId, ((TellPerson)told.What).Subject));
        Assert.Empty(review.Effects);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.AgreeTimelines);
    }

    [Fact]
    public void Whoever_was_told_of_a_later_notification_can_record_the_day_that_the_Panel_agreed()
    {
        review.ByService(new RecordLaterNotification("RR-070426-BBBB"));

        review.ByManager(new AgreeTimelines(new DateOnly(2026, 5, 11), "Secretariat of the Panel"));

        Assert.Null(review.Refusal);
        Assert.Equal(LondonTime.At(new DateOnly(2026, 5, 11), new TimeOnly(17, 0)), review.Timetable.Find(review.Procedure.LastMilestone)!.DueAt);
    }

    [Fact]
    public void A_review_that_is_stood_down_is_told_of_no_other()
    {
        review.ByManager(new StandDown("Executive", "The criteria are not met."));

        review.ByService(new RecordLaterNotification("RR-070426-BBBB"));

        Assert.Empty(review.Review.FollowUp.LaterNotifications);
    }
}
