using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Teams;

/// <summary><c>/teams/{id}</c> and its channels (https://learn.microsoft.com/graph/api/resources/channel).</summary>
internal sealed class TeamEndpoints(TenantState state, TeamChannels channels, DriveItemJson files, TenantAddress address)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1.0/teams/{teamId}", (string teamId) => GraphJson.Ok(Json(channels.Team(teamId))));
        routes.MapGet("/v1.0/teams/{teamId}/members", (string teamId) => GraphJson.Ok(GraphJson.Page(channels.Team(teamId).Members.Select(Member))));
        routes.MapGet("/v1.0/teams/{teamId}/channels", (string teamId, HttpRequest request) =>
            GraphJson.Ok(GraphJson.Page(Filtered(channels.Of(teamId), request).Select(one => GraphJson.Select(Json(one), request)))));
        routes.MapPost("/v1.0/teams/{teamId}/channels", CreateAsync);
        routes.MapGet("/v1.0/teams/{teamId}/channels/{channelId}", (string teamId, string channelId) => GraphJson.Ok(Json(channels.Find(teamId, channelId))));
        routes.MapDelete("/v1.0/teams/{teamId}/channels/{channelId}", (string teamId, string channelId) =>
        {
            channels.Delete(teamId, channelId);
            return Results.NoContent();
        });
        routes.MapGet("/v1.0/teams/{teamId}/channels/{channelId}/filesFolder", (string teamId, string channelId) =>
            GraphJson.Ok(files.Of(channels.Folder(channels.Find(teamId, channelId)))));
        routes.MapPost("/v1.0/teams/{teamId}/channels/{channelId}/archive", Archive);
        routes.MapPost("/v1.0/teams/{teamId}/channels/{channelId}/unarchive", Archive);
        routes.MapGet("/v1.0/teams/{teamId}/operations/{operation}", (string teamId, string operation) => GraphJson.Ok(channels.Operation(teamId, operation)));
    }

    private async Task<IResult> CreateAsync(string teamId, HttpRequest request)
    {
        var body = await GraphJson.ReadAsync(request);
        string kind = body.Text("membershipType") ?? "standard";
        if (kind != "standard" && !body.Objects("members").Any(HasOwnerRole))
            return GraphError.Result(400, "BadRequest", "A private or shared channel made by an application needs an owner in members.");

        var channel = channels.Create(teamId, body.Text("displayName"), body.Text("description"), kind);
        request.HttpContext.Response.Headers.Location = $"/teams('{teamId}')/channels('{channel.Id}')";
        return GraphJson.Ok(Json(channel), 201);
    }

    private IResult Archive(string teamId, string channelId, HttpRequest request)
    {
        bool archive = request.Path.Value!.EndsWith("/archive", StringComparison.OrdinalIgnoreCase);
        string operation = channels.AskArchive(teamId, channelId, archive);
        request.HttpContext.Response.Headers.Location = $"/teams('{teamId}')/operations('{operation}')";
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static IEnumerable<Channel> Filtered(IEnumerable<Channel> all, HttpRequest request)
    {
        string filter = request.Query["$filter"].ToString();
        if (filter.Length == 0)
            return all;
        return ODataFilter.Equality(filter, "displayName") is { } name
            ? all.Where(one => string.Equals(one.DisplayName, name, StringComparison.OrdinalIgnoreCase))
            : throw GraphError.BadRequest($"The filter '{filter}' is not supported here.");
    }

    private static bool HasOwnerRole(JsonObject member) => (member["roles"] as JsonArray)?.Any(one => (string?)one == "owner") == true;

    private JsonObject Json(Team team) => new()
    {
        ["id"] = team.Id,
        ["displayName"] = team.DisplayName,
        ["tenantId"] = state.Host.Id,
        ["isArchived"] = false,
        ["webUrl"] = new Uri(address.Url, $"/teams/{team.Id}").ToString(),
    };

    private JsonObject Json(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["createdDateTime"] = GraphJson.Instant(channel.CreatedAt),
        ["displayName"] = channel.DisplayName,
        ["description"] = channel.Description,
        ["membershipType"] = channel.MembershipType,
        ["isArchived"] = channel.IsArchived,
        ["tenantId"] = state.Host.Id,
        ["webUrl"] = new Uri(address.Url, $"/channels/{Uri.EscapeDataString(channel.Id)}").ToString(),
    };

    private JsonObject Member(string personId)
    {
        var person = state.People.Find(personId)!;
        return new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.aadUserConversationMember",
            ["id"] = person.TeamsId,
            ["userId"] = person.Id,
            ["displayName"] = person.DisplayName,
            ["email"] = person.Mail,
            ["tenantId"] = person.OrganisationId,
            ["roles"] = person.Surface == Surface.Guest ? GraphJson.Strings(["guest"]) : [],
        };
    }
}
