using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Who is invited to the meeting by the procedure's rules, and whether it is quorate.</summary>
public static class Invitation
{
    public static IReadOnlyList<Person> People(Review review, Procedure procedure)
    {
        var circumstances = review.Facts(procedure).Circumstances;
        return
        [
            .. procedure.Meeting.Invitees
                .Where(rule => rule.WhenAny.Count == 0 || rule.WhenAny.Any(circumstances.Contains))
                .SelectMany(rule => Of(rule, review, procedure))
                .DistinctBy(person => person.Id),
        ];
    }

    /// <summary>Partners of whom nobody is among these people; empty: quorate, or the procedure states no quorum (W13).</summary>
    public static IReadOnlyList<Partner> Missing(Review review, Procedure procedure, IEnumerable<string> personIds)
    {
        var represented = personIds.SelectMany(id => review.Represents(id, procedure)).ToHashSet();
        return [.. procedure.Meeting.Quorum.Where(partner => !represented.Contains(partner))];
    }

    private static IEnumerable<Person> Of(Invitee rule, Review review, Procedure procedure) =>
        rule.EveryAgency ? review.Asked.Select(part => part.Lead)
        : rule.Role is { } role ? review.Holding(role, procedure)
        : [];
}
