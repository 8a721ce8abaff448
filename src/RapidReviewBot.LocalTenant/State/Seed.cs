using System.Text.Json;
using RapidReviewBot.LocalTenant.Graph.Files;

namespace RapidReviewBot.LocalTenant.State;

/// <summary>Who and what is in the tenant when it is first started: a file under <c>Seeds/</c>. Everything in it is invented.</summary>
public sealed record Seed(
    string BotAppId,
    string BotName,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<Person> People,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<Drive> Drives,
    IReadOnlyList<Team> Teams,
    IReadOnlyDictionary<string, BusyPattern> BusyPatterns)
{
    public static Seed Read(string file)
    {
        string path = Path.IsPathRooted(file) ? file : Path.Combine(AppContext.BaseDirectory, "Seeds", file);
        return JsonSerializer.Deserialize<Seed>(File.ReadAllBytes(path), TenantJson.Options)
            ?? throw new InvalidOperationException($"The seed file {path} is empty.");
    }

    /// <summary>Both in one tenant; what both hold is there once.</summary>
    public Seed With(Seed other) => this with
    {
        Organisations = [.. Organisations.UnionBy(other.Organisations, one => one.Id)],
        People = [.. People.UnionBy(other.People, one => one.Id)],
        Sites = [.. Sites.UnionBy(other.Sites, one => one.Id)],
        Drives = [.. Drives.UnionBy(other.Drives, one => one.Id)],
        Teams = [.. Teams.UnionBy(other.Teams, one => one.Id)],
    };

    /// <summary>Plants it in an empty tenant; a tenant that was planted before is left as it is.</summary>
    public void Plant(TenantState state, DateTimeOffset now)
    {
        if (state.Organisations.All.Count > 0)
            return;

        foreach (var person in People)
            state.People.Put(person);
        foreach (var site in Sites)
            state.Sites.Put(site);
        foreach (var drive in Drives)
            PlantDrive(state, drive, now);
        foreach (var team in Teams)
        {
            state.Teams.Put(team);
            state.Channels.Put(new Channel($"19:{team.Id.Replace("-", "", StringComparison.Ordinal)}@thread.tacv2", team.Id, "General", null, "standard", now));
        }

        foreach (var organisation in Organisations)
            state.Organisations.Put(organisation);
    }

    private static void PlantDrive(TenantState state, Drive drive, DateTimeOffset now)
    {
        state.Drives.Put(drive);
        IReadOnlyList<FileGrant> groups =
        [
            new FileGrant("owners", ["owner"], SiteGroup: DriveSharing.Owners),
            new FileGrant("members", ["write"], SiteGroup: DriveSharing.Members),
        ];
        state.DriveItems.Put(new DriveItem(drive.RootId, drive.Id, null, "root", IsFolder: true, now, now, [], groups));
    }
}
