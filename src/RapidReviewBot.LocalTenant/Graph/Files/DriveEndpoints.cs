using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>Paths under <c>/drives/{id}</c>: items, contents, versions (https://learn.microsoft.com/graph/api/resources/onedrive).</summary>
internal sealed class DriveEndpoints(DriveTree tree, DriveItemJson json, DriveUploads uploads, DriveSharingEndpoints sharing, Downloads downloads)
{
    private const long LargestSimpleUpload = 250L * 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1.0/drives/{driveId}", (string driveId) => GraphJson.Ok(SiteEndpoints.Drive(tree.Drive(driveId))));
        routes.Map("/v1.0/drives/{driveId}/{**rest}", AnswerAsync);
        downloads.Map(routes);
    }

    private async Task<IResult> AnswerAsync(string driveId, string rest, HttpRequest request)
    {
        if (DriveAddress.Parse(rest) is not { } address)
            return GraphError.Result(400, "invalidRequest", "The URL is not one of a drive.");

        var call = new DriveCall(request, driveId, address, tree);
        string first = address.Tail.Count > 0 ? address.Tail[0].ToLowerInvariant() : "";
        return (request.Method, first) switch
        {
            ("GET", "") => GraphJson.Ok(GraphJson.Select(json.Of(call.Item()), request)),
            ("PATCH", "") => await ChangeAsync(call),
            ("DELETE", "") => Delete(call),
            ("GET", "children") => List(call),
            ("POST", "children") => await CreateAsync(call),
            ("GET", "content") => Content(call),
            ("PUT", "content") => await PutAsync(call),
            ("GET", "versions") => Versions(call),
            ("POST", "createuploadsession") => await uploads.OpenAsync(call),
            (_, "permissions" or "invite" or "createlink") => await sharing.AnswerAsync(call, first),
            _ => GraphError.Result(405, "methodNotAllowed", "The method is not allowed here."),
        };
    }

    private IResult List(DriveCall call)
    {
        var folder = call.Item();
        int top = int.TryParse(call.Request.Query["$top"], out int asked) ? asked : 200;
        int skip = int.TryParse(call.Request.Query["$skiptoken"], out int passed) ? passed : 0;
        var all = tree.Children(folder).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var page = GraphJson.Page(all.Skip(skip).Take(top).Select(one => GraphJson.Select(json.Of(one), call.Request)));
        if (all.Count > skip + top)
            page["@odata.nextLink"] = $"{call.Request.Scheme}://{call.Request.Host}{call.Request.Path}?$top={top}&$skiptoken={skip + top}";
        return GraphJson.Ok(page);
    }

    private async Task<IResult> CreateAsync(DriveCall call)
    {
        var body = await GraphJson.ReadAsync(call.Request);
        if (body["folder"] is not JsonObject)
            return GraphError.Result(400, "invalidRequest", "Only a folder can be made here; a file is made by its content.");

        string conflict = body.Text("@microsoft.graph.conflictBehavior") ?? "fail";
        var folder = tree.CreateFolder(call.Item(), body.Text("name")!, conflict == "replace" ? "fail" : conflict);
        return GraphJson.Ok(json.Of(folder), 201);
    }

    private async Task<IResult> ChangeAsync(DriveCall call)
    {
        var item = call.Item();
        call.CheckMatch(item);
        var body = await GraphJson.ReadAsync(call.Request);
        string? parent = (body["parentReference"] as JsonObject)?.Text("id");
        return GraphJson.Ok(json.Of(tree.Change(item, body.Text("name"), parent, body.Text("description"))));
    }

    private IResult Delete(DriveCall call)
    {
        var item = call.Item();
        call.CheckMatch(item);
        if (item.ParentId is null)
            return GraphError.Result(400, "invalidRequest", "The root cannot be deleted.");
        tree.Delete(item);
        return Results.NoContent();
    }

    private IResult Content(DriveCall call)
    {
        var item = call.Item();
        if (item.Current is null)
            return GraphError.Result(400, "invalidRequest", "A folder has no content.");
        if (call.Request.Headers.IfNoneMatch == item.ETag)
            return Results.StatusCode(StatusCodes.Status304NotModified);

        // Graph takes OData's own parameters with and without the dollar; the client library sends it.
        string format = (call.Request.Query.TryGetValue("$format", out var asked) ? asked : call.Request.Query["format"]).ToString();
        return format is "" or "pdf"
            ? Results.Redirect(downloads.UrlOf(item, format.Length == 0 ? null : format))
            : GraphError.Result(406, "notSupported", $"The format {format} is not supported.");
    }

    private async Task<IResult> PutAsync(DriveCall call)
    {
        var standing = call.Standing();
        call.CheckMatch(standing);
        using var copy = new MemoryStream();
        await call.Request.Body.CopyToAsync(copy, call.Request.HttpContext.RequestAborted);
        if (copy.Length > LargestSimpleUpload)
            return GraphError.Result(413, "requestTooLarge", "The file is too large for a simple upload: use an upload session.");
        if (call.Address.Path is null)
        {
            return standing!.IsFolder
                ? GraphError.Result(400, "invalidRequest", "A folder has no content.")
                : GraphJson.Ok(json.Of(tree.PutFile(standing, copy.ToArray())));
        }

        var (parent, name) = call.Place();
        var (item, isNew) = tree.PutFile(parent, name, copy.ToArray(), call.Conflict("replace"));
        return GraphJson.Ok(json.Of(item), isNew ? 201 : 200);
    }

    private IResult Versions(DriveCall call)
    {
        var item = call.Item();
        if (call.Address.Tail.Count == 1)
            return GraphJson.Ok(GraphJson.Page(item.Versions.Reverse().Select(Version)));

        var version = item.Versions.FirstOrDefault(one => one.Id == call.Address.Tail[1]);
        if (version is null)
            return GraphError.Result(404, "itemNotFound", "The version was not found.");
        return call.Address.Tail.Count == 2
            ? GraphJson.Ok(Version(version))
            : Results.Redirect(downloads.UrlOf(item.Name, version.Blob, null));
    }

    private static JsonObject Version(FileVersion version) => new()
    {
        ["id"] = version.Id,
        ["lastModifiedDateTime"] = GraphJson.WholeSeconds(version.At),
        ["size"] = version.Size,
    };
}
