using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Preparing(Moment at) => at.Command.What switch
    {
        TellPartners tell => NoticeLetGo(at, tell),
        NamePartnerLead name => LeadNamed(at, name),
        ConfirmHealthTold told => HealthTold(at, told),
        ListAgencies list => AgenciesListed(at, list),
        AgreeAgencies agree => AgenciesAgreed(at, agree),
        AgreePlan agree => PlanAgreed(at, agree),
        ReopenPlan reopen => PlanReopened(at, reopen),
        SetPreMeet set => PreMeetSet(at, set),
        ConfirmPreMeet confirm => PreMeetConfirmed(at, confirm),
        _ => null,
    };

    private static Decision NoticeLetGo(Moment at, TellPartners tell)
    {
        if (at.Procedure.Agencies.ToldAtStart.Count == 0) return No("no-notice", "This procedure has no notice that a review has begun.", "B01");
        if (at.Review.Preparing.Notice is not null) return Decision.NothingToDo;
        var conditions = Preparation.Conditions(at.Procedure);
        if (tell.Circumstances.Any(one => !conditions.Contains(one))) return No("unknown-circumstance", "Choose from the questions on the card.", "B01");
        var recipients = Preparation.Recipients(at.Procedure, at.Review.Circumstances.Except(conditions).Union(tell.Circumstances));
        var (held, empty) = (recipients.Where(IsHeld).ToList(), recipients.Where(one => !IsHeld(one)).ToList());
        // Somebody who was said to be concerned, or whom the procedure cannot do without, is not left out because the role is empty.
        if (empty.FirstOrDefault(one => one.WhenAny.Count > 0 || at.Procedure.Role(one.Role)!.Required) is { } missing)
            return No("role-empty", $"Nobody holds the role of {at.Procedure.Role(missing.Role)!.Title}. Write \"change\", choose \"Give a role\", then send the notice.", missing.Duties.Count > 0 ? missing.Duties[0] : null);
        return new NoticeReleased([.. held.Select(one => one.Role)], [.. tell.Circumstances.Distinct()], [.. conditions.Except(tell.Circumstances)]);

        bool IsHeld(Recipient one) => at.Review.Holding(one.Role, at.Procedure).Count > 0;
    }

    /// <summary>The notice left for a person: counted for every role that the person was told as.</summary>
    private static PartnerTold Told(Moment at, string personId) => new(
        personId,
        [.. (at.Review.Preparing.Notice?.Roles ?? []).Where(role => at.Review.Holding(role, at.Procedure).Any(person => person.Id == personId))]);

    private static Decision LeadNamed(Moment at, NamePartnerLead name)
    {
        if (!at.Procedure.Agencies.PartnersNameLeads) return No("no-leads", "This procedure does not ask the partners to name leads.", "B03");
        if (!Enum.IsDefined(name.Partner)) return No("unknown-partner", "Choose one of the three safeguarding partners.", "B03");
        var mine = at.Review.Represents(at.Command.By.PersonId, at.Procedure).Contains(name.Partner);
        if (!mine && !IsOffice(at)) return No("not-your-role", $"Only {PartnerWords.Name(name.Partner)} names its lead, or the partnership's office for it.", "B03");
        if (string.IsNullOrWhiteSpace(name.Lead.Name) || name.Lead.Name.Length > 200 || !IsAddress(name.Lead.Email))
            return No("lead-missing", "Give the lead's full name and a work email address, like name@example.gov.uk.", "B03");
        if (at.Review.Preparing.Leads.TryGetValue(name.Partner, out var named) && named.Lead == name.Lead) return Decision.NothingToDo;
        // An agency that has named somebody itself keeps that person.
        var earlier = named?.Lead;
        var agencies = at.Review.Agencies.Where(part => part.Agency.Partner == name.Partner && (part.NamedLead is null || part.NamedLead == earlier) && part.Lead.Id != name.Lead.Id);
        return new PartnerLeadNamed(name.Partner, name.Lead, Preparation.LeadRole(name.Partner, at.Procedure)?.Id, [.. agencies.Select(part => part.Agency.Id)]);
    }

    private static Decision HealthTold(Moment at, ConfirmHealthTold told)
    {
        if (at.Procedure.Agencies.HealthToldBy is not { } role) return No("no-such-step", "This procedure has no step of its own to tell health providers.", "B04");
        if (NotFor(at, role, "B04") is { } refusal) return refusal;
        if (at.Review.Preparing.HealthTold is not null) return Decision.NothingToDo;
        if (told.On > at.Today) return No("date-in-future", "That date is in the future. Enter the day on which they were told.", "B04");
        var providers = Preparation.HealthProviders(at.Review, at.Procedure).Select(agency => agency.Id).ToList();
        if (told.AgencyIds.FirstOrDefault(id => !providers.Contains(id)) is { } unknown)
            return No("unknown-agency", $"\"{Short(unknown)}\" is not a health provider of this review. Choose from the list.", "B04");
        return told.AgencyIds.Count == 0 && providers.Count > 0
            ? No("agencies-count", "Choose the health providers that you told.", "B04")
            : new HealthProvidersTold(told.On, [.. told.AgencyIds.Distinct()], [.. providers.Except(told.AgencyIds)]);
    }

    /// <summary>The agencies that the referral names, found by their names among those that the partnership knows.</summary>
    private static IEnumerable<ReviewEvent> AgenciesNamed(Moment at, FileReferral file)
    {
        if (!at.Procedure.Agencies.FromReferral) return [];
        var known = at.Review.Agencies.Select(part => part.Agency).Concat(at.Context.Partnership.Agencies).DistinctBy(agency => agency.Id).ToList();
        var found = file.NamedAgencies.Select(name => known.FirstOrDefault(agency => AgencyChoices.IsMeant(agency, name))).ToList();
        var named = found.OfType<Partnerships.Agency>().DistinctBy(agency => agency.Id).ToList();
        var fresh = named.Where(agency => at.Review.Agency(agency.Id) is null).Take(Math.Max(0, MostAgencies - at.Review.Agencies.Count));
        return [.. fresh.Select(agency => new AgencyAdded(agency)), new AgenciesNamedInReferral([.. named.Select(agency => agency.Id)], found.Count(one => one is null))];
    }

    private static Decision AgenciesListed(Moment at, ListAgencies list)
    {
        if (at.Procedure.Agencies.ListedBy is not { } role) return No("no-such-step", "This procedure has no step of its own to list the agencies.", "R05");
        if (!IsOffice(at) && NotFor(at, role, "R05") is { } refusal) return refusal;
        if (list.AgencyIds.FirstOrDefault(id => at.Review.Agency(id) is null && at.Context.Partnership.Agency(id) is null) is { } unknown)
            return No("unknown-agency", $"\"{Short(unknown)}\" is not an agency of this partnership. Choose from the list, or add it with a name and an email address.", "R05");
        if (list.Another is { } another && (string.IsNullOrWhiteSpace(another.Name) || another.Name.Length > 100 || !IsAddress(another.Contact.Email)))
            return No("agency-incomplete", "Give the other agency's name and an email address, like name@example.nhs.uk, or leave both empty.", "R05");
        var ids = list.AgencyIds.Concat(list.Another is { } more ? [more.Id] : []).Distinct().ToList();
        if (ids.Count is 0 or > MostAgencies) return No("agencies-count", $"Choose between 1 and {MostAgencies} agencies that are involved with the child and family.", "R05");
        var fresh = ids.Where(id => at.Review.Agency(id) is null).Select(id => list.Another is { } one && one.Id == id ? one : at.Context.Partnership.Agency(id)!).ToList();
        return at.Review.Agencies.Count + fresh.Count > MostAgencies
            ? No("agencies-count", $"A review can ask at most {MostAgencies} agencies.", "R05")
            : Decision.All([.. fresh.Select(agency => new AgencyAdded(agency)), new AgenciesListed(ids)]);
    }

    private static Decision AgenciesAgreed(Moment at, AgreeAgencies agree)
    {
        if (at.Procedure.Agencies.ConfirmedBy is not { } role) return No("no-such-step", "In this procedure nobody has to confirm the agency list.", "J05");
        if (NotFor(at, role, "J05") is { } refusal) return refusal;
        if (agree.AgencyIds.FirstOrDefault(id => at.Review.Agency(id) is null) is { } unknown)
            return No("unknown-agency", $"\"{Short(unknown)}\" is not an agency of this review. Choose from the list, or add it first.", "J05");
        if (agree.AgencyIds.Count == 0) return No("agencies-count", "Choose at least one agency.", "J05");
        var all = at.Review.Agencies.Select(part => part.Agency.Id);
        return new AgenciesAgreed([.. agree.AgencyIds.Distinct()], [.. all.Except(agree.AgencyIds)]);
    }

    /// <summary>Why the actor may not act for a role: they do not hold it, nor cover for it.</summary>
    private static Refusal? NotFor(Moment at, string role, string duty) =>
        (at.Review with { AsOf = at.Now }).Holding(role, at.Procedure).Any(person => person.Id == at.Command.By.PersonId)
            ? null
            : No("not-your-role", $"Only the {at.Procedure.Role(role)?.Title ?? role} can do this. Ask them, or have the role given to you.", duty);

    private static bool IsOffice(Moment at) =>
        (at.Review with { AsOf = at.Now }).RolesOf(at.Command.By.PersonId, at.Procedure).Any(role => role.Capacity is Capacity.Manager or Capacity.Delegate or Capacity.Coordinator);

    /// <summary>Good enough to write to: one @ with something before it and a dotted name behind, and nothing that a mail program would read as more.</summary>
    private static bool IsAddress(string text) =>
        text.Length is > 5 and <= 254 && text.Split('@') is [{ Length: > 0 }, var host] && host.Trim('.').Contains('.', StringComparison.Ordinal)
        && text.All(letter => letter is > ' ' and < (char)127 && letter is not ('"' or '<' or '>' or '(' or ')' or ',' or ';'));
}
