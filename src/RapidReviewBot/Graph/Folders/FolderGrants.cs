using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item;
using Microsoft.Graph.Drives.Item.Items.Item.Invite;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Folders;

/// <summary>
/// Makes a folder's permissions what they should be. The first grant breaks inheritance; later runs compare and change only what differs.
/// Whatever else stands on the folder, links that people made included, is withdrawn; the site's owners keep what the site gives them.
/// </summary>
internal static class FolderGrants
{
    /// <param name="wanted">Entra object id -> read or write; at least one.</param>
    /// <returns>Those whom Microsoft 365 does not know any more; everybody else has what they should.</returns>
    /// <exception cref="OutsideFault">It knows none of them.</exception>
    public static async Task<IReadOnlyList<string>> MakeAsync(DriveItemItemRequestBuilder folder, IReadOnlyDictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(folder, cancellationToken);
        var own = standing.Where(grant => grant.InheritedFrom is null && grant.Roles?.Contains("owner") != true).ToList();
        var kept = own.Where(grant => UserOf(grant) is { } user && wanted.GetValueOrDefault(user) == RoleOf(grant)).ToList();
        var missing = wanted.ExceptBy(kept.Select(grant => UserOf(grant)!), pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        // Withdrawn before it is given: a person whose role changed never holds both, and the conflicted lose it first.
        foreach (var grant in own.Except(kept)) await folder.Permissions[grant.Id!].DeleteAsync(cancellationToken: cancellationToken);
        List<string> unknown = [];
        foreach (var group in missing.GroupBy(pair => pair.Value, pair => pair.Key).OrderByDescending(group => group.Key, StringComparer.Ordinal))
            unknown.AddRange(await GivenAsync(folder, group.Key, [.. group], cancellationToken));
        // The first grant closes the folder to everybody else: without one it stands open, and nothing may be put there.
        return unknown.Count < wanted.Count ? unknown : throw OutsideFault.Never("Microsoft 365 refuses the account of everybody who is to open the folder. Give a role to somebody with an account in the tenant, then try again.");
    }

    /// <summary>An account that is gone makes SharePoint refuse the whole invitation: then each is invited alone.</summary>
    private static async Task<IEnumerable<string>> GivenAsync(DriveItemItemRequestBuilder folder, string role, IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        try
        {
            await folder.Invite.PostAsInvitePostResponseAsync(Invitation(role, people), cancellationToken: cancellationToken);
            return [];
        }
        catch (ODataError refused) when (refused.ResponseStatusCode == 400)
        {
            if (people is [_]) return people;
            List<string> unknown = [];
            foreach (var person in people) unknown.AddRange(await GivenAsync(folder, role, [person], cancellationToken));
            return unknown;
        }
    }

    private static InvitePostRequestBody Invitation(string role, IEnumerable<string> people) => new()
    {
        Recipients = [.. people.Select(id => new DriveRecipient { ObjectId = id })],
        Roles = [role],
        RequireSignIn = true,
        SendInvitation = false,
        RetainInheritedPermissions = false,
    };

    private static string? UserOf(Permission grant) => grant.Link is null ? grant.GrantedToV2?.User?.Id : null;

    private static string? RoleOf(Permission grant) => grant.Roles is [var role] ? role : null;

    private static async Task<IReadOnlyList<Permission>> StandingAsync(DriveItemItemRequestBuilder folder, CancellationToken cancellationToken)
    {
        var page = await folder.Permissions.GetAsync(cancellationToken: cancellationToken);
        List<Permission> all = [.. page!.Value!];
        while (page.OdataNextLink is { } next)
        {
            page = await folder.Permissions.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
            all.AddRange(page!.Value!);
        }

        return all;
    }
}
