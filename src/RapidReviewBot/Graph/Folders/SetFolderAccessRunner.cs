using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item;
using Microsoft.Graph.Drives.Item.Items.Item.Invite;
using Microsoft.Graph.Models;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Folders;

/// <summary>
/// Makes the case folder's permissions those of the review's roles. The first grant breaks inheritance; later runs compare and change only what differs.
/// Whatever else stands on the folder, links that people made included, is withdrawn; the site's owners keep what the site gives them.
/// </summary>
internal sealed class SetFolderAccessRunner(GraphServiceClient graph, ReviewClock clock, TimeProvider machine) : GraphRunner<SetFolderAccess>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(SetFolderAccess effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is not { } made) return new EffectResult.Waits("the case folder");

        var wanted = FolderAccess.Wanted(run.Review, run.Context.Procedure, clock.Today);
        if (wanted.Count == 0)
            return new EffectResult.Never("Nobody with an account in the tenant holds a role in this review, so nobody could open the case folder. Give somebody a role and press Retry.");

        var folder = graph.Drives[run.Context.Partnership.DriveId].Items[made.FolderId];
        var standing = await StandingAsync(folder, cancellationToken);
        var own = standing.Where(grant => grant.InheritedFrom is null && grant.Roles?.Contains("owner") != true).ToList();
        var kept = own.Where(grant => UserOf(grant) is { } user && wanted.GetValueOrDefault(user) == RoleOf(grant)).ToList();
        var missing = wanted.ExceptBy(kept.Select(grant => UserOf(grant)!), pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        // Withdrawn before it is given: a person whose role changed never holds both, and the conflicted lose it first.
        foreach (var grant in own.Except(kept)) await folder.Permissions[grant.Id!].DeleteAsync(cancellationToken: cancellationToken);
        foreach (var group in missing.GroupBy(pair => pair.Value, pair => pair.Key).OrderByDescending(group => group.Key, StringComparer.Ordinal))
            await folder.Invite.PostAsInvitePostResponseAsync(Invitation(group.Key, group), cancellationToken: cancellationToken);
        return new EffectResult.Done();
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
