using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace RapidReviewBot.Graph.Folders;

/// <summary>A folder below another: the one that stands there, else a new one.</summary>
internal static class FolderMaking
{
    public const string ConflictBehaviour = "@microsoft.graph.conflictBehavior";

    public static async Task<DriveItem> MadeAsync(GraphServiceClient graph, string drive, string parentId, string name, CancellationToken cancellationToken)
    {
        var parent = graph.Drives[drive].Items[parentId];
        try
        {
            var folder = new DriveItem { Name = name, Folder = new Folder(), AdditionalData = { [ConflictBehaviour] = "fail" } };
            return (await parent.Children.PostAsync(folder, cancellationToken: cancellationToken))!;
        }
        catch (ODataError error) when (error.ResponseStatusCode == 409)
        {
            return (await parent.ItemWithPath(name).GetAsync(cancellationToken: cancellationToken))!;
        }
    }
}
