using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>What every call of the bot to the Connector must meet, and how its messages are kept.</summary>
public sealed class ConnectorCalls(TenantState state, Places places, ChatMessages messages, BotAccess access, ConversationRates rates)
{
    /// <summary>The place of a conversation that the bot may write in; counts the call.</summary>
    public Place Require(string conversation, RatedCall call)
    {
        var place = places.Find(conversation) ?? throw new ConnectorError(404, "ConversationNotFound", "Conversation not found.");
        if (access.Problem(place) is { } problem)
            throw problem;
        if (place.Channel is { IsArchived: true } && call != RatedCall.ReadMembers)
            throw new ConnectorError(403, "ForbiddenOperationException", "The channel is archived.");
        if (place.Thread is { } thread && messages.Find(place.Id, thread) is null)
            throw new ConnectorError(404, "ConversationNotFound", "Conversation not found.");

        rates.Count(call, conversation);
        return place;
    }

    /// <summary>The chat with the one member that a create names, by Teams id or by object id, in this tenant.</summary>
    public Place RequireChatFor(JsonObject asked)
    {
        if (asked["members"] is not JsonArray { Count: 1 } members || (string?)members[0]?["id"] is not { } id)
            throw new ConnectorError(400, "BadSyntax", "Incorrect conversation creation parameters: one member is needed.");
        string? tenant = (string?)asked["tenantId"] ?? (string?)asked["channelData"]?["tenant"]?["id"];
        if (tenant is null)
            throw new ConnectorError(400, "BadSyntax", "Incorrect conversation creation parameters: a tenant id is needed.");
        var person = state.People.All.FirstOrDefault(one => one.TeamsId == id || one.Id == id);
        if (tenant != state.Host.Id || person is null)
            throw new ConnectorError(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        return Require(places.PersonalChat(person).Id, RatedCall.Create);
    }

    /// <summary>
    /// Keeps the message. Text that comes with an attachment is split off as a message of its own, and the id is that of the text,
    /// so the card of such a message can never be edited.
    /// </summary>
    public string Post(Place place, JsonObject activity)
    {
        var content = ConnectorBody.Content(activity);
        if ((string?)activity["type"] == "typing")
            return "";
        if (string.IsNullOrEmpty((string?)content["text"]) || content["attachments"] is not JsonArray { Count: > 0 })
            return messages.Add(place, ChatMessages.Bot, content).Id;

        var card = content.DeepClone().AsObject();
        card.Remove("text");
        content.Remove("attachments");
        var text = messages.Add(place, ChatMessages.Bot, content);
        messages.Add(place.IsPersonal ? place : place with { Thread = text.Thread }, ChatMessages.Bot, card);
        return text.Id;
    }

    public ChatMessage RequireOwn(Place place, string activity)
    {
        var message = messages.Find(place.Id, activity);
        if (message is null or { Deleted: true })
            throw new ConnectorError(404, "ActivityNotFoundInConversation", "Activity not found in the conversation.");
        if (!message.IsFromBot)
            throw new ConnectorError(403, "NotEnoughPermissions", "The bot can change its own messages only.");
        return message;
    }
}
