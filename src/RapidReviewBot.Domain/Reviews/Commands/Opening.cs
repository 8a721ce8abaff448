using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Begin a review. Roles are copied from the partnership's roster.</summary>
/// <param name="Dates">What the procedure's opening card asks for, by fact; UTC, none in the future.</param>
/// <param name="ChildInitials">One to four children (N04), eldest first; one to four letters each.</param>
/// <param name="AgencyIds">Agencies of the partnership that are to be asked.</param>
public sealed record OpenReview(
    IReadOnlyDictionary<Fact, DateTimeOffset> Dates,
    IReadOnlyList<string> ChildInitials,
    IReadOnlyList<Circumstance> Circumstances,
    string ReferrerAgencyId,
    IReadOnlyList<string> AgencyIds) : ReviewCommand
{
    /// <summary>The references that the opening card asks for beside dates, by the date's fact (R01).</summary>
    public IReadOnlyDictionary<Fact, string> References { get; init; } = new Dictionary<Fact, string>();
}

/// <summary>The filled referral form stands in the case folder.</summary>
public sealed record FileReferral(FiledDocument Form) : ReviewCommand
{
    /// <summary>The agencies that it names, as they are written there (T08).</summary>
    public IReadOnlyList<string> NamedAgencies { get; init; } = [];

    /// <summary>The professional who filled it, as they are named there; null where it names nobody (T05).</summary>
    public Person? Referrer { get; init; }
}

/// <summary>The local authority sent the serious incident notification.</summary>
public sealed record RecordNotification(DateOnly SentOn, string Reference) : ReviewCommand;

/// <summary>A duty of the opening checklist was done.</summary>
public sealed record ConfirmStatutoryDuty(string DutyItem, DateOnly On, string Reference) : ReviewCommand;

public sealed record CorrectDates(IReadOnlyDictionary<Fact, DateTimeOffset> Dates, string Reason) : ReviewCommand;

/// <summary>Put a person into a role of this review, from a day on (J01: a delegate while the manager is away).</summary>
public sealed record GiveRole(RoleHolder Holder) : ReviewCommand
{
    /// <summary>Whether the person takes the place of whoever holds the role, for good.</summary>
    public bool Instead { get; init; }
}

public sealed record EndRole(string Role, string PersonId, DateOnly LastDay) : ReviewCommand;

/// <summary>A role's holder is away from one day to another, both included; whoever covers the role acts meanwhile (J01, J28). Said again for the same holder it takes the place of what was said before.</summary>
public sealed record NoteAbsence(string Role, string PersonId, DateOnly From, DateOnly Until) : ReviewCommand;

public sealed record AddAgency(Agency Agency) : ReviewCommand;

public sealed record RemoveAgency(string AgencyId, string Reason) : ReviewCommand;
