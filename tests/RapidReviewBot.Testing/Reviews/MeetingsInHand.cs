using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>Reviews brought to their meeting, whatever the procedure asks before. Opened on Wednesday 1 April 2026; Good Friday is the 3rd, Easter Monday the 6th.</summary>
public static class MeetingsInHand
{
    /// <summary>London start of the meeting, in each procedure's window.</summary>
    public static string StartOf(string procedure) => procedure switch
    {
        "tower-hamlets" => "2026-04-16T10:00",
        "west-midlands" => "2026-04-15T10:00",
        _ => "2026-04-14T10:00",
    };

    /// <summary>The threshold is met where it is asked for, the notification made, the agency list settled: agencies may be asked.</summary>
    public static ReviewInHand Prepared(this ReviewInHand review)
    {
        if (review.Procedure.Threshold is { Views.Count: > 0 }) review.ThresholdMet();
        if (review.Review.Facts(review.Procedure).When(Fact.NotificationSent) is null) review.ByManager(new RecordNotification(LondonTime.DateOf(review.Now), "EXAMPLE-0001"));
        var agencies = review.Review.Agencies.Select(part => part.Agency.Id).ToList();
        if (review.Procedure.Agencies.ListedBy is { } lister) review.By(lister, new ListAgencies(agencies, null));
        return review.Procedure.Agencies.ConfirmedBy is { } confirmer ? review.By(confirmer, new AgreeAgencies(agencies)) : review;
    }

    /// <summary>Every agency is asked and the meeting stands in the calendars.</summary>
    public static ReviewInHand Booked(string procedure) => new ReviewInHand(procedure).ToBooking();

    public static ReviewInHand ToBooking(this ReviewInHand review)
    {
        review.Opened().WithReferral().Prepared().AgenciesAsked().MeetingBooked(StartOf(review.Procedure.Id));
        return review.Review.Meeting.Set is not null && review.Review.Asked.Any() ? review : throw new InvalidOperationException($"No meeting: {review.Refusal?.Sentence}");
    }

    /// <summary>A panel that votes, at which everybody invited came.</summary>
    public static ReviewInHand PanelHeld() => new ReviewInHand("tower-hamlets").ToPanel();

    public static ReviewInHand ToPanel(this ReviewInHand review) => review.ToBooking().Declared().Returned().MeetingHeld();

    /// <summary>Everybody who is asked declares that they have no conflict of interest.</summary>
    public static ReviewInHand Declared(this ReviewInHand review)
    {
        foreach (var person in Conflicts.Declaring(review.Review, review.Procedure).ToList())
            review.Send(ExampleBorough.Acting(person), new DeclareConflict(null));
        return review;
    }

    /// <summary>All voting members vote, the first so many of them for a practice review.</summary>
    public static ReviewInHand Voted(this ReviewInHand review, int forIt)
    {
        review.By("chair", new AgreeCriteria(true));
        foreach (var (index, member) in Voting.Members(review.Review, review.Procedure).ToList().Index())
            review.Send(ExampleBorough.Acting(member.Person), new CastVote(index < forIt ? Domain.Reviews.Events.VoteChoice.For : Domain.Reviews.Events.VoteChoice.Against));
        return review;
    }
}
