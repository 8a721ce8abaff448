using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary><c>/sites/{id}</c>, by id or by <c>host:/path</c>, and its libraries.</summary>
internal sealed class SiteEndpoints(TenantState state, TenantAddress address, DriveTree tree)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1.0/sites/{id}", (string id) => GraphJson.Ok(Json(Find(id))));
        routes.MapGet("/v1.0/sites/{host}:/{**path}", (string host, string path) => GraphJson.Ok(Json(ByPath(path))));
        routes.MapGet("/v1.0/sites/{id}/drive", (string id) => GraphJson.Ok(Drive(DrivesOf(id)[0])));
        routes.MapGet("/v1.0/sites/{id}/drives", (string id) => GraphJson.Ok(GraphJson.Page(DrivesOf(id).Select(Drive))));
    }

    public static JsonObject Drive(Drive drive) => new()
    {
        ["id"] = drive.Id,
        ["name"] = drive.Name,
        ["driveType"] = "documentLibrary",
        ["webUrl"] = drive.Path,
    };

    private List<Drive> DrivesOf(string siteId)
    {
        var site = Find(siteId);
        return [.. state.Drives.All.Where(one => one.SiteId == site.Id).Select(one => tree.Drive(one.Id))];
    }

    private Site Find(string id) => state.Sites.Find(id) ?? throw GraphError.NotFound("itemNotFound", "Requested site could not be found");

    private Site ByPath(string path) =>
        state.Sites.All.FirstOrDefault(one => string.Equals(one.Path, "/" + path.Trim('/', ':'), StringComparison.OrdinalIgnoreCase))
        ?? throw GraphError.NotFound("itemNotFound", "Requested site could not be found");

    private JsonObject Json(Site site) => new()
    {
        ["id"] = site.Id,
        ["displayName"] = site.DisplayName,
        ["name"] = site.Path.Split('/')[^1],
        ["webUrl"] = address.Url.ToString().TrimEnd('/') + site.Path,
    };
}
