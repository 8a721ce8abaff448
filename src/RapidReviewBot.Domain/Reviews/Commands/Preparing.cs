using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Tell everybody whom the procedure names that the review has begun (B01).</summary>
/// <param name="Circumstances">Those that hold, of those on which it depends whether somebody is told.</param>
public sealed record TellPartners(IReadOnlyList<Circumstance> Circumstances) : ReviewCommand;

/// <summary>Say who leads for a statutory partner (B03).</summary>
public sealed record NamePartnerLead(Partner Partner, Person Lead) : ReviewCommand;

/// <summary>The health providers that matter to the case have been told (B04).</summary>
/// <param name="AgencyIds">Those told; the others do not matter to the case.</param>
public sealed record ConfirmHealthTold(DateOnly On, IReadOnlyList<string> AgencyIds) : ReviewCommand;

/// <summary>Say which agencies are involved with the child and family (R05).</summary>
/// <param name="AgencyIds">Agencies of the review or of the partnership.</param>
/// <param name="Another">One that the partnership does not know yet; null when there is none.</param>
public sealed record ListAgencies(IReadOnlyList<string> AgencyIds, Agency? Another) : ReviewCommand;

/// <summary>Confirm which agencies are asked (J05).</summary>
public sealed record AgreeAgencies(IReadOnlyList<string> AgencyIds) : ReviewCommand;

/// <summary>Agree the timeline (J02, J06, J27).</summary>
/// <param name="Days">A London day for every milestone that the plan proposes and that is still to come.</param>
/// <param name="SeniorOfficers">Person ids of the senior officers who take part.</param>
/// <param name="PreMeets">Agencies new to the process, each to be met beforehand.</param>
/// <param name="Said">What was discussed, for the log; at most 200 characters and no names of the family.</param>
public sealed record AgreePlan(
    IReadOnlyDictionary<string, DateOnly> Days,
    IReadOnlyList<string> SeniorOfficers,
    IReadOnlyList<string> PreMeets,
    string Said) : ReviewCommand;

/// <summary>Open the agreed timeline again: whoever agrees it is asked anew, and the dates stand until then (J02).</summary>
public sealed record ReopenPlan(string Reason) : ReviewCommand;

/// <summary>Meet an agency that is new to the process at this time (J06).</summary>
public sealed record SetPreMeet(string AgencyId, DateTimeOffset Start) : ReviewCommand;

/// <summary>Say whether a pre-meet took place; one that did not is set again.</summary>
public sealed record ConfirmPreMeet(string AgencyId, bool Held) : ReviewCommand;
