using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>Reviews brought to their meeting, by procedure.</summary>
public static class MeetingsInHand
{
    /// <summary>A review whose meeting is booked and whose agencies are asked.</summary>
    /// <param name="start">London date and time of the meeting.</param>
    public static ReviewInHand Booked(string procedure, string start)
    {
        var review = new ReviewInHand(procedure).Opened().WithReferral();
        if (review.Review.Notification is null && !review.Review.Dates.ContainsKey(Domain.Procedures.Fact.NotificationSent))
            review.ByManager(new RecordNotification(Domain.Calendar.LondonTime.DateOf(review.Now), "SIN-1"));
        review.AgenciesAsked().MeetingBooked(start);
        return review.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Sentence) : review;
    }

    /// <summary>A panel that votes, at which everybody invited came.</summary>
    public static ReviewInHand PanelHeld() => Booked("tower-hamlets", "2026-04-16T10:00").Declared().Returned().MeetingHeld();

    /// <summary>Everybody declares that they have no conflict of interest.</summary>
    public static ReviewInHand Declared(this ReviewInHand review)
    {
        foreach (var person in Conflicts.Declaring(review.Review, review.Procedure).ToList())
            review.Send(ExampleBorough.Acting(person), new DeclareConflict(null));
        return review;
    }
}
