using Microsoft.Graph;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Folders;

/// <summary>Makes the case folder's permissions those of the review's roles.</summary>
internal sealed class SetFolderAccessRunner(GraphServiceClient graph, ReviewClock clock, TimeProvider machine) : GraphRunner<SetFolderAccess>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(SetFolderAccess effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is not { } made) return new EffectResult.Waits("the case folder");

        var wanted = FolderAccess.Wanted(run.Review, run.Context.Procedure, clock.Today);
        if (wanted.Count == 0)
            return new EffectResult.Never("Nobody with an account in the tenant holds a role in this review, so nobody could open the case folder. Give somebody a role and press Retry.");

        await FolderGrants.MakeAsync(graph.Drives[run.Context.Partnership.DriveId].Items[made.FolderId], wanted, cancellationToken);
        return new EffectResult.Done();
    }
}
