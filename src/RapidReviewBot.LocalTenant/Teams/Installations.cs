using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>The bot installed for one person.</summary>
public sealed record Installation(string PersonId, string Id);

/// <summary>For whom the bot is installed. The host's setup policy installs it for each of its members; nobody else has it of their own.</summary>
public sealed class Installations(TenantState state)
{
    private readonly Collection<Installation> personal = state.Of<Installation>("installations", one => one.PersonId);

    public Installation? OfPerson(Person person) => personal.Find(person.Id);

    public bool HasPersonal(Person person) => OfPerson(person) is not null;

    public Installation Install(Person person)
    {
        lock (state.Gate)
            return OfPerson(person) ?? personal.Put(new Installation(person.Id, state.NewGuid("installation")));
    }

    public bool Uninstall(Person person) => personal.Remove(person.Id);
}
