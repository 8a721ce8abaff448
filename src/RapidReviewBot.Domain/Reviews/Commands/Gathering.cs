using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>The list is right: ask these agencies.</summary>
public sealed record ConfirmAgencies(IReadOnlyList<string> AgencyIds) : ReviewCommand;

public sealed record NameLead(string AgencyId, Person Lead) : ReviewCommand, IForAgency;

/// <summary>Ask somebody else in the place of an agency's contact or lead, who left or can't be reached.</summary>
/// <param name="PersonId">Whose place it is.</param>
public sealed record ReplaceContact(string AgencyId, string PersonId, Person Contact) : ReviewCommand;

/// <param name="Place">Where the records are held; at most 200 characters.</param>
/// <param name="Representative">Who alone reaches them; at most 200 characters.</param>
public sealed record ConfirmRecordsSecured(string AgencyId, DateOnly On, string Place, string Representative, bool CopyForOngoingWork) : ReviewCommand, IForAgency;

/// <summary>A return stands in the case folder and was checked.</summary>
public sealed record ReceiveReturn(string AgencyId, FiledDocument Form, ReturnRoute Route, bool Known, IReadOnlyList<string> Findings) : ReviewCommand, IForAgency
{
    /// <summary>Providers that the return would have at the meeting (B09).</summary>
    public IReadOnlyList<string> Named { get; init; } = [];
}

public sealed record AcceptReturn(string AgencyId, int Version) : ReviewCommand;

public sealed record SendBackReturn(string AgencyId, int Version, IReadOnlyList<string> Reasons) : ReviewCommand;
