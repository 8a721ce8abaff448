using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>Files sent in ranges.</summary>
internal sealed class DriveUploads(UploadSessions sessions, DriveTree tree, DriveItemJson json)
{
    private const int Unit = 320 * 1024;
    private const long LongestRange = 60L * 1024 * 1024;

    public async Task<IResult> OpenAsync(DriveCall call)
    {
        JsonObject body = call.Request.ContentLength is null or 0 ? [] : await GraphJson.ReadAsync(call.Request);
        var asked = body["item"] as JsonObject ?? [];
        string conflict = asked.Text("@microsoft.graph.conflictBehavior") ?? "replace";
        var standing = call.Standing();
        call.CheckMatch(standing);
        if (call.Address.Path is null)
            return GraphJson.Ok(sessions.Open(Unit, LongestRange, content => GraphJson.Ok(json.Of(tree.PutFile(standing!, content)))));
        if (standing is not null && conflict == "fail")
            return GraphError.Result(409, "nameAlreadyExists", "An item with the same name already exists under the parent.");

        var (parent, name) = call.Place();
        FileNames.Check(name);
        return GraphJson.Ok(sessions.Open(Unit, LongestRange, content => Finish(parent.Id, name, content, conflict, call.DriveId)));
    }

    private IResult Finish(string parentId, string name, byte[] content, string conflict, string driveId)
    {
        try
        {
            var (item, isNew) = tree.PutFile(tree.Item(driveId, parentId), name, content, conflict);
            return GraphJson.Ok(json.Of(item), isNew ? 201 : 200);
        }
        catch (GraphError refusal)
        {
            return GraphError.Result(refusal.Status, refusal.Code, refusal.Message);
        }
    }
}
