using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>One call on one address of a library.</summary>
internal sealed record DriveCall(HttpRequest Request, string DriveId, DriveAddress Address, DriveTree Tree)
{
    public string Conflict(string otherwise)
    {
        string asked = Request.Query["@microsoft.graph.conflictBehavior"].ToString();
        return asked.Length == 0 ? otherwise : asked;
    }

    /// <summary>The item that stands there, or null.</summary>
    public DriveItem? Standing()
    {
        var start = Tree.Item(DriveId, Address.ItemId);
        return Address.Path is null ? start : Tree.ByPath(start, Address.Path);
    }

    public DriveItem Item() => Standing() ?? throw GraphError.NotFound("itemNotFound", "The resource could not be found.");

    /// <summary>Where a file of that path goes: its folder, made if it is missing, and its name.</summary>
    public (DriveItem Parent, string Name) Place()
    {
        string[] names = Address.Path?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (names.Length == 0)
            throw GraphError.BadRequest("A new file needs a name.", "invalidRequest");
        return (Tree.FolderAt(Tree.Item(DriveId, Address.ItemId), names[..^1]), names[^1]);
    }

    /// <summary>Refuses a change to an item that is not the one that the caller last saw.</summary>
    public void CheckMatch(DriveItem? standing)
    {
        string match = Request.Headers.IfMatch.ToString();
        if (match.Length > 0 && match != "*" && match != standing?.ETag)
            throw new GraphError(412, "resourceModified", "ETag does not match current item's value.");
        if (Request.Headers.IfNoneMatch == "*" && standing is not null)
            throw new GraphError(412, "preconditionFailed", "The item already exists.");
    }
}
