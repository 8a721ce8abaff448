using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Web;

/// <summary>The libraries as one person can open them: what they may not read is not there.</summary>
internal static class FilesControl
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/control/people/{id}/files").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        person.MapGet("/", Libraries);
        person.MapGet("/{drive}/{item}", Folder);
        person.MapGet("/{drive}/{item}/content", Content);
        person.MapPut("/{drive}/{item}/children/{name}", SaveAsync);
    }

    private static IResult Libraries(string id, People people, TenantState state, DriveSharing sharing, DriveTree tree)
    {
        var reader = people.Require(id);
        var roots = state.Drives.All.Select(drive => (Drive: drive, Root: tree.Item(drive.Id, "root")));
        return Results.Json(roots.Where(one => sharing.RoleOf(reader, one.Root) is not null).Select(one => new ShownFile(
            one.Root.Id, one.Drive.Id, $"{state.Sites.Find(one.Drive.SiteId)?.DisplayName} - {one.Drive.Name}", true, null, one.Root.ModifiedAt, sharing.RoleOf(reader, one.Root)!)), TenantJson.Options);
    }

    private static IResult Folder(string id, string drive, string item, People people, DriveTree tree, DriveSharing sharing, TenantState state)
    {
        var reader = people.Require(id);
        var folder = Require(reader, drive, item, tree, sharing);
        var line = tree.Line(folder).Where(one => sharing.RoleOf(reader, one) is not null);
        var children = tree.Children(folder).Select(child => Shown(reader, child, sharing)).OfType<ShownFile>();
        return Results.Json(new
        {
            library = state.Drives.Find(drive)!.Name,
            role = sharing.RoleOf(reader, folder),
            root = state.Drives.Find(drive)!.RootId,
            path = line.Select(one => new { one.Id, one.Name }),
            items = children.OrderByDescending(one => one.Folder).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase),
        }, TenantJson.Options);
    }

    private static IResult Content(string id, string drive, string item, People people, DriveTree tree, DriveSharing sharing, TenantState state)
    {
        var file = Require(people.Require(id), drive, item, tree, sharing);
        return file.Current is { } version
            ? Results.Bytes(state.Blobs.Get(version.Blob), MediaTypes.Of(file.Name), file.Name)
            : throw new ControlRefused("That is a folder.");
    }

    /// <summary>Saves a file into a folder, as Word does when it is closed; one that stands there gets a new version.</summary>
    private static async Task<IResult> SaveAsync(
        string id, string drive, string item, string name, HttpRequest request, People people, DriveTree tree, DriveSharing sharing)
    {
        var writer = people.Require(id);
        var folder = Require(writer, drive, item, tree, sharing);
        if (sharing.RoleOf(writer, tree.Child(folder, name) ?? folder) is not ("write" or "owner"))
            throw new ControlRefused($"{writer.DisplayName} may read this and not change it.", 403);

        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        var (saved, isNew) = tree.PutFile(folder, name, content.ToArray(), "replace");
        return Results.Json(Shown(writer, saved, sharing), TenantJson.Options, statusCode: isNew ? 201 : 200);
    }

    private static DriveItem Require(Person reader, string drive, string item, DriveTree tree, DriveSharing sharing)
    {
        var found = tree.Item(drive, item);
        return sharing.RoleOf(reader, found) is null ? throw new ControlRefused($"{reader.DisplayName} has no access to that.", 403) : found;
    }

    private static ShownFile? Shown(Person reader, DriveItem item, DriveSharing sharing) => sharing.RoleOf(reader, item) is { } role
        ? new ShownFile(item.Id, item.DriveId, item.Name, item.IsFolder, item.Current?.Size, item.ModifiedAt, role, item.Versions.Count)
        : null;

    /// <param name="Role"><c>read</c>, <c>write</c> or <c>owner</c>: what this person may do with it.</param>
    internal sealed record ShownFile(string Id, string Drive, string Name, bool Folder, long? Size, DateTimeOffset ModifiedAt, string Role, int Versions = 0);
}
