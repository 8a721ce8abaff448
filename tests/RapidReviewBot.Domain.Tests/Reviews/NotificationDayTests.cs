using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class NotificationDayTests
{
    private readonly ReviewInHand review = new ReviewInHand().Opened(Circumstance.ChildDied);

    private DateOnly Incident => LondonTime.DateOf(review.Review.Dates[Fact.IncidentHappened]);

    [Fact, Trait("Duty", "N03")]
    public void A_notification_from_before_the_incident_is_refused()
    {
        review.ByManager(new RecordNotification(Incident.AddDays(-1), "EXAMPLE-0001"));

        Assert.Equal("before-incident", review.Refusal?.Code);
        Assert.Null(review.Review.Notification);
    }

    [Fact, Trait("Duty", "W02")]
    public void A_duty_done_before_the_incident_is_refused()
    {
        var duty = StatutoryDuties.Applying(review.Review, review.Procedure).First().Id;

        review.ByManager(new ConfirmStatutoryDuty(duty, Incident.AddDays(-1), "EXAMPLE-0001"));

        Assert.Equal("before-incident", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "N01")]
    public void The_national_limit_follows_a_notification_that_is_recorded_again()
    {
        review.ByManager(new RecordNotification(Incident, "EXAMPLE-0001"));
        var before = review.Timetable.Find("national-limit")!.DueAt;

        review.ByManager(new RecordNotification(LondonTime.DateOf(review.Now), "EXAMPLE-0002"));

        Assert.True(review.Timetable.Find("national-limit")!.DueAt > before);
        Assert.Equal("EXAMPLE-0002", review.Review.Notification!.Reference);
    }
}
