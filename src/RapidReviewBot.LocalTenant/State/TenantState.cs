using System.Security.Cryptography;
using System.Text;

namespace RapidReviewBot.LocalTenant.State;

/// <summary>
/// Everything that the tenant remembers. With a folder it is kept there and a stopped or killed process goes on where it was; without one it is in memory.
/// Take <see cref="Gate"/> around anything that reads and then writes.
/// </summary>
public sealed class TenantState : IDisposable
{
    private readonly StateFile file;
    private readonly Dictionary<string, object> collections = [];
    private readonly Lock naming = new();

    public TenantState(string? folder)
    {
        Folder = folder;
        file = new StateFile(folder is null ? null : Path.Combine(folder, "state.jsonl"));
        Blobs = new BlobFolder(folder is null ? null : Path.Combine(folder, "blobs"));
    }

    public string? Folder { get; }

    public Lock Gate { get; } = new();

    /// <summary>Grows with every change: a page that saw the same number has nothing to read again.</summary>
    public long Changes => file.Changes;

    public BlobFolder Blobs { get; }

    public Collection<Organisation> Organisations => Of<Organisation>("organisations", one => one.Id);

    public Collection<Person> People => Of<Person>("people", one => one.Id);

    public Collection<Site> Sites => Of<Site>("sites", one => one.Id);

    public Collection<Team> Teams => Of<Team>("teams", one => one.Id);

    public Collection<Channel> Channels => Of<Channel>("channels", one => one.Id);

    public Collection<Drive> Drives => Of<Drive>("drives", one => one.Id);

    public Collection<DriveItem> DriveItems => Of<DriveItem>("drive-items", one => one.Id);

    public Collection<MailMessage> Mail => Of<MailMessage>("mail", one => one.Id);

    public Collection<CalendarEvent> Events => Of<CalendarEvent>("events", one => one.Id);

    public Collection<MailTombstone> MailTombstones => Of<MailTombstone>("mail-tombstones", one => one.Id);

    public Collection<Bounce> Bounces => Of<Bounce>("bounces", one => one.Address);

    public Collection<AutomaticReply> AutomaticReplies => Of<AutomaticReply>("automatic-replies", one => one.PersonId);

    public Collection<Counter> Counters => Of<Counter>("counters", one => one.Id);

    public Organisation Host => Organisations.All.Single(one => one.IsHost);

    /// <summary>A collection of one's own, by name; the same name always gives the same collection.</summary>
    public Collection<T> Of<T>(string name, Func<T, string> idOf)
        where T : class
    {
        lock (naming)
        {
            if (!collections.TryGetValue(name, out object? found))
                collections[name] = found = new Collection<T>(name, idOf, file);
            return (Collection<T>)found;
        }
    }

    /// <summary>By object id, mail address or user principal name, without regard to case.</summary>
    public Person? FindPerson(string idOrAddress) =>
        People.Find(idOrAddress.ToLowerInvariant())
        ?? People.All.FirstOrDefault(one => string.Equals(one.Mail, idOrAddress, StringComparison.OrdinalIgnoreCase));

    public Organisation OrganisationOf(Person person) => Organisations.Find(person.OrganisationId)!;

    /// <summary>A new id: the n-th of its kind is the same in every run, so that two runs of a story can be compared.</summary>
    public string NewGuid(string kind)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{Next(kind)}"));
        return new Guid(hash.AsSpan(0, 16)).ToString("D");
    }

    /// <summary>The next number of a kind, from 1.</summary>
    public long Next(string kind)
    {
        lock (Gate)
        {
            long value = (Counters.Find(kind)?.Value ?? 0) + 1;
            Counters.Put(new Counter(kind, value));
            return value;
        }
    }

    public void Dispose() => file.Dispose();
}

public sealed record Counter(string Id, long Value);
