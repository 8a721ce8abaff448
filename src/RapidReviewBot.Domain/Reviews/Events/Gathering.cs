// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Domain.Reviews.Events;

public abstract record GatheringEvent : ReviewEvent;

/// <summary>The list of agencies was agreed and each is to be asked (W04, J05).</summary>
public sealed record AgenciesConfirmed(IReadOnlyList<string> AgencyIds) : GatheringEvent;

/// <summary>The request, with template and letter, left for the agency (W05).</summary>
public sealed record RequestSent(string AgencyId, string PersonId) : GatheringEvent;

public sealed record LeadNamed(string AgencyId, Person Lead) : GatheringEvent;

/// <summary>Somebody else answers for the agency in the place of its contact or lead.</summary>
/// <param name="PersonId">Whose place it is.</param>
public sealed record ContactReplaced(string AgencyId, string PersonId, Person Contact) : GatheringEvent;

/// <summary>The agency holds its records where only its representative reaches them (W07).</summary>
public sealed record RecordsSecured(string AgencyId, DateOnly On, string Place, string Representative, bool CopyForOngoingWork) : GatheringEvent;

/// <summary>A return arrived and is filed.</summary>
/// <param name="Known">False for a return that says the child and family are not known (R08).</param>
/// <param name="Findings">Ids of the checks that found something: "Q03".</param>
public sealed record ReturnReceived(string AgencyId, FiledDocument Form, ReturnRoute Route, bool Known, IReadOnlyList<string> Findings) : GatheringEvent
{
    /// <summary>Providers that the return would have at the meeting (B09).</summary>
    public IReadOnlyList<string> Named { get; init; } = [];
}

public enum ReturnRoute
{
    Page,
    UploadedForm,
    Mail,
}

public sealed record ReturnAccepted(string AgencyId, int Version) : GatheringEvent;

/// <summary>The return went back for more (J16).</summary>
/// <param name="Reasons">Ids of checks, or "other".</param>
public sealed record ReturnSentBack(string AgencyId, int Version, IReadOnlyList<string> Reasons) : GatheringEvent;
