using Microsoft.Graph;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
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
            return new EffectResult.Never("Nobody with an account in the tenant holds a role in this review, so nobody could open the case folder. Give somebody a role and press \"Try again\".");

        var unknown = await FolderGrants.MakeAsync(graph.Drives[run.Context.Partnership.DriveId].Items[made.FolderId], wanted, cancellationToken);
        return unknown.Count == 0 ? new EffectResult.Done() : new EffectResult.Never(
            $"Microsoft 365 refuses the account of {string.Join(", ", unknown.Select(id => PersonOf(run, id).Name))}; everybody else has access. {string.Join(" ", unknown.Select(id => LeaverWords.Of(run.Review, PersonOf(run, id).Id)).OfType<string>())}".TrimEnd());
    }

    private static Person PersonOf(EffectRun run, string entraId) =>
        run.Review.Roles.First(held => string.Equals(held.Person.EntraId, entraId, StringComparison.OrdinalIgnoreCase)).Person;
}
