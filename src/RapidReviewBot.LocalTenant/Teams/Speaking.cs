using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// A person writes in a chat or channel. In a channel the bot hears what mentions it and, where it was granted <c>ChannelMessage.Read.Group</c>, everything
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-for-bots-and-agents).
/// </summary>
public sealed class Speaking(ChatMessages messages, Activities activities, BotDelivery delivery, BotAccess access, BotName bot)
{
    public async Task<(ChatMessage Message, BotAnswer? Answer)> SayAsync(
        Person person, Place place, string text, bool mention, CancellationToken cancellationToken)
    {
        var content = new JsonObject { ["text"] = text };
        if (mention && !place.IsPersonal)
        {
            content["text"] = $"<at>{bot.Name}</at> {text}";
            content["entities"] = new JsonArray(activities.Mention());
        }

        var message = messages.Add(place, person.Id, content);
        bool heard = (place.IsPersonal || mention || access.HearsChannels) && access.Problem(place) is null;
        return (message, heard ? await delivery.SendAsync(activities.Message(person, place, message), cancellationToken) : null);
    }
}
