using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    public PreparingPart Preparing { get; init; } = new();

    private Review After(PreparingEvent happened, DateTimeOffset at) => happened switch
    {
        NoticeReleased released => this with
        {
            Preparing = Preparing with { Notice = released },
            Circumstances = [.. Circumstances.Except(released.NotHolding).Union(released.Holding)],
        },
        PartnerTold told => this with
        {
            Preparing = Preparing with { Told = told.Roles.Aggregate(Preparing.Told, (all, role) => all.ContainsKey(role) ? all : Put(all, role, at)) },
        },
        PartnerLeadNamed named => Led(named, at),
        AgenciesNamedInReferral named => this with { Preparing = Preparing with { Named = named } },
        AgenciesListed listed => this with { Preparing = Preparing with { Listed = listed } },
        AgenciesAgreed agreed => this with { Preparing = Preparing with { Agreed = agreed } },
        HealthProvidersTold told => this with { Preparing = Preparing with { HealthTold = told } },
        PlanAgreed plan => this with
        {
            Preparing = Preparing with
            {
                Plan = plan,
                PlanReopened = false,
                PreMeets = plan.PreMeets.ToDictionary(agency => agency, agency => Preparing.PreMeets.GetValueOrDefault(agency) ?? new()),
            },
        },
        PlanReopened => this with { Preparing = Preparing with { PlanReopened = true } },
        PreMeetSet set => PreMeet(set.AgencyId, part => part with { Set = set }),
        PreMeetHeld held => PreMeet(held.AgencyId, part => part with { HeldAt = part.HeldAt ?? at }),
        PreMeetMissed missed => PreMeet(missed.AgencyId, part => new PreMeetPart { Round = part.Round + 1 }),
        _ => throw Unknown(happened),
    };

    /// <summary>The lead takes the partner's role from today, and the partner's agencies answer through the lead.</summary>
    private Review Led(PartnerLeadNamed named, DateTimeOffset at)
    {
        var today = LondonTime.DateOf(at);
        var led = this with
        {
            Preparing = Preparing with
            {
                Leads = Put(Preparing.Leads, named.Partner, named),
                LeadNamedAt = Preparing.LeadNamedAt.ContainsKey(named.Partner) ? Preparing.LeadNamedAt : Put(Preparing.LeadNamedAt, named.Partner, at),
            },
            Agencies = [.. Agencies.Select(part => named.AgencyIds.Contains(part.Agency.Id) ? part with { NamedLead = named.Lead } : part)],
        };
        if (named.Role is not { } role || led.Roles.Any(held => held.Role == role && held.Person.Id == named.Lead.Id && held.HoldsOn(today))) return led;
        var others = led.Roles.Select(held => held.Role == role && held.HoldsOn(today) ? held with { Until = today.AddDays(-1) } : held);
        return led with { Roles = [.. others, new(role, named.Lead, today)] };
    }

    private Review PreMeet(string agencyId, Func<PreMeetPart, PreMeetPart> change) => this with
    {
        Preparing = Preparing with { PreMeets = Put(Preparing.PreMeets, agencyId, change(Preparing.PreMeets.GetValueOrDefault(agencyId) ?? new())) },
    };
}
