using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Who is who in a review on its own last day.</summary>
public static class People
{
    /// <summary>Who holds a role today; when nobody does, whoever covers for it.</summary>
    public static IReadOnlyList<Person> Holding(this Review review, string role, Procedure procedure)
    {
        var today = LondonTime.DateOf(review.AsOf);
        var holders = review.Roles.Where(held => held.Role == role && held.HoldsOn(today) && !review.IsWithdrawn(held.Person.Id)).Select(held => held.Person).ToList();
        var present = holders.Where(person => !review.IsAway(role, person.Id, today)).ToList();
        if (present.Count > 0 || procedure.Role(role)?.CoveredBy is not { } cover || cover == role) return present.Count > 0 ? present : holders;
        var covering = review.Holding(cover, procedure);
        return covering.Count > 0 ? covering : holders;
    }

    /// <summary>Whether a role's holder is away on a London day.</summary>
    private static bool IsAway(this Review review, string role, string personId, DateOnly day) =>
        review.Absences.Any(absence => absence.Role == role && absence.PersonId == personId && absence.From <= day && day <= absence.Until);

    /// <summary>The roles that a person holds today, and those that the person covers today for somebody who is away or for nobody.</summary>
    public static IEnumerable<Role> ActingAs(this Review review, string personId, Procedure procedure) =>
        review.RolesOf(personId, procedure)
            .Concat(procedure.Roles.Where(role => role.CoveredBy is not null && review.Holding(role.Id, procedure).Any(person => person.Id == personId)))
            .DistinctBy(role => role.Id);

    /// <summary>Those for whom a person acts today because they are away.</summary>
    public static IEnumerable<Person> CoveredFor(this Review review, string personId, Procedure procedure)
    {
        var today = LondonTime.DateOf(review.AsOf);
        return review.Absences
            .Where(absence => absence.PersonId != personId && absence.From <= today && today <= absence.Until && review.Holding(absence.Role, procedure).Any(person => person.Id == personId))
            .Select(absence => review.Find(absence.PersonId)).OfType<Person>().DistinctBy(person => person.Id);
    }

    /// <summary>Who holds a role themselves today, without anybody who covers for it.</summary>
    public static IReadOnlyList<Person> HoldersOf(this Review review, string role) =>
        [.. review.Roles.Where(held => held.Role == role && held.HoldsOn(LondonTime.DateOf(review.AsOf))).Select(held => held.Person)];

    /// <summary>Whether somebody else holds the role for good on a London day.</summary>
    public static bool IsHeldBeside(this Review review, string role, string personId, DateOnly day) =>
        review.Roles.Any(held => held.Role == role && held.Person.Id != personId && held.Until is null && held.HoldsOn(day));

    /// <summary>The roles that a person holds today.</summary>
    public static IEnumerable<Role> RolesOf(this Review review, string personId, Procedure procedure)
    {
        var today = LondonTime.DateOf(review.AsOf);
        return review.Roles.Where(held => held.Person.Id == personId && held.HoldsOn(today)).Select(held => procedure.Role(held.Role)).OfType<Role>();
    }

    /// <summary>Whoever has one of these capacities today.</summary>
    public static IEnumerable<Person> With(this Review review, Procedure procedure, params Capacity[] capacities) =>
        capacities.SelectMany(procedure.RolesOf).SelectMany(role => review.Holding(role.Id, procedure)).DistinctBy(person => person.Id);

    /// <summary>The person who runs the review today: the manager, else whoever covers.</summary>
    public static Person? Runner(this Review review, Procedure procedure) =>
        review.With(procedure, Capacity.Manager).FirstOrDefault() ?? review.With(procedure, Capacity.Delegate, Capacity.Coordinator).FirstOrDefault();

    /// <summary>Whether a person answers for an agency: its named lead, or its contact.</summary>
    public static bool AnswersFor(this AgencyPart part, string personId) => part.Lead.Id == personId || part.Agency.Contact.Id == personId;

    /// <summary>Everybody who takes part: by role, or for an agency.</summary>
    public static IEnumerable<Person> Everyone(this Review review) =>
        review.Roles.Select(held => held.Person)
            .Concat(review.Agencies.SelectMany(part => new[] { part.Lead, part.Agency.Contact }))
            .Concat(review.Meeting.Invited.Select(added => added.Person))
            .DistinctBy(person => person.Id);

    /// <summary>Everybody who takes part, and whoever else is written to: the referrer, once the threshold is found not met (T05).</summary>
    public static IEnumerable<Person> Correspondents(this Review review) =>
        review is { Referrer: { } referrer, Threshold.Decided.Met: false } ? review.Everyone().Append(referrer) : review.Everyone();

    /// <summary>Who somebody is who takes part, or did until somebody else was put in their place.</summary>
    public static Person? Find(this Review review, string personId) => review.TakingPart(personId) ?? review.Agencies.SelectMany(part => part.Former).FirstOrDefault(person => person.Id == personId);

    /// <summary>Who somebody is who takes part or is written to now; null for whoever was replaced.</summary>
    public static Person? TakingPart(this Review review, string personId) => review.Correspondents().FirstOrDefault(person => person.Id == personId);

    /// <summary>Whether somebody else answers for the person's agency now and nothing else is theirs: no mail goes to them any more.</summary>
    public static bool IsReplaced(this Review review, string personId) => review.TakingPart(personId) is null && review.Find(personId) is not null;

    /// <summary>Whether the person is replaced, or had roles alone and every one of them is over: no card goes to them any more.</summary>
    public static bool HasLeft(this Review review, string personId)
    {
        if (review.Agencies.Any(part => part.AnswersFor(personId)) || review.Meeting.Invited.Any(added => added.Person.Id == personId)) return false;
        var held = review.Roles.Where(one => one.Person.Id == personId).ToList();
        return held.Count == 0 ? review.IsReplaced(personId) : held.TrueForAll(one => one.Until < LondonTime.DateOf(review.AsOf));
    }

    /// <summary>The statutory partners for which a person speaks, by role or agency.</summary>
    public static IEnumerable<Partner> Represents(this Review review, string personId, Procedure procedure) =>
        review.RolesOf(personId, procedure).Select(role => role.Partner)
            .Concat(review.Agencies.Where(part => part.AnswersFor(personId)).Select(part => part.Agency.Partner))
            .OfType<Partner>().Distinct();
}
