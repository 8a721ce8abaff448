using System.Globalization;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// Activities as Teams sends them to a bot
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages and conversation-events).
/// </summary>
public sealed class Activities(TenantAddress address, TenantState state, TenantClock clock, BotName bot)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The service URL as it stands in activities, in tokens and in answers.</summary>
    public string ServiceUrl => address.ServiceUrl.ToString();

    public JsonObject Message(Person from, Place place, ChatMessage message)
    {
        var activity = FromPerson("message", from, place, message.Id, message.Thread);
        activity["text"] = message.Activity["text"]?.DeepClone();
        activity["textFormat"] = "plain";
        foreach (var entity in message.Activity["entities"]?.AsArray() ?? [])
            activity["entities"]!.AsArray().Add(entity!.DeepClone());
        return activity;
    }

    /// <summary>What a press of an <c>Action.Submit</c> sends: a message without text whose value is the data.</summary>
    public JsonObject Submitted(Person from, Place place, ChatMessage card, JsonObject data)
    {
        var activity = FromPerson("message", from, place, NewId(), card.Thread);
        activity["replyToId"] = card.Id;
        activity["value"] = data.DeepClone();
        return activity;
    }

    /// <summary>The invoke of an <c>Action.Execute</c> (https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model).</summary>
    public JsonObject Executed(Person from, Place place, ChatMessage card, JsonObject action, JsonObject data, string trigger)
    {
        var activity = FromPerson("invoke", from, place, NewId(), card.Thread);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.Id;
        var sent = new JsonObject { ["type"] = "Action.Execute" };
        foreach (string field in new[] { "id", "title", "verb" })
        {
            if (action[field] is { } value)
                sent[field] = value.DeepClone();
        }

        sent["data"] = data.DeepClone();
        activity["value"] = new JsonObject { ["action"] = sent, ["trigger"] = trigger };
        return activity;
    }

    public JsonObject Installed(Person by, Place place, bool added)
    {
        var activity = FromPerson("installationUpdate", by, place, NewId(), null);
        activity["action"] = added ? "add" : "remove";
        activity["entities"] = null;
        return activity;
    }

    public JsonObject MembersChanged(Person by, Place place, bool added, params IEnumerable<JsonObject> accounts)
    {
        var activity = FromPerson("conversationUpdate", by, place, NewId(), null);
        activity[added ? "membersAdded" : "membersRemoved"] = new JsonArray([.. accounts]);
        if (!place.IsPersonal)
            activity["channelData"]!["eventType"] = added ? "teamMemberAdded" : "teamMemberRemoved";
        return activity;
    }

    public JsonObject ChannelChanged(Person by, Place general, State.Channel channel, string eventType)
    {
        var activity = FromPerson("conversationUpdate", by, general, NewId(), null);
        var about = activity["channelData"]!.AsObject();
        about["eventType"] = eventType;
        about["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.DisplayName };
        about["team"] = new JsonObject { ["id"] = general.Id, ["name"] = general.Team!.DisplayName, ["aadGroupId"] = general.Team.Id };
        return activity;
    }

    public JsonObject BotAccount() => new() { ["id"] = bot.Id };

    public static JsonObject Account(Person person) => new() { ["id"] = person.TeamsId, ["aadObjectId"] = person.Id };

    public JsonObject Mention() => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{bot.Name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name },
    };

    private JsonObject FromPerson(string type, Person from, Place place, string id, string? thread)
    {
        var now = clock.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, London).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = "Europe/London",
            ["serviceUrl"] = ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = from.TeamsId, ["name"] = from.DisplayName, ["aadObjectId"] = from.Id },
            ["recipient"] = new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name },
            ["conversation"] = ConversationOf(place, thread),
            ["channelData"] = ChannelData(place),
            ["entities"] = new JsonArray(ClientInfo()),
            ["locale"] = "en-GB",
        };
    }

    private JsonObject ConversationOf(Place place, string? thread)
    {
        var conversation = new JsonObject
        {
            ["conversationType"] = place.IsPersonal ? "personal" : "channel",
            ["tenantId"] = state.Host.Id,
            ["id"] = thread is null ? place.Id : place.AddressOf(thread),
        };
        if (!place.IsPersonal)
            conversation["isGroup"] = true;
        return conversation;
    }

    private JsonObject ChannelData(Place place)
    {
        var about = new JsonObject { ["tenant"] = new JsonObject { ["id"] = state.Host.Id } };
        if (place.IsPersonal)
            return about;

        string general = Places.GeneralOf(state, place.Team!).Id;
        about["teamsChannelId"] = place.Id;
        about["teamsTeamId"] = general;
        about["channel"] = new JsonObject { ["id"] = place.Id };
        about["team"] = new JsonObject { ["id"] = general, ["aadGroupId"] = place.Team!.Id };
        return about;
    }

    private static JsonObject ClientInfo() => new()
    {
        ["locale"] = "en-GB",
        ["country"] = "GB",
        ["platform"] = "Web",
        ["timezone"] = "Europe/London",
        ["type"] = "clientInfo",
    };

    private string NewId() => $"f:{state.NewGuid("activity")}";
}
