using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>Someone who has stopped the bot's messages in their own Teams.</summary>
public sealed record BotBlock(string PersonId);

/// <summary>Where the bot may write: where it is installed and not blocked.</summary>
public sealed class BotAccess(TenantState state, Installations installations, GraphGrants grants)
{
    private readonly Collection<BotBlock> blocks = state.Of<BotBlock>("bot-blocks", one => one.PersonId);

    /// <summary>Whether the bot is sent what people say in channels without mentioning it.</summary>
    public bool HearsChannels => grants.Has("resource-specific", "ChannelMessage.Read.Group");

    public void Block(Person person) => blocks.Put(new BotBlock(person.Id));

    public void Unblock(Person person) => blocks.Remove(person.Id);

    public bool IsBlockedBy(Person person) => blocks.Find(person.Id) is not null;

    /// <summary>Why the bot may not act in this place, as the Connector words it; null where it may.</summary>
    internal ConnectorError? Problem(Place place)
    {
        if (place.IsPersonal ? !installations.HasPersonal(place.Person!) : !place.Team!.BotInstalled)
            return new ConnectorError(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        if (place.IsPersonal && IsBlockedBy(place.Person!))
            return new ConnectorError(403, "MessageWritesBlocked", "Thread is blocked from message writes.");
        return null;
    }
}
