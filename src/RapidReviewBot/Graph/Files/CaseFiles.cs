using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.Content;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Files;

/// <summary>The files of case folders: put, read, listed. The folder is the only place that holds narrative.</summary>
public sealed class CaseFiles(GraphServiceClient graph, FileUpload upload, TimeProvider machine) : IDisposable
{
    private static readonly string[] Shown = ["id", "name", "webUrl", "size", "folder", "file"];

    // What was just filed is often mailed a moment later; kept by its hash, so that a changed file is never mistaken for it.
    private readonly MemoryCache recent = new(new MemoryCacheOptions { SizeLimit = 64 * 1024 * 1024 });

    public void Dispose() => recent.Dispose();

    /// <summary>Puts a file at a path below the case folder, replacing what stands there: the same bytes put twice are one file.</summary>
    /// <param name="path">Sub-folder and file name with '/' between; a sub-folder that is missing is made.</param>
    /// <exception cref="OutsideFault">It could not be put there.</exception>
    public async Task<StoredFile> SaveAsync(CaseFolder folder, string path, BinaryData content, CancellationToken cancellationToken)
    {
        var bytes = content.ToMemory();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var item = await GraphFaults.SortAsync(() => upload.PutAsync(graph.Drives[folder.DriveId].Items[folder.FolderId].ItemWithPath(path), content, cancellationToken), machine);
        recent.Set(sha256, content, new MemoryCacheEntryOptions { Size = bytes.Length, SlidingExpiration = TimeSpan.FromMinutes(10) });
        return new StoredFile(item.Id, item.Name, item.WebUrl, bytes.Length, sha256);
    }

    /// <summary>The bytes of a file as they stand in the folder now.</summary>
    /// <exception cref="OutsideFault">It could not be read.</exception>
    public Task<BinaryData> ReadAsync(CaseFolder folder, string itemId, CancellationToken cancellationToken) =>
        ContentAsync(folder, itemId, _ => { }, cancellationToken);

    /// <summary>The bytes that were filed under this hash, from memory when they were filed a moment ago, else as they stand in the folder now.</summary>
    /// <exception cref="OutsideFault">It could not be read.</exception>
    public async Task<BinaryData> ReadAsync(CaseFolder folder, string itemId, string sha256, CancellationToken cancellationToken) =>
        recent.TryGetValue(sha256, out BinaryData? kept) ? kept! : await ReadAsync(folder, itemId, cancellationToken);

    /// <summary>The file converted to PDF by SharePoint.</summary>
    /// <exception cref="OutsideFault">It could not be converted.</exception>
    public Task<BinaryData> ReadAsPdfAsync(CaseFolder folder, string itemId, CancellationToken cancellationToken) =>
        ContentAsync(folder, itemId, query => query.Format = "pdf", cancellationToken);

    /// <summary>The files directly in a folder, without its sub-folders, in name order.</summary>
    /// <param name="folderId">The case folder or one of its sub-folders.</param>
    /// <exception cref="OutsideFault">It could not be read.</exception>
    public async Task<IReadOnlyList<StoredFile>> ListAsync(CaseFolder folder, string folderId, CancellationToken cancellationToken)
    {
        var items = await GraphFaults.SortAsync(() => ChildrenAsync(folder, folderId, cancellationToken), machine);
        return [.. items.Where(item => item.Folder is null).Select(item => new StoredFile(item.Id!, item.Name!, item.WebUrl!, item.Size ?? 0, null)).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>What stands at a path below the case folder; null when nothing does.</summary>
    /// <exception cref="OutsideFault">It could not be looked for.</exception>
    public Task<StoredFile?> FindAsync(CaseFolder folder, string path, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(
            async () =>
            {
                try
                {
                    var item = await graph.Drives[folder.DriveId].Items[folder.FolderId].ItemWithPath(path).GetAsync(request => request.QueryParameters.Select = Shown, cancellationToken);
                    return new StoredFile(item!.Id!, item.Name!, item.WebUrl!, item.Size ?? 0, null);
                }
                catch (ODataError missing) when (missing.ResponseStatusCode == 404)
                {
                    return null;
                }
            },
            machine);

    /// <summary>Deletes a working file: a draft that has become a document. Documents themselves are never deleted.</summary>
    /// <exception cref="OutsideFault">It could not be deleted.</exception>
    public Task DeleteAsync(CaseFolder folder, string itemId, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(
            async () =>
            {
                try
                {
                    await graph.Drives[folder.DriveId].Items[itemId].DeleteAsync(cancellationToken: cancellationToken);
                }
                catch (ODataError gone) when (gone.ResponseStatusCode == 404)
                {
                    // Somebody else deleted it a moment before.
                }

                return itemId;
            },
            machine);

    private Task<BinaryData> ContentAsync(CaseFolder folder, string itemId, Action<ContentRequestBuilder.ContentRequestBuilderGetQueryParameters> ask, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(
            async () =>
            {
                await using var content = await graph.Drives[folder.DriveId].Items[itemId].Content.GetAsync(request => ask(request.QueryParameters), cancellationToken);
                return await BinaryData.FromStreamAsync(content!, cancellationToken);
            },
            machine);

    private async Task<IReadOnlyList<DriveItem>> ChildrenAsync(CaseFolder folder, string folderId, CancellationToken cancellationToken)
    {
        var children = graph.Drives[folder.DriveId].Items[folderId].Children;
        var page = await children.GetAsync(request => request.QueryParameters.Select = Shown, cancellationToken);
        List<DriveItem> items = [.. page!.Value!];
        while (page.OdataNextLink is { } next)
        {
            page = await children.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
            items.AddRange(page!.Value!);
        }

        return items;
    }
}
