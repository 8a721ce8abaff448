// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>A review began. Dates are instants in UTC; the incident's is a London date.</summary>
public sealed record ReviewOpened(
    string Reference,
    string PartnershipId,
    string ProcedureId,
    DateTimeOffset ReferralReceived,
    DateTimeOffset PartnersAware,
    DateOnly IncidentOn,
    IReadOnlyList<string> ChildInitials,
    IReadOnlyList<Circumstance> Circumstances,
    string ReferrerAgencyId,
    IReadOnlyList<RoleHolder> Roles,
    IReadOnlyList<Agency> Agencies) : ReviewEvent;

/// <summary>What is so of the incident, as far as duties depend on it.</summary>
public enum Circumstance
{
    ChildDied,
    ChildSeriouslyHarmed,
    LookedAfterChildDied,
    OutsideEngland,
    SchoolAge,
    LegalAdviceNeeded,
}

/// <summary>The filled referral form is in the case folder (W01).</summary>
public sealed record ReferralFiled(FiledDocument Form) : ReviewEvent;

/// <summary>The local authority notified the national Panel: the serious incident notification (N01, J04).</summary>
public sealed record NotificationRecorded(DateOnly SentOn, string Reference) : ReviewEvent;

/// <summary>A duty of the opening checklist was done (W02).</summary>
public sealed record StatutoryDutyConfirmed(string DutyItem, DateOnly On, string Reference) : ReviewEvent;

/// <summary>A date that the clock hangs on was wrong and has been put right.</summary>
public sealed record DatesCorrected(DateTimeOffset ReferralReceived, DateTimeOffset PartnersAware, DateOnly IncidentOn, string Reason) : ReviewEvent;

public sealed record RoleGiven(RoleHolder Holder) : ReviewEvent;

public sealed record RoleEnded(string Role, string PersonId, DateOnly LastDay) : ReviewEvent;

public sealed record AgencyAdded(Agency Agency) : ReviewEvent;

public sealed record AgencyRemoved(string AgencyId, string Reason) : ReviewEvent;
