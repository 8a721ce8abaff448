using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What was told, named and agreed before information came in.</summary>
public sealed record PreparingPart
{
    /// <summary>The notice that the review has begun; null until it was let go.</summary>
    public NoticeReleased? Notice { get; init; }

    /// <summary>Role -> when its holder was told.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Told { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>Who leads for each partner, and when that was first said.</summary>
    public IReadOnlyDictionary<Partner, PartnerLeadNamed> Leads { get; init; } = new Dictionary<Partner, PartnerLeadNamed>();
    public IReadOnlyDictionary<Partner, DateTimeOffset> LeadNamedAt { get; init; } = new Dictionary<Partner, DateTimeOffset>();
    public HealthProvidersTold? HealthTold { get; init; }

    /// <summary>The agencies that the referral names; null where that is not looked at.</summary>
    public AgenciesNamedInReferral? Named { get; init; }

    /// <summary>The agencies that were said to be involved; null until they were.</summary>
    public AgenciesListed? Listed { get; init; }

    /// <summary>The agencies that may be asked; null until they were agreed.</summary>
    public AgenciesAgreed? Agreed { get; init; }
    public PlanAgreed? Plan { get; init; }

    /// <summary>Whether the plan that was agreed is to be agreed anew.</summary>
    public bool PlanReopened { get; init; }

    /// <summary>Agency -> its pre-meet, one for each that the plan asks for.</summary>
    public IReadOnlyDictionary<string, PreMeetPart> PreMeets { get; init; } = new Dictionary<string, PreMeetPart>();
}

/// <summary>A meeting with an agency that is new to the process.</summary>
public sealed record PreMeetPart
{
    public PreMeetSet? Set { get; init; }
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>1 for the first attempt, one more each time it did not take place.</summary>
    public int Round { get; init; } = 1;
}
