using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary><c>permissions</c>, <c>invite</c> and <c>createLink</c> of an item.</summary>
internal sealed class DriveSharingEndpoints(DriveSharing sharing, DriveItemJson json, TenantState state)
{
    public async Task<IResult> AnswerAsync(DriveCall call, string first)
    {
        var item = call.Item();
        string? grantId = call.Address.Tail.Count > 1 ? call.Address.Tail[1] : null;
        return (call.Request.Method, first, grantId) switch
        {
            ("GET", "permissions", null) => GraphJson.Ok(GraphJson.Page(sharing.On(item).Grants.Select(one => json.Grant(item, one)))),
            ("GET", "permissions", { } id) => GraphJson.Ok(json.Grant(item, sharing.Find(item, id))),
            ("PATCH", "permissions", { } id) => await ChangeAsync(call, item, id),
            ("DELETE", "permissions", { } id) => Remove(item, id),
            ("POST", "invite", null) => await InviteAsync(call, item),
            ("POST", "createlink", null) => await LinkAsync(call, item),
            _ => GraphError.Result(405, "methodNotAllowed", "The method is not allowed here."),
        };
    }

    private async Task<IResult> InviteAsync(DriveCall call, DriveItem item)
    {
        var body = await GraphJson.ReadAsync(call.Request);
        string[] roles = Roles(body);
        string[] addresses = [.. body.Objects("recipients").Select(Address)];
        if (addresses.Length == 0)
            return GraphError.Result(400, "invalidRequest", "At least one recipient is required.");
        if (body.Flag("sendInvitation") == true)
            return GraphError.Result(400, "notSupported", "Invitation mails are not part of this local tenant: set sendInvitation to false.");

        var given = sharing.Invite(item, roles, addresses, body.Flag("retainInheritedPermissions") ?? true);
        var now = state.DriveItems.Find(item.Id)!;
        return GraphJson.Ok(GraphJson.Page(given.Select(one => json.Grant(now, one))));
    }

    private async Task<IResult> LinkAsync(DriveCall call, DriveItem item)
    {
        var body = await GraphJson.ReadAsync(call.Request);
        string type = body.Text("type") ?? "view";
        string scope = body.Text("scope") ?? "organization";
        if (type is not ("view" or "edit") || scope is not ("organization" or "users" or "anonymous"))
            return GraphError.Result(400, "invalidRequest", "The link's type or scope is not known.");
        if (scope == "anonymous")
            return GraphError.Result(403, "accessDenied", "The organisation's policy does not allow anonymous links.");

        var (grant, isNew) = sharing.Link(item, type, scope, body.Flag("retainInheritedPermissions") ?? true);
        return GraphJson.Ok(json.Grant(state.DriveItems.Find(item.Id)!, grant), isNew ? 201 : 200);
    }

    private async Task<IResult> ChangeAsync(DriveCall call, DriveItem item, string id)
    {
        var grant = sharing.ChangeRoles(item, id, Roles(await GraphJson.ReadAsync(call.Request)));
        return GraphJson.Ok(json.Grant(state.DriveItems.Find(item.Id)!, grant));
    }

    private IResult Remove(DriveItem item, string id)
    {
        sharing.Remove(item, id);
        return Results.NoContent();
    }

    private static string[] Roles(JsonObject body)
    {
        string[] roles = [.. (body["roles"] as JsonArray ?? []).Select(one => (string)one!)];
        return roles.Length > 0 && roles.All(one => one is "read" or "write" or "owner")
            ? roles
            : throw GraphError.BadRequest("The roles must be read, write or owner.", "invalidRequest");
    }

    private string Address(JsonObject recipient) =>
        recipient.Text("email") ?? Account(recipient.Text("objectId")) ?? throw GraphError.BadRequest("A recipient needs an email or an objectId.", "invalidRequest");

    /// <summary>One account that is not there makes the whole invitation fail; whoever is outside is invited by address.</summary>
    private string? Account(string? id) => id is null || state.FindPerson(id) is not null
        ? id
        : throw GraphError.BadRequest("The specified user could not be resolved.", "noResolvedUsers");
}
