using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>Where a message can stand: the personal chat of one person with the bot, or a channel, perhaps one thread of it.</summary>
/// <param name="Id">The conversation's id without a thread.</param>
/// <param name="Thread">The id of the thread's first message, where the address names one.</param>
public sealed record Place(string Id, string? Thread, Person? Person, Team? Team, State.Channel? Channel)
{
    public bool IsPersonal => Person is not null;

    /// <summary>As the Connector writes it: <c>19:...@thread.tacv2;messageid=1735689600000</c> for a thread.</summary>
    public string AddressOf(string thread) => IsPersonal ? Id : $"{Id};messageid={thread}";
}

/// <summary>Finds the place that a conversation id means, and who is in it.</summary>
public sealed class Places(TenantState state, AppRegistration app)
{
    private const string ThreadMark = ";messageid=";

    public Place? Find(string conversationId)
    {
        int mark = conversationId.IndexOf(ThreadMark, StringComparison.Ordinal);
        string id = mark < 0 ? conversationId : conversationId[..mark];
        string? thread = mark < 0 ? null : conversationId[(mark + ThreadMark.Length)..];
        if (state.Channels.Find(id) is { DeletedAt: null } channel)
            return new Place(id, thread, null, state.Teams.Find(channel.TeamId), channel);

        return state.People.All.FirstOrDefault(person => ChatIdOf(person) == id) is { } owner ? new Place(id, null, owner, null, null) : null;
    }

    public Place PersonalChat(Person person) => new(ChatIdOf(person), null, person, null, null);

    public IReadOnlyList<Person> MembersOf(Place place) => place.IsPersonal
        ? [place.Person!]
        : [.. ChannelPeople(place).Select(state.People.Find).OfType<Person>()];

    /// <summary>The channels that this person sees, by team.</summary>
    public IEnumerable<(Team Team, IReadOnlyList<State.Channel> Channels)> ChannelsOf(Person person)
    {
        foreach (var team in state.Teams.All.Where(team => team.Members.Contains(person.Id) || team.Owners.Contains(person.Id)))
        {
            var channels = state.Channels.All.Where(channel => channel.TeamId == team.Id && channel.DeletedAt is null);
            yield return (team, [.. channels]);
        }
    }

    public bool Sees(Person person, Place place) => MembersOf(place).Any(member => member.Id == person.Id);

    /// <summary>The channel that every team has, whose id Teams uses for the team itself.</summary>
    public static State.Channel GeneralOf(TenantState state, Team team) =>
        state.Channels.All.First(channel => channel.TeamId == team.Id && channel.DisplayName == "General");

    /// <summary>Stable: the same person and app have the same chat after a restart.</summary>
    private string ChatIdOf(Person person) =>
        $"a:1{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{app.AppId}/{person.Id}")))[..40]}";

    private static IEnumerable<string> ChannelPeople(Place place) => place.Team!.Owners.Concat(place.Team.Members).Distinct(StringComparer.Ordinal);
}
