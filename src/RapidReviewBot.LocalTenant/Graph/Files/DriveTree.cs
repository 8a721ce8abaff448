using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>Files and folders of the libraries, as SharePoint keeps them: names are unique in a folder without regard to case.</summary>
public sealed class DriveTree(TenantState state, TenantClock clock)
{
    public Drive Drive(string id) => state.Drives.Find(id) ?? throw GraphError.NotFound("itemNotFound", "The drive was not found.");

    public DriveItem Item(string driveId, string itemId)
    {
        var drive = Drive(driveId);
        var item = state.DriveItems.Find(itemId == "root" ? drive.RootId : itemId);
        return item is not null && item.DriveId == driveId ? item : throw GraphError.NotFound("itemNotFound", "The resource could not be found.");
    }

    public DriveItem? Child(DriveItem folder, string name) =>
        Children(folder).FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<DriveItem> Children(DriveItem folder) => state.DriveItems.All.Where(one => one.ParentId == folder.Id);

    public DriveItem? Parent(DriveItem item) => item.ParentId is null ? null : state.DriveItems.Find(item.ParentId);

    /// <summary>From the root down, the root itself left out.</summary>
    public IReadOnlyList<DriveItem> Line(DriveItem item)
    {
        List<DriveItem> line = [];
        for (var at = item; at.ParentId is not null; at = Parent(at)!)
            line.Insert(0, at);
        return line;
    }

    public DriveItem? ByPath(DriveItem from, string path)
    {
        DriveItem? at = from;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            at = at is null ? null : Child(at, name);
        return at;
    }

    public DriveItem CreateFolder(DriveItem parent, string name, string conflict) =>
        Create(parent, name, conflict, isFolder: true, []) ?? throw new InvalidOperationException("A folder is never replaced.");

    /// <summary>The folder at this path, made with every folder above it that is missing, as an upload by path makes them.</summary>
    public DriveItem FolderAt(DriveItem from, IEnumerable<string> names)
    {
        var at = from;
        foreach (string name in names)
            at = Child(at, name) ?? CreateFolder(at, name, "fail");
        return at.IsFolder ? at : throw GraphError.BadRequest("A file is in the way of a folder of that path.", "invalidRequest");
    }

    /// <summary>Puts the content in place. True when the file is new.</summary>
    public (DriveItem Item, bool IsNew) PutFile(DriveItem parent, string name, byte[] content, string conflict)
    {
        string blob = state.Blobs.Put(content);
        lock (state.Gate)
        {
            if (Child(parent, name) is { IsFolder: false } standing && conflict == "replace")
                return (Replace(standing, blob, content.Length), false);

            var first = new FileVersion("1.0", blob, content.Length, clock.GetUtcNow());
            return (Create(parent, name, conflict, isFolder: false, [first]), true);
        }
    }

    public DriveItem PutFile(DriveItem standing, byte[] content) => Replace(standing, state.Blobs.Put(content), content.Length);

    public DriveItem Change(DriveItem item, string? name, string? parentId, string? description)
    {
        lock (state.Gate)
        {
            var parent = parentId is null ? Parent(item) : Item(item.DriveId, parentId);
            string wanted = name is null ? item.Name : FileNames.Check(name);
            if (parent is not null && Child(parent, wanted) is { } other && other.Id != item.Id)
                throw Exists();
            return state.DriveItems.Put(item with
            {
                Name = wanted,
                ParentId = parent?.Id,
                Description = description ?? item.Description,
                ModifiedAt = clock.GetUtcNow(),
                Change = item.Change + 1,
            });
        }
    }

    public void Delete(DriveItem item)
    {
        foreach (var child in Children(item).ToList())
            Delete(child);
        state.DriveItems.Remove(item.Id);
    }

    private DriveItem Create(DriveItem parent, string name, string conflict, bool isFolder, IReadOnlyList<FileVersion> versions)
    {
        if (!parent.IsFolder)
            throw GraphError.BadRequest("A file holds no items.", "invalidRequest");

        lock (state.Gate)
        {
            string free = FileNames.Check(name);
            if (Child(parent, free) is not null)
                free = conflict == "rename" ? FileNames.Free(free, taken => Child(parent, taken) is not null) : throw Exists();
            FileNames.CheckLength(Line(parent).Select(one => one.Name).Append(free));
            var now = clock.GetUtcNow();
            return state.DriveItems.Put(
                new DriveItem(state.NewGuid("drive-item"), parent.DriveId, parent.Id, free, isFolder, now, now, versions));
        }
    }

    private DriveItem Replace(DriveItem standing, string blob, long size)
    {
        lock (state.Gate)
        {
            var item = state.DriveItems.Find(standing.Id)!;
            var version = new FileVersion($"{item.Versions.Count + 1}.0", blob, size, clock.GetUtcNow());
            return state.DriveItems.Put(item with
            {
                Versions = [.. item.Versions, version],
                ModifiedAt = clock.GetUtcNow(),
                Change = item.Change + 1,
            });
        }
    }

    private static GraphError Exists() => new(409, "nameAlreadyExists", "An item with the same name already exists under the parent.");
}
