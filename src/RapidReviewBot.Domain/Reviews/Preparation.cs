using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Who is told, who is asked for what, and which agencies are proposed, before information is asked for.</summary>
public static class Preparation
{
    /// <summary>Nobody is told or asked while the procedure first settles whether the criteria are met.</summary>
    public static bool MayBegin(Review review, Procedure procedure) =>
        ThresholdSteps.HasBegun(review, procedure);

    /// <summary>The circumstances on which it depends who is told.</summary>
    public static IReadOnlyList<Circumstance> Conditions(Procedure procedure) =>
        [.. procedure.Agencies.ToldAtStart.SelectMany(recipient => recipient.WhenAny).Distinct()];

    /// <summary>Those who are told when just these circumstances hold.</summary>
    public static IReadOnlyList<Recipient> Recipients(Procedure procedure, IEnumerable<Circumstance> holding)
    {
        var hold = holding.ToHashSet();
        return [.. procedure.Agencies.ToldAtStart.Where(recipient => recipient.WhenAny.Count == 0 || recipient.WhenAny.Any(hold.Contains))];
    }

    /// <summary>The people behind roles that are told, each once, with the roles as whose holder.</summary>
    public static IReadOnlyList<(Person Person, IReadOnlyList<string> Roles)> People(Review review, Procedure procedure, IEnumerable<string> roles) =>
        [.. roles.SelectMany(role => review.Holding(role, procedure).Select(person => (Person: person, Role: role)))
            .GroupBy(one => one.Person.Id)
            .Select(group => (group.First().Person, (IReadOnlyList<string>)[.. group.Select(one => one.Role)]))];

    /// <summary>Who is asked to name the lead of a partner: those of it that were told, else whoever signs or leads for it (B03).</summary>
    public static IReadOnlyList<Person> AskedToName(Partner partner, Review review, Procedure procedure)
    {
        var told = review.Preparing.Notice?.Roles ?? [];
        var roles = procedure.Roles.Where(role => role.Partner == partner).ToList();
        return FirstOf(
            [.. roles.Where(role => told.Contains(role.Id))],
            [.. roles.Where(role => role.Capacity == Capacity.Signatory)],
            [.. roles.Where(role => role.Capacity == Capacity.PartnerLead)]);

        IReadOnlyList<Person> FirstOf(params IReadOnlyList<Role>[] choices) =>
            choices.Select(choice => choice.SelectMany(role => review.Holding(role.Id, procedure)).DistinctBy(person => person.Id).ToList())
                .FirstOrDefault(people => people.Count > 0) ?? [];
    }

    /// <summary>The role that a partner's lead takes; null where the procedure has none.</summary>
    public static Role? LeadRole(Partner partner, Procedure procedure) =>
        procedure.RolesOf(Capacity.PartnerLead).FirstOrDefault(role => role.Partner == partner);

    /// <summary>The review's health providers (B04).</summary>
    public static IReadOnlyList<Agency> HealthProviders(Review review, Procedure procedure)
    {
        var health = procedure.Agencies.Defaults.Where(rule => rule.Health).Select(rule => rule.Id).ToHashSet();
        return [.. review.Agencies.Select(part => part.Agency).Where(agency => health.Contains(agency.Id))];
    }

    /// <summary>The agencies from which the office may choose: those agreed, where somebody agrees them, else all of the review.</summary>
    public static IReadOnlyList<AgencyPart> MayBeAsked(Review review, Procedure procedure) =>
        procedure.Agencies.ConfirmedBy is null ? review.Agencies
        : [.. review.Agencies.Where(part => part.Asked || review.Preparing.Agreed?.AgencyIds.Contains(part.Agency.Id) == true)];

    /// <summary>Whether the list is settled as far as others settle it (J05, R05).</summary>
    public static bool IsListReady(Review review, Procedure procedure) =>
        MayBegin(review, procedure)
        && (procedure.Agencies.ListedBy is null || review.Preparing.Listed is not null)
        && (procedure.Agencies.ConfirmedBy is null || review.Preparing.Agreed is not null);

    /// <summary>The purpose of an agency's pre-meet among the meetings beside the review meeting.</summary>
    public static string PreMeetWith(string agencyId) => $"{SideMeetings.PreMeet}/{agencyId}";

    /// <summary>Whoever comes to an agency's pre-meet: its lead and whoever runs the review (J06).</summary>
    public static IReadOnlyList<Person> AtPreMeet(string agencyId, Review review, Procedure procedure) =>
        [.. new[] { review.Agency(agencyId)?.Lead, review.Runner(procedure) }.OfType<Person>().DistinctBy(person => person.Id)];

    /// <summary>Agencies that nobody has agreed or left out yet.</summary>
    public static IEnumerable<AgencyPart> NotYetAgreed(Review review) =>
        review.Agencies.Where(part => !part.Asked && review.Preparing.Agreed is var agreed
            && (agreed is null || (!agreed.AgencyIds.Contains(part.Agency.Id) && !agreed.LeftOut.Contains(part.Agency.Id))));
}
