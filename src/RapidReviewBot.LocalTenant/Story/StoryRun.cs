using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>
/// Plays reviews: people act on what they are shown when they get round to it, the bot on what falls due; the clock goes to whichever comes first.
/// Every Partnership Manager of the tenant opens a review.
/// </summary>
internal sealed class StoryRun : IDisposable
{
    private const int MostSteps = 3000;
    private readonly Uri tenant;
    private readonly Action<string> print;
    private HttpClient? client;
    private Control control = null!;
    private readonly List<Intention> intentions = [];
    private readonly List<IActor> people = [];
    private DateTimeOffset now;
    private JsonObject seen = [];
    private DateTimeOffset end = DateTimeOffset.MaxValue;

    /// <param name="tenant">Where the tenant answers.</param>
    /// <param name="print">Told what happens.</param>
    public StoryRun(Uri tenant, Action<string> print) => (this.tenant, this.print) = (tenant, print);

    /// <summary>How often people press when they are told that something went wrong.</summary>
    public int MostPresses { get; init; } = 1;

    /// <summary>Whether one acts after the other, so that the order of what comes of it is the same from play to play. Else whoever wants to act at an instant does so beside the others.</summary>
    public bool TakesTurns { get; init; }

    public Twist Twist { get; init; } = Twist.None;

    /// <summary>Every page that somebody was shown, in no particular order.</summary>
    public IEnumerable<PageSeen> Pages => people.OfType<StoryPerson>().SelectMany(person => person.Pages);

    public void Dispose() => client?.Dispose();

    /// <summary>Something that happens at an instant whatever people do.</summary>
    public void At(DateTimeOffset at, string what, Func<Task> happens) => intentions.Add(new("", what, at, async () =>
    {
        Tell(what);
        await happens();
    }));

    public async Task PlayAsync()
    {
        client = new HttpClient(new Patience(new SocketsHttpHandler(), MostPresses, Tell)) { BaseAddress = tenant, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("Origin", tenant.GetLeftPart(UriPartial.Authority));
        control = new Control(client);
        now = await control.NowAsync();
        if (Twist.EndsAfter is { } length) end = now + length;
        var everybody = await control.PeopleAsync();
        people.AddRange(everybody.Select(Actor).OfType<IActor>());
        await control.IdleAsync();
        foreach (var manager in everybody.Where(IsManager)) await OpenAsync(manager);
        foreach (var one in Twist.Happenings) At(now + one.After, one.What, () => one.Do(control));
        for (var step = 0; step < MostSteps; step++)
            if (!await StepAsync()) return;
        throw new StoryStuckException($"The story did not end within {MostSteps} steps; the clock is at {LondonTime.Words(now)}.");
    }

    private IActor? Actor(JsonObject one)
    {
        var (id, name, mail) = ((string)one["id"]!, Short((string)one["name"]!), (string)one["mail"]!);
        if (Twist.Silent(mail)) return null;
        if ((string?)one["role"] != "Shared mailbox") return new StoryPerson(id, (string)one["name"]!, (bool)one["host"]!, control, Twist, Tell) { MostPresses = MostPresses };
        return mail.EndsWith(".gov.uk", StringComparison.OrdinalIgnoreCase) ? new StatutoryBody(id, name, control, Tell) : null;
    }

    private static bool IsManager(JsonObject one) => ((string?)one["role"])?.EndsWith("Partnership Manager", StringComparison.Ordinal) == true;

    /// <summary>The manager writes to the bot; everything else follows from what people are shown.</summary>
    private async Task OpenAsync(JsonObject manager)
    {
        var chat = await control.ChatAsync((string)manager["id"]!) ?? throw new StoryStuckException("The manager has no chat with the bot.");
        Tell($"{Short((string)manager["name"]!)} writes \"new review\"");
        await control.SayAsync((string)manager["id"]!, chat, "new review");
    }

    /// <summary>False when nobody has anything to do any more and nothing falls due.</summary>
    private async Task<bool> StepAsync()
    {
        await control.IdleAsync();
        await LookAsync();
        var ready = intentions.Where(one => one.At <= now).OrderBy(one => one.At).DistinctBy(one => TakesTurns ? "" : one.Who).ToList();
        if (ready.Count > 0)
        {
            foreach (var one in ready) intentions.Remove(one);
            await Task.WhenAll(ready.Select(one => one.Do()));
            return true;
        }
        var next = intentions.Count > 0 ? intentions.Min(one => one.At) : (DateTimeOffset?)null;
        if (await control.NextDueAsync() is { } due && (next is null || due < next)) next = due > now ? due : now.AddSeconds(15);
        if (next is not { } to || to > end) return false;
        await control.MoveAsync(to);
        now = await control.NowAsync();
        return true;
    }

    /// <summary>Whoever has news looks at it, and whoever wants to try something again.</summary>
    private async Task LookAsync()
    {
        var news = await control.NewsAsync();
        foreach (var person in people) person.Now = now;
        var looking = people.Where(person => person.WantsToLook || (string?)news[person.Id] != (string?)seen[person.Id]).ToList();
        seen = news;
        foreach (var wants in await Task.WhenAll(looking.Select(person => person.LookAsync()))) intentions.AddRange(wants);
    }

    private void Tell(string what) => print($"{LondonTime.Words(now)}  {what}");

    private static string Short(string name) => name.Replace(" (invented)", "", StringComparison.Ordinal);
}
