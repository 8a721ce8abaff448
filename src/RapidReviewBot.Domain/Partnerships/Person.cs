namespace RapidReviewBot.Domain.Partnerships;

/// <summary>A professional who takes part in reviews. Never a child or a family member.</summary>
/// <param name="Id">Stable within the service: the Entra object id of a person of the host tenant, else the mail address in lower case.</param>
/// <param name="Name">As colleagues write it.</param>
/// <param name="Email">Where mail reaches the person.</param>
/// <param name="Organisation">The employer, in words.</param>
/// <param name="EntraId">Object id in the host tenant; null for somebody who has no account there and acts by mail and personal link (N11).</param>
public sealed record Person(string Id, string Name, string Email, string Organisation, string? EntraId = null)
{
    /// <summary>Whether Teams cards reach the person; otherwise the person acts by mail and personal link.</summary>
    public bool HasAccountInTenant => EntraId is not null;

    /// <summary>A person known only by a mail address; the id is the address in lower case.</summary>
    public static Person ByMail(string name, string email, string organisation) =>
        new(email.Trim().ToLowerInvariant(), name.Trim(), email.Trim(), organisation.Trim());
}
