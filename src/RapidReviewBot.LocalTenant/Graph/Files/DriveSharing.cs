using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>
/// Who may do what with an item. An item inherits its parent's grants until it is first shared; the first sharing keeps the inherited ones or drops them,
/// as <c>retainInheritedPermissions</c> says.
/// </summary>
public sealed class DriveSharing(TenantState state, DriveTree tree)
{
    public const string Owners = "Owners";
    public const string Members = "Members";

    /// <summary>The grants that hold on the item, and the item that they are set on.</summary>
    public (DriveItem From, IReadOnlyList<FileGrant> Grants) On(DriveItem item)
    {
        var at = item;
        while (at.Grants is null)
            at = tree.Parent(at)!;
        return (at, at.Grants);
    }

    public FileGrant Find(DriveItem item, string grantId) =>
        On(item).Grants.FirstOrDefault(one => one.Id == grantId) ?? throw GraphError.NotFound("itemNotFound", "The permission was not found.");

    public IReadOnlyList<FileGrant> Invite(DriveItem item, IReadOnlyList<string> roles, IEnumerable<string> addresses, bool retainInherited)
    {
        lock (state.Gate)
        {
            var own = OwnGrants(item, retainInherited);
            List<FileGrant> given = [];
            foreach (string address in addresses)
                given.Add(GiveTo(own, address, roles));
            Keep(item, own);
            return given;
        }
    }

    /// <summary>The link of this type and scope; true when it did not stand yet.</summary>
    public (FileGrant Grant, bool IsNew) Link(DriveItem item, string type, string scope, bool retainInherited)
    {
        lock (state.Gate)
        {
            if (item.Grants?.FirstOrDefault(one => one.Link?.Type == type && one.Link.Scope == scope) is { } standing)
                return (standing, false);

            var own = OwnGrants(item, retainInherited);
            string id = IdOf(item.Id, type + scope);
            var grant = new FileGrant(id, [type == "view" ? "read" : "write"], Link: new SharedLink(type, scope, $"u!{id}"));
            own.Add(grant);
            Keep(item, own);
            return (grant, true);
        }
    }

    public void Remove(DriveItem item, string grantId)
    {
        lock (state.Gate)
        {
            Find(item, grantId);
            if (item.Grants is null)
                throw GraphError.BadRequest("An inherited permission cannot be deleted here.", "invalidRequest");
            Keep(item, [.. item.Grants.Where(one => one.Id != grantId)]);
        }
    }

    public FileGrant ChangeRoles(DriveItem item, string grantId, IReadOnlyList<string> roles)
    {
        lock (state.Gate)
        {
            var grant = Find(item, grantId) with { Roles = roles };
            Keep(item, [.. OwnGrants(item, true).Select(one => one.Id == grantId ? grant : one)]);
            return grant;
        }
    }

    /// <summary>Whether the person can open the item, and with which role: <c>read</c>, <c>write</c>, <c>owner</c> or null.</summary>
    public string? RoleOf(Person person, DriveItem item)
    {
        var team = state.Teams.All.FirstOrDefault(one => state.Drives.Find(item.DriveId)?.SiteId == one.SiteId);
        var roles = On(item).Grants.Where(Holds).SelectMany(one => one.Roles).ToHashSet();
        return roles.Contains("owner") ? "owner" : roles.Contains("write") ? "write" : roles.Contains("read") ? "read" : null;

        bool Holds(FileGrant grant) =>
            grant.PersonId == person.Id
            || string.Equals(grant.Address, person.Mail, StringComparison.OrdinalIgnoreCase)
            || (grant.SiteGroup == Owners && team?.Owners.Contains(person.Id) == true)
            || (grant.SiteGroup == Members && team?.Members.Contains(person.Id) == true)
            || (grant.Link?.Scope == "organization" && person.Surface == Surface.Member);
    }

    private List<FileGrant> OwnGrants(DriveItem item, bool retainInherited) =>
        item.Grants is { } own ? [.. own] : retainInherited ? [.. On(item).Grants] : [];

    private FileGrant GiveTo(List<FileGrant> own, string address, IReadOnlyList<string> roles)
    {
        var person = state.FindPerson(address);
        string key = person?.Id ?? address.ToLowerInvariant();
        int at = own.FindIndex(one => one.Link is null && (one.PersonId ?? one.Address) == key);
        var grant = at >= 0
            ? own[at] with { Roles = [.. own[at].Roles.Union(roles)] }
            : new FileGrant(IdOf("person", key), roles, person?.Id, person is null ? address.ToLowerInvariant() : null);
        if (at >= 0)
            own[at] = grant;
        else
            own.Add(grant);
        return grant;
    }

    private void Keep(DriveItem item, IReadOnlyList<FileGrant> grants) => state.DriveItems.Put(item with { Grants = grants });

    private static string IdOf(string kind, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{key}")))[..24];
}
