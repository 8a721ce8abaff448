using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;

namespace RapidReviewBot.Graph.Files;

/// <summary>Puts content at a place in a library, replacing what stands there: in one request when it is small, else in slices.</summary>
public sealed class FileUpload(SlicedUpload slices)
{
    private const int AtOnceLimit = 4 * 1024 * 1024;

    public async Task<(string Id, string Name, string WebUrl)> PutAsync(CustomDriveItemItemRequestBuilder place, BinaryData content, CancellationToken cancellationToken)
    {
        if (content.ToMemory().Length > AtOnceLimit) return await PutInSlicesAsync(place, content.ToMemory(), cancellationToken);

        await using var body = content.ToStream();
        var item = await place.Content.PutAsync(body, cancellationToken: cancellationToken);
        return (item!.Id!, item.Name!, item.WebUrl!);
    }

    private async Task<(string Id, string Name, string WebUrl)> PutInSlicesAsync(CustomDriveItemItemRequestBuilder place, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var replace = new CreateUploadSessionPostRequestBody { Item = new DriveItemUploadableProperties { AdditionalData = { ["@microsoft.graph.conflictBehavior"] = "replace" } } };
        var session = await place.CreateUploadSession.PostAsync(replace, cancellationToken: cancellationToken);
        using var made = JsonDocument.Parse(await slices.SendAsync(session!.UploadUrl!, bytes, cancellationToken));
        string Text(string name) => made.RootElement.GetProperty(name).GetString()!;
        return (Text("id"), Text("name"), Text("webUrl"));
    }
}
