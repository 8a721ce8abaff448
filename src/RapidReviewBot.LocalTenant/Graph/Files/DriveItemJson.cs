using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>An item and its grants in Graph's JSON (https://learn.microsoft.com/graph/api/resources/driveitem, .../permission).</summary>
public sealed class DriveItemJson(TenantState state, DriveTree tree, DriveSharing sharing, Downloads downloads, TenantAddress address)
{
    public JsonObject Of(DriveItem item)
    {
        var json = new JsonObject
        {
            ["id"] = item.Id,
            ["name"] = item.ParentId is null ? "root" : item.Name,
            ["eTag"] = item.ETag,
            ["cTag"] = $"\"c:{{{item.Id.ToUpperInvariant()}}},{Math.Max(1, item.Versions.Count)}\"",
            ["createdDateTime"] = GraphJson.WholeSeconds(item.CreatedAt),
            ["lastModifiedDateTime"] = GraphJson.WholeSeconds(item.ModifiedAt),
            ["size"] = SizeOf(item),
            ["webUrl"] = WebUrl(item),
            ["parentReference"] = Reference(item),
        };
        AddKind(json, item);
        return json;
    }

    private void AddKind(JsonObject json, DriveItem item)
    {
        if (item.Description is not null)
            json["description"] = item.Description;
        if (item.ParentId is null)
            json["root"] = new JsonObject();
        if (item.Grants is not null && item.ParentId is not null)
            json["shared"] = new JsonObject { ["scope"] = "users" };
        if (item.Current is { } version)
        {
            json["file"] = new JsonObject
            {
                ["mimeType"] = MediaTypes.Of(item.Name),
                ["hashes"] = new JsonObject { ["sha256Hash"] = version.Blob.ToUpperInvariant() },
            };
            json["@microsoft.graph.downloadUrl"] = downloads.UrlOf(item, null);
        }
        else
        {
            json["folder"] = new JsonObject { ["childCount"] = tree.Children(item).Count() };
        }
    }

    public JsonObject Grant(DriveItem item, FileGrant grant)
    {
        var (from, _) = sharing.On(item);
        var json = new JsonObject { ["id"] = grant.Id, ["roles"] = GraphJson.Strings(grant.Roles) };
        if (from.Id != item.Id)
            json["inheritedFrom"] = new JsonObject { ["driveId"] = from.DriveId, ["id"] = from.Id, ["path"] = PathOf(from) };
        if (grant.Link is { } link)
        {
            json["shareId"] = link.ShareId;
            json["link"] = new JsonObject { ["type"] = link.Type, ["scope"] = link.Scope, ["webUrl"] = WebUrl(item) };
        }
        else if (grant.SiteGroup is { } group)
        {
            json["grantedToV2"] = new JsonObject { ["siteGroup"] = new JsonObject { ["id"] = group, ["displayName"] = group } };
        }
        else
        {
            json["grantedToV2"] = new JsonObject { ["user"] = User(grant) };
        }

        return json;
    }

    /// <summary>Where a person opens the item; on this machine that is the tenant's own address.</summary>
    public string WebUrl(DriveItem item)
    {
        var line = tree.Line(item).Select(one => Uri.EscapeDataString(one.Name));
        string drive = tree.Drive(item.DriveId).Path.Replace(" ", "%20", StringComparison.Ordinal);
        return string.Join('/', [address.Url.ToString().TrimEnd('/') + drive, .. line]);
    }

    /// <summary>The item's place as <c>/folder/file</c> under its library.</summary>
    public string Place(DriveItem item) => "/" + string.Join('/', tree.Line(item).Select(one => one.Name));

    private JsonObject User(FileGrant grant)
    {
        var person = grant.PersonId is null ? null : state.People.Find(grant.PersonId);
        return new JsonObject
        {
            ["id"] = person?.Id,
            ["displayName"] = person?.DisplayName ?? grant.Address,
            ["email"] = person?.Mail ?? grant.Address,
        };
    }

    private JsonObject Reference(DriveItem item)
    {
        var drive = tree.Drive(item.DriveId);
        var reference = new JsonObject { ["driveId"] = drive.Id, ["driveType"] = "documentLibrary", ["siteId"] = drive.SiteId };
        if (tree.Parent(item) is { } parent)
        {
            reference["id"] = parent.Id;
            reference["name"] = parent.Name;
            reference["path"] = PathOf(parent);
        }

        return reference;
    }

    private string PathOf(DriveItem item)
    {
        string place = string.Join('/', tree.Line(item).Select(one => Uri.EscapeDataString(one.Name)));
        return $"/drives/{item.DriveId}/root:" + (place.Length == 0 ? "" : "/" + place);
    }

    private long SizeOf(DriveItem item) => item.Current?.Size ?? tree.Children(item).Sum(SizeOf);
}
