using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Who is invited to the meeting by the procedure's rules, and whether it is quorate.</summary>
public static class Invitation
{
    /// <summary>Everybody invited by rule, but not those who stay out because of a conflict of interest (T24).</summary>
    public static IReadOnlyList<Person> People(Review review, Procedure procedure) =>
        [.. Everybody(review, procedure, review.Facts(procedure).Circumstances).Where(person => !review.IsWithdrawn(person.Id))];

    /// <summary>Everybody invited by rule or named as a senior officer, given what holds in the case.</summary>
    internal static IEnumerable<Person> Everybody(Review review, Procedure procedure, IReadOnlySet<Circumstance> circumstances) =>
        procedure.Meeting.Invitees
            .Where(rule => rule.WhenAny.Count == 0 || rule.WhenAny.Any(circumstances.Contains))
            .SelectMany(rule => Of(rule, review, procedure))
            .Concat((review.Preparing.Plan?.SeniorOfficers ?? []).Select(review.TakingPart).OfType<Person>())
            .Concat(review.Meeting.Invited.Select(added => added.Person))
            .DistinctBy(person => person.Id);

    /// <summary>Partners of whom nobody is among these people; empty: quorate, or the procedure states no quorum (W13).</summary>
    public static IReadOnlyList<Partner> Missing(Review review, Procedure procedure, IEnumerable<string> personIds)
    {
        var represented = personIds.SelectMany(id => review.Represents(id, procedure)).ToHashSet();
        return [.. procedure.Meeting.Quorum.Where(partner => !represented.Contains(partner))];
    }

    /// <summary>Who was missing at the last meeting, in a sentence; empty when it was quorate or none has been held.</summary>
    public static string WhyInquorate(Review review, Procedure procedure)
    {
        if (review.Meeting.Attendance is not { Quorate: false } attendance) return "";
        var missing = Missing(review, procedure, attendance.Present).Select(PartnerWords.Name).ToList();
        return $"The meeting was not quorate: {string.Join(" and ", missing)} {(missing.Count == 1 ? "was" : "were")} not there.";
    }

    private static IEnumerable<Person> Of(Invitee rule, Review review, Procedure procedure) =>
        rule.EveryAgency ? review.Asked.Select(part => part.Lead)
        : rule.Role is { } role ? review.Holding(role, procedure)
        : [];
}
