using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

public sealed record ShownPlace(string Id, string Name, string Kind, int Messages);

public sealed record ShownTeam(string Id, string Name, IReadOnlyList<ShownPlace> Channels);

/// <summary>The list at the side of a person's Teams.</summary>
public sealed record SideList(IReadOnlyList<ShownPlace> Chats, IReadOnlyList<ShownTeam> Teams);

/// <summary>The chats and channels that a person has.</summary>
public sealed class ShownPlaces(Places places, ChatMessages messages, Installations installations, BotName bot)
{
    public SideList Of(Person person)
    {
        if (person.Surface == Surface.Mail)
            return new SideList([], []);

        var chat = places.PersonalChat(person);
        var counts = messages.All.CountBy(message => message.Conversation).ToDictionary();
        IReadOnlyList<ShownPlace> chats = installations.HasPersonal(person)
            ? [new ShownPlace(chat.Id, bot.Name, "personal", counts.GetValueOrDefault(chat.Id))]
            : [];
        var teams = places.ChannelsOf(person).Select(one => new ShownTeam(
            one.Team.Id, one.Team.DisplayName,
            [.. one.Channels.Select(channel => new ShownPlace(channel.Id, channel.DisplayName, channel.MembershipType, counts.GetValueOrDefault(channel.Id)))]));
        return new SideList(chats, [.. teams]);
    }
}
