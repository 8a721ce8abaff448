using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Access;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// The Bot Connector's paths under the service URL
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// The caller's token, the journal and the faults are seen to before any of them runs.
/// </summary>
internal static class ConnectorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var v3 = routes.MapGroup("/uk/v3").AddEndpointFilter(ConnectorError.Filter).DisableAntiforgery();
        v3.MapPost("/conversations", Create);
        v3.MapPost("/conversations/{conversation}/activities", Send);
        v3.MapPost("/conversations/{conversation}/activities/{activity}", Send);
        v3.MapPut("/conversations/{conversation}/activities/{activity}", Update);
        v3.MapDelete("/conversations/{conversation}/activities/{activity}", Delete);
        ConnectorMembers.Map(v3);
    }

    private static async Task<IResult> Create(HttpRequest request, ConnectorCalls calls)
    {
        var asked = await ConnectorBody.ReadAsync(request);
        if ((string?)asked["channelData"]?["channel"]?["id"] is { } channel)
        {
            var place = calls.Require(channel, RatedCall.Create);
            if (asked["activity"] is not JsonObject first)
                throw new ConnectorError(400, "BadSyntax", "Incorrect conversation creation parameters: a first message is needed in a channel.");

            string id = calls.Post(place with { Thread = null }, first);
            return Results.Json(new JsonObject { ["id"] = place.AddressOf(id), ["activityId"] = id }, statusCode: 201);
        }

        var chat = calls.RequireChatFor(asked);
        var answer = new JsonObject { ["id"] = chat.Id };
        if (asked["activity"] is JsonObject message)
            answer["activityId"] = calls.Post(chat, message);
        return Results.Json(answer, statusCode: 201);
    }

    private static async Task<IResult> Send(string conversation, HttpRequest request, ConnectorCalls calls)
    {
        var activity = await ConnectorBody.ReadAsync(request);
        var place = calls.Require(conversation, RatedCall.Send);
        return Results.Json(new JsonObject { ["id"] = calls.Post(place, activity) }, statusCode: 201);
    }

    private static async Task<IResult> Update(string conversation, string activity, HttpRequest request, ConnectorCalls calls, ChatMessages messages)
    {
        var changed = await ConnectorBody.ReadAsync(request);
        var place = calls.Require(conversation, RatedCall.Send);
        var message = calls.RequireOwn(place, activity);
        messages.Edit(message, ConnectorBody.Content(changed));
        return Results.Json(new JsonObject { ["id"] = activity });
    }

    private static IResult Delete(string conversation, string activity, ConnectorCalls calls, ChatMessages messages)
    {
        var place = calls.Require(conversation, RatedCall.Send);
        messages.Delete(calls.RequireOwn(place, activity));
        return Results.Ok();
    }
}
