using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>An invented partnership and its invented people, one for each role and agency that a procedure names.</summary>
public static class ExampleBorough
{
    public static Partnership Following(Procedure procedure) => new()
    {
        Id = "example",
        Name = "Example Borough Safeguarding Children Partnership",
        ProcedureId = procedure.Id,
        TeamId = "team-1",
        SiteId = "site-1",
        DriveId = "drive-1",
        Mailbox = "partnership@example-borough.example",
        Roster = [.. procedure.Roles.Where(role => role.Capacity != Capacity.Observer).Select(role => new RoleHolder(role.Id, Holder(role)))],
        Agencies = [.. procedure.Agencies.Defaults.Select(agency => new Agency(agency.Id, agency.Title, Contact(agency.Id), agency.Partner))],
    };

    /// <summary>Who holds a role in every test: police and ICB work in other tenants, everybody else here.</summary>
    public static Person Holder(Role role) => role.Partner is Partner.Police or Partner.Icb
        ? Person.ByMail($"Invented {role.Title}", $"{role.Id}@other.example", "Other organisation")
        : new($"entra-{role.Id}", $"Invented {role.Title}", $"{role.Id}@example-borough.example", "Example Borough Council", $"entra-{role.Id}");

    /// <summary>Who answers for an agency until it names a lead.</summary>
    public static Person Contact(string agencyId) => Person.ByMail($"Invented contact of {agencyId}", $"contact@{agencyId}.example", agencyId);

    public static Actor Acting(Person person) => new(person.Id, person.Name, person.HasAccountInTenant ? Proof.Teams : Proof.PersonalLink);
}
