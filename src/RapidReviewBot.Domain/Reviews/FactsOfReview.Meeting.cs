using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> MeetingFacts(Review review, Procedure procedure) =>
    [
        (Fact.ReturnsSharedWithChair, Last([.. review.Asked], SharedAt)),
        (Fact.MinuteTakerNamed, review.Meeting.Booked is not null && procedure.Meeting.MinuteTaker is { } role && review.Holding(role, procedure).Count > 0 ? review.When<MeetingBooked>() : null),
        (Fact.ConflictsDeclared, Declared(review, procedure)),
        (Fact.PackCirculated, procedure.Meeting.MarksTabled ? review.When<PackCirculated>() : review.Meeting.PackedAt),
        (Fact.MinutesCirculated, review.When<MinutesCirculated>()),
    ];

    /// <summary>When the newest return was shared with the chair; null while it was not.</summary>
    private static DateTimeOffset? SharedAt(AgencyPart part) =>
        part.HasReturned && part.SharedVersion == part.LatestReturn!.Version ? part.SharedAt : null;

    private static DateTimeOffset? Declared(Review review, Procedure procedure)
    {
        if (review.Meeting.Booked is null && !review.Meeting.Held) return null;
        var declaring = Conflicts.Declaring(review, procedure);
        return declaring.Count > 0 && declaring.All(person => review.Meeting.Conflicts.ContainsKey(person.Id))
            ? declaring.Max(person => review.Meeting.Conflicts[person.Id].At)
            : null;
    }
}
