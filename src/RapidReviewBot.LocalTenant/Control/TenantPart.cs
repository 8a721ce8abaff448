using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using Person = RapidReviewBot.LocalTenant.State.Person;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>What of the tenant belongs to one partnership: its library, its team, its people, and what went between it and the national mailboxes.</summary>
public sealed class TenantPart
{
    private readonly Partnership settings;
    private readonly HashSet<string> mailboxes;
    private readonly HashSet<string> names;

    public TenantPart(Partnership settings)
    {
        this.settings = settings;
        mailboxes = settings.Roster.Select(holder => holder.Person.Email).Concat(settings.Agencies.Select(agency => agency.Contact.Email)).Append(settings.Mailbox)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        names = settings.Roster.Select(holder => holder.Person.Name).Concat(settings.Agencies.Select(agency => agency.Contact.Name)).ToHashSet(StringComparer.Ordinal);
    }

    public bool Has(DriveItem item) => item.DriveId == settings.DriveId;

    public bool Has(MailMessage mail, Person owner) => mailboxes.Contains(owner.Mail) || IsOurs(mail.From) || mail.To.Any(IsOurs);

    /// <summary>Whether the person works with the partnership, so that calendar and chat belong to it.</summary>
    public bool Has(Person person) => mailboxes.Contains(person.Mail);

    /// <summary>The same, by the person's name.</summary>
    public bool HasNamed(string name) => names.Contains(name);

    internal bool Has(Place place) => place.Person is { } person ? Has(person) : place.Team?.Id == settings.TeamId;

    private bool IsOurs(MailAddress address) => address.Address.Equals(settings.Mailbox, StringComparison.OrdinalIgnoreCase);
}
