using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Partnerships;

/// <summary>An organisation that can be asked for a return.</summary>
/// <param name="Id">Short, lower case, unique within the partnership.</param>
/// <param name="Contact">Who gets the request until the agency names a lead.</param>
/// <param name="Partner">Set for the three statutory partners' own agencies.</param>
/// <param name="GroupMember">Who speaks for the agency in the review group; gets a copy when a return is sent back (J16).</param>
public sealed record Agency(string Id, string Name, Person Contact, Partner? Partner = null, Person? GroupMember = null);

/// <summary>A person in a role of the partnership or of one review. Dates are London dates, both inclusive; null is open.</summary>
/// <param name="Role">A role id of the procedure.</param>
public sealed record RoleHolder(string Role, Person Person, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it was confirmed that the person speaks for their agency, with strategic oversight (T34). Asked only where the procedure wants it.</summary>
    public bool SpeaksForAgency { get; init; }

    public bool HoldsOn(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);
}
