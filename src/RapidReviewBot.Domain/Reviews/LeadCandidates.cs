using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Whom a partner may name as its lead: who leads for it now, whoever is asked, its other people; or somebody new.</summary>
public static class LeadCandidates
{
    /// <summary>The choice of somebody who is not on the list.</summary>
    public const string Else = "else";

    public static readonly Person Nobody = new("", "", "", "");

    /// <summary>Never empty: whoever is asked may lead.</summary>
    public static IReadOnlyList<Person> Of(Owed owed, Review review, Procedure procedure)
    {
        var partner = Enum.TryParse<Partner>(owed.Subject, out var known) ? known : (Partner?)null;
        if (partner is not { } mine) return [owed.By];
        IEnumerable<Person> leading = Preparation.LeadRole(mine, procedure) is { } role ? review.Holding(role.Id, procedure) : [];
        var others = procedure.Roles.Where(one => one.Partner == mine).SelectMany(one => review.Holding(one.Id, procedure));
        return [.. leading.Append(owed.By).Concat(others).DistinctBy(person => person.Id)];
    }

    public static string Shown(Person person) => person.Organisation.Length == 0 ? person.Name : $"{person.Name}, {person.Organisation}";

    /// <summary>Somebody who takes part already keeps the id that they act under.</summary>
    public static Person Person(Review review, Partner partner, string name, string email) =>
        review.Everyone().FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))
        ?? Partnerships.Person.ByMail(name, email, Organisation(review, partner));

    private static string Organisation(Review review, Partner partner) =>
        review.Agencies.FirstOrDefault(part => part.Agency.Partner == partner)?.Agency.Name ?? PartnerWords.Name(partner);
}
