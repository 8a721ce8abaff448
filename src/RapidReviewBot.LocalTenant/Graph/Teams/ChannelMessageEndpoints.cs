using System.Globalization;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Graph.Teams;

/// <summary>
/// The first messages of a channel's threads, newest first, at most 50 a page, no other query options
/// (https://learn.microsoft.com/graph/api/channel-list-messages and /resources/chatmessage).
/// </summary>
internal sealed class ChannelMessageEndpoints(TeamChannels channels, ChatMessages messages, TenantState state, AppRegistration app)
{
    private const int DefaultPage = 20;
    private const int MostPage = 50;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1.0/teams/{teamId}/channels/{channelId}/messages", List);

    private IResult List(string teamId, string channelId, HttpRequest request)
    {
        if (request.Query.Keys.FirstOrDefault(name => name is not ("$top" or "$skiptoken" or "$expand")) is { } other)
            throw GraphError.BadRequest($"Query option '{other}' is not allowed.");
        int top = Number(request, "$top", DefaultPage), skip = Number(request, "$skiptoken", 0);
        if (top is < 1 or > MostPage)
            throw GraphError.BadRequest("Invalid page size specified: the limit is 50.");

        var first = messages.In(channels.Find(teamId, channelId).Id).Where(one => one.Id == one.Thread).Reverse().ToList();
        var page = GraphJson.Page(first.Skip(skip).Take(top).Select(one => Json(one, teamId, channelId)));
        if (first.Count > skip + top)
            page["@odata.nextLink"] = $"{request.Scheme}://{request.Host}{request.Path}?$top={top}&$skiptoken={skip + top}";
        return GraphJson.Ok(page);
    }

    private JsonObject Json(ChatMessage message, string teamId, string channelId) => new()
    {
        ["id"] = message.Id,
        ["messageType"] = "message",
        ["createdDateTime"] = GraphJson.Instant(message.At),
        ["lastModifiedDateTime"] = GraphJson.Instant(message.EditedAt ?? message.At),
        ["deletedDateTime"] = message.Deleted ? GraphJson.Instant(message.EditedAt ?? message.At) : null,
        ["from"] = From(message),
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = message.Activity["text"]?.DeepClone() ?? "" },
        ["attachments"] = GraphJson.Array((message.Activity["attachments"] as JsonArray ?? []).OfType<JsonObject>().Select((one, at) => Attachment(one, $"{message.Id}-{at}"))),
        ["channelIdentity"] = new JsonObject { ["teamId"] = teamId, ["channelId"] = channelId },
    };

    private JsonObject From(ChatMessage message) => message.IsFromBot
        ? new JsonObject { ["application"] = new JsonObject { ["id"] = app.AppId, ["applicationIdentityType"] = "bot" } }
        : new JsonObject { ["user"] = new JsonObject { ["id"] = message.From, ["displayName"] = state.People.Find(message.From)?.DisplayName } };

    /// <summary>The content of a card is a string of JSON.</summary>
    private static JsonObject Attachment(JsonObject sent, string id) => new()
    {
        ["id"] = id,
        ["contentType"] = sent["contentType"]?.DeepClone(),
        ["content"] = sent["content"]?.ToJsonString(TenantJson.Options),
    };

    private static int Number(HttpRequest request, string name, int otherwise) =>
        request.Query[name].ToString() is { Length: > 0 } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw GraphError.BadRequest($"{name} is not a number.")
            : otherwise;
}
