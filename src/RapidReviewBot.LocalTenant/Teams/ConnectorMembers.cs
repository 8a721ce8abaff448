using System.Globalization;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>Who is in a conversation, and what a team holds (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context).</summary>
internal static class ConnectorMembers
{
    public static void Map(IEndpointRouteBuilder v3)
    {
        v3.MapGet("/conversations/{conversation}/members", (string conversation, ConnectorCalls calls, Places places, TenantState state) =>
            Results.Json(new JsonArray([.. Members(conversation, calls, places, state)])));
        v3.MapGet("/conversations/{conversation}/members/{member}", One);
        v3.MapGet("/conversations/{conversation}/pagedmembers", Paged);
        v3.MapGet("/teams/{team}", TeamDetails);
        v3.MapGet("/teams/{team}/conversations", TeamChannels);
    }

    private static IResult One(string conversation, string member, ConnectorCalls calls, Places places, TenantState state) =>
        Results.Json(Members(conversation, calls, places, state).FirstOrDefault(one => (string)one["id"]! == member || (string)one["aadObjectId"]! == member)
            ?? throw new ConnectorError(404, "MemberNotFoundInConversation", "Member not found in the conversation."));

    private static IResult Paged(string conversation, int? pageSize, string? continuationToken, ConnectorCalls calls, Places places, TenantState state)
    {
        int size = Math.Clamp(pageSize ?? 200, 50, 500);
        int start = int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out int from) ? from : 0;
        var members = Members(conversation, calls, places, state);
        var page = new JsonObject { ["members"] = new JsonArray([.. members.Skip(start).Take(size)]) };
        if (start + size < members.Count)
            page["continuationToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        return Results.Json(page);
    }

    private static IResult TeamDetails(string team, ConnectorCalls calls, TenantState state)
    {
        var found = calls.Require(team, RatedCall.ReadMembers).Team ?? throw new ConnectorError(404, "ConversationNotFound", "Team not found.");
        return Results.Json(new JsonObject
        {
            ["id"] = Places.GeneralOf(state, found).Id,
            ["name"] = found.DisplayName,
            ["aadGroupId"] = found.Id,
            ["channelCount"] = state.Channels.All.Count(channel => channel.TeamId == found.Id && channel.DeletedAt is null),
            ["memberCount"] = found.Owners.Union(found.Members).Count(),
        });
    }

    private static IResult TeamChannels(string team, ConnectorCalls calls, TenantState state)
    {
        var found = calls.Require(team, RatedCall.ReadMembers).Team ?? throw new ConnectorError(404, "ConversationNotFound", "Team not found.");
        string general = Places.GeneralOf(state, found).Id;
        var channels = state.Channels.All.Where(channel => channel.TeamId == found.Id && channel is { DeletedAt: null, MembershipType: "standard" });
        return Results.Json(new JsonObject
        {
            ["conversations"] = new JsonArray([.. channels.Select(channel => new JsonObject
            {
                ["id"] = channel.Id,
                ["name"] = channel.Id == general ? null : channel.DisplayName,
            })]),
        });
    }

    private static List<JsonObject> Members(string conversation, ConnectorCalls calls, Places places, TenantState state)
    {
        var place = calls.Require(conversation, RatedCall.ReadMembers);
        return [.. places.MembersOf(place).Select(person => new JsonObject
        {
            ["id"] = person.TeamsId,
            ["name"] = person.DisplayName,
            ["aadObjectId"] = person.Id,
            ["objectId"] = person.Id,
            ["givenName"] = person.GivenName,
            ["surname"] = person.Surname,
            ["email"] = person.Mail,
            ["userPrincipalName"] = person.Mail,
            ["tenantId"] = state.Host.Id,
            ["userRole"] = person.Surface == Surface.Guest ? "guest" : "user",
        })];
    }
}
