// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of who is told and named before information is asked for, and the plan (B01-B04, J02, J05, J06, R05).</summary>
public abstract record PreparingEvent : ReviewEvent;

/// <summary>The notice that the review has begun was let go (B01).</summary>
/// <param name="Roles">Whom it goes to.</param>
/// <param name="Holding">Circumstances that hold, of those on which it depends whom it goes to.</param>
/// <param name="NotHolding">Those that do not.</param>
public sealed record NoticeReleased(IReadOnlyList<string> Roles, IReadOnlyList<Circumstance> Holding, IReadOnlyList<Circumstance> NotHolding) : PreparingEvent;

/// <summary>The notice left for one person.</summary>
/// <param name="Roles">The roles as whose holder the person was told.</param>
public sealed record PartnerTold(string PersonId, IReadOnlyList<string> Roles) : PreparingEvent;

/// <summary>A statutory partner named who leads for it (B03).</summary>
/// <param name="Role">The role that the lead holds from now on; null where the procedure has none for it.</param>
/// <param name="AgencyIds">The partner's own agencies whose requests go to the lead from now on.</param>
public sealed record PartnerLeadNamed(Partner Partner, Person Lead, string? Role, IReadOnlyList<string> AgencyIds) : PreparingEvent;

/// <summary>The health lead saw to it that health providers were told (B04).</summary>
/// <param name="NotRelevant">Health providers on the list that do not matter to the case.</param>
public sealed record HealthProvidersTold(DateOnly On, IReadOnlyList<string> AgencyIds, IReadOnlyList<string> NotRelevant) : PreparingEvent;

/// <summary>The referral names agencies: those that are known are proposed to be asked (T08).</summary>
/// <param name="Unknown">How many it names that the partnership does not know; their names stand in the referral.</param>
public sealed record AgenciesNamedInReferral(IReadOnlyList<string> AgencyIds, int Unknown) : PreparingEvent;

/// <summary>Whose task it is gave the list of the agencies involved (R05).</summary>
public sealed record AgenciesListed(IReadOnlyList<string> AgencyIds) : PreparingEvent;

/// <summary>Whose task it is confirmed which agencies are asked (J05).</summary>
/// <param name="LeftOut">Those on the list that are not asked.</param>
public sealed record AgenciesAgreed(IReadOnlyList<string> AgencyIds, IReadOnlyList<string> LeftOut) : PreparingEvent;

/// <summary>The timeline was agreed, anew when it was agreed before (J02, J06, J27).</summary>
/// <param name="Dues">Milestone id -> due instant, UTC.</param>
/// <param name="PreMeets">Agencies that are to be met beforehand.</param>
/// <param name="Said">What was discussed, for the log.</param>
public sealed record PlanAgreed(
    IReadOnlyDictionary<string, DateTimeOffset> Dues,
    IReadOnlyList<string> SeniorOfficers,
    IReadOnlyList<string> PreMeets,
    string Said) : PreparingEvent;

/// <summary>The agreed timeline is to be agreed anew; its dates stand until then (J02).</summary>
public sealed record PlanReopened(string Reason) : PreparingEvent;

public sealed record PreMeetSet(string AgencyId, DateTimeOffset Start, TimeSpan Length) : PreparingEvent;

public sealed record PreMeetHeld(string AgencyId) : PreparingEvent;

/// <summary>The pre-meet did not take place; another time is to be set.</summary>
public sealed record PreMeetMissed(string AgencyId) : PreparingEvent;
