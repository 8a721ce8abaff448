using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Channels;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Folders;

/// <summary>
/// The case folder and its sub-folders. SharePoint keeps no mark of ours on a folder, so the folder is born under the review's id, which nothing else has,
/// its item id is kept, and only then is it given its name: whatever instant a run ends at, the next finds this review's folder and no other's.
/// </summary>
internal sealed class CreateCaseFolderRunner(GraphServiceClient graph, TimeProvider machine) : GraphRunner<CreateCaseFolder>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(CreateCaseFolder effect, EffectRun run, CancellationToken cancellationToken)
    {
        var drive = run.Context.Partnership.DriveId;
        var folder = await BornAsync(drive, run, cancellationToken);
        if (folder.Name == run.Review.Id.Value && await NamedAsync(drive, folder.Id!, FileNames.Clean(effect.Name), cancellationToken) is { } named) folder = named;
        if (folder.Name == run.Review.Id.Value)
            return new EffectResult.Never($"The case folder has no name: {effect.Name} to {effect.Name}-20 are all taken in the library. Rename old folders and press \"Try again\".");

        var subFolders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in effect.SubFolders) subFolders[name] = (await FolderMaking.MadeAsync(graph, drive, folder.Id!, FileNames.Clean(name), cancellationToken)).Id!;

        return new EffectResult.Done(new RecordCaseFolder(folder.Id!, folder.WebUrl!, folder.Name!, subFolders));
    }

    private async Task<DriveItem> BornAsync(string drive, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Progress is { Length: > 0 } itemId) return (await graph.Drives[drive].Items[itemId].GetAsync(cancellationToken: cancellationToken))!;

        var born = await FolderMaking.MadeAsync(graph, drive, "root", run.Review.Id.Value, cancellationToken);
        await run.KeepAsync(born.Id!, cancellationToken);
        return born;
    }

    private async Task<DriveItem?> NamedAsync(string drive, string itemId, string wanted, CancellationToken cancellationToken)
    {
        foreach (var name in ReviewMark.Names(wanted))
        {
            try
            {
                var change = new DriveItem { Name = name, AdditionalData = { [FolderMaking.ConflictBehaviour] = "fail" } };
                return await graph.Drives[drive].Items[itemId].PatchAsync(change, cancellationToken: cancellationToken);
            }
            catch (ODataError error) when (error.ResponseStatusCode == 409)
            {
                // Another review's folder, or one that people made: the next name.
            }
        }

        return null;
    }
}
