// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews.Events;

public abstract record OpeningEvent : ReviewEvent;

/// <summary>A review began.</summary>
/// <param name="Dates">The dates of the opening card, by fact; UTC. A fact known by its date only is the start of that London date.</param>
public sealed record ReviewOpened(
    string Reference,
    string PartnershipId,
    string ProcedureId,
    IReadOnlyDictionary<Fact, DateTimeOffset> Dates,
    IReadOnlyList<string> ChildInitials,
    IReadOnlyList<Circumstance> Circumstances,
    string ReferrerAgencyId,
    IReadOnlyList<RoleHolder> Roles,
    IReadOnlyList<Agency> Agencies) : OpeningEvent
{
    /// <summary>References given beside dates, by the date's fact; null: none was asked for (R01).</summary>
    public IReadOnlyDictionary<Fact, string>? References { get; init; }
}

/// <summary>The filled referral form is in the case folder (W01).</summary>
public sealed record ReferralFiled(FiledDocument Form) : OpeningEvent
{
    /// <summary>The professional who made the referral, where a letter may go to them (T05); never a member of the public or the family.</summary>
    public Person? Referrer { get; init; }
}

/// <summary>The local authority notified the national Panel: the serious incident notification (N01, J04).</summary>
public sealed record NotificationRecorded(DateOnly SentOn, string Reference) : OpeningEvent;

/// <summary>A duty of the opening checklist was done (W02).</summary>
public sealed record StatutoryDutyConfirmed(string DutyItem, DateOnly On, string Reference) : OpeningEvent;

/// <summary>A date that the clock hangs on was wrong and has been put right.</summary>
public sealed record DatesCorrected(IReadOnlyDictionary<Fact, DateTimeOffset> Dates, string Reason) : OpeningEvent;

public sealed record RoleGiven(RoleHolder Holder) : OpeningEvent;

public sealed record RoleEnded(string Role, string PersonId, DateOnly LastDay) : OpeningEvent;

/// <summary>A role's holder is away from one day to another, both included; whoever covers the role acts meanwhile (J01, J28).</summary>
public sealed record AbsenceNoted(string Role, string PersonId, DateOnly From, DateOnly Until) : OpeningEvent;

public sealed record AgencyAdded(Agency Agency) : OpeningEvent;

public sealed record AgencyRemoved(string AgencyId, string Reason) : OpeningEvent;
