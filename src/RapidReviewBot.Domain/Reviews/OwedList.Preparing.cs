using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial class OwedList
{
    private IEnumerable<Owed> Preparing() =>
        review.Folder is null || !Preparation.MayBegin(review, procedure) ? [] : [.. Telling(), .. Listing(), .. Planning(), .. PreMeeting()];

    private IEnumerable<Owed> Telling()
    {
        var (rules, done) = (procedure.Agencies, review.Preparing);
        if (rules.ToldAtStart.Count > 0 && done.Notice is null) return ByOffice(OwedKind.TellPartners, Fact.PartnersTold);
        var owed = new List<Owed>();
        if (rules.PartnersNameLeads)
            owed.AddRange(Enum.GetValues<Partner>().Where(partner => !done.Leads.ContainsKey(partner))
                .SelectMany(partner => Preparation.AskedToName(partner, review, procedure)
                    .Select(person => new Owed(OwedKind.NamePartnerLead, person, null, partner.ToString(), Milestone(Fact.LeadsNamed)))));
        if (rules.HealthToldBy is { } role && done.HealthTold is null && Preparation.HealthProviders(review, procedure).Count > 0)
            owed.AddRange(ByRole(OwedKind.TellHealthProviders, role, Fact.HealthProvidersTold));
        return owed;
    }

    private IEnumerable<Owed> Listing()
    {
        var (rules, done) = (procedure.Agencies, review.Preparing);
        if (rules.ListedBy is { } lister && done.Listed is null) return ByRole(OwedKind.ListAgencies, lister, Fact.AgenciesConfirmed);
        return rules.ConfirmedBy is { } confirmer && Preparation.NotYetAgreed(review).Any()
            ? ByRole(OwedKind.AgreeAgencies, confirmer, Fact.AgenciesConfirmed)
            : [];
    }

    /// <summary>The timeline is agreed once everything is there after which the procedure asks for it (J27).</summary>
    private IEnumerable<Owed> Planning()
    {
        if (procedure.Plan is not { AgreedBy: { } role }) return [];
        // Agreed anew it has no day of its own: that of the first agreement is past.
        if (review.Preparing.Plan is not null) return review.Preparing.PlanReopened ? ByRole(OwedKind.AgreePlan, role, Fact.TimescalesAgreed).Select(owed => owed with { MilestoneId = null }) : [];
        var facts = review.Facts(procedure);
        var after = procedure.Milestones.FirstOrDefault(milestone => milestone.CompletedBy == Fact.TimescalesAgreed)?.After ?? [];
        return after.All(fact => facts.When(fact) is not null) ? ByRole(OwedKind.AgreePlan, role, Fact.TimescalesAgreed) : [];
    }

    private IEnumerable<Owed> PreMeeting()
    {
        foreach (var (agency, part) in review.Preparing.PreMeets.Where(one => one.Value.HeldAt is null && review.Agency(one.Key) is not null))
        {
            var kind = part.Set is null ? OwedKind.SetPreMeet : OwedKind.ConfirmPreMeet;
            if (part.Set is { } set && (review.SideMeeting(Preparation.PreMeetWith(agency))?.Start != set.Start || review.AsOf < set.Start + set.Length)) continue;
            foreach (var owed in ByOffice(kind, Fact.PreMeetsHeld, $"r{part.Round}"))
                yield return owed with { AgencyId = agency };
        }
    }
}
