using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The practice review that a Rapid Review may lead to, as far as the Rapid Review's procedure speaks of it (T19, T24, T33).</summary>
public static class PracticeReviews
{
    /// <summary>Whether one was decided on and the procedure says how it is commissioned.</summary>
    public static bool IsAskedFor(Review review, Procedure procedure) =>
        (procedure.Decision.ExecutiveDecides || procedure.Outcome.SubstitutesOnCommission)
        && review.Facts(procedure).Circumstances.Contains(Circumstance.PracticeReviewDecided);

    /// <summary>The members for whom substitutes are agreed: those with a vote; where nobody has one, chair and members.</summary>
    public static IReadOnlyList<Person> Members(Review review, Procedure procedure)
    {
        var voting = procedure.Roles.Where(role => role.Voting && role.Capacity != Capacity.ViceChair).SelectMany(role => review.Holding(role.Id, procedure)).DistinctBy(person => person.Id).ToList();
        return voting.Count > 0 ? voting : [.. review.With(procedure, Capacity.Chair, Capacity.Member)];
    }
}
