using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>
/// Plays a review: people act on what they are shown when they get round to it, the bot on what falls due; the clock goes to whichever comes first.
/// </summary>
internal sealed class StoryRun(Uri tenant, Action<string> print) : IDisposable
{
    private const int MostSteps = 2000;
    private HttpClient? client;
    private readonly List<Intention> intentions = [];
    private readonly List<(StoryPerson Person, bool HasTeams)> people = [];
    private DateTimeOffset now;

    /// <summary>How often people press when they are told that something went wrong.</summary>
    public int MostPresses { get; init; } = 1;

    public void Dispose() => client?.Dispose();

    /// <summary>Something that happens at an instant whatever people do.</summary>
    public void At(DateTimeOffset at, string what, Func<Task> happens) => intentions.Add(new(what, at, async () =>
    {
        Tell(what);
        await happens();
    }));

    public async Task PlayAsync()
    {
        client = new HttpClient(new Patience(new SocketsHttpHandler(), MostPresses, Tell)) { BaseAddress = tenant, Timeout = TimeSpan.FromMinutes(3) };
        client.DefaultRequestHeaders.Add("Origin", tenant.GetLeftPart(UriPartial.Authority));
        var control = new Control(client);
        now = await control.NowAsync();
        foreach (var one in await control.PeopleAsync())
            if ((string?)one["role"] is not null || (string?)one["surface"] == "member")
                people.Add((new StoryPerson((string)one["id"]!, Short((string)one["name"]!), control, Tell) { MostPresses = MostPresses }, (bool)one["host"]!));
        await BeginAsync(control);
        for (var step = 0; step < MostSteps; step++)
            if (!await StepAsync(control)) return;
        throw new StoryStuckException($"The story did not end within {MostSteps} steps; the clock is at {LondonTime.Words(now)}.");
    }

    /// <summary>The manager writes to the bot; everything else follows from what people are shown.</summary>
    private async Task BeginAsync(Control control)
    {
        await control.IdleAsync();
        var manager = (await control.PeopleAsync()).First(one => ((string?)one["role"])?.EndsWith("Partnership Manager", StringComparison.Ordinal) == true);
        var chat = await control.ChatAsync((string)manager["id"]!) ?? throw new StoryStuckException("The manager has no chat with the bot.");
        Tell($"{Short((string)manager["name"]!)} writes \"new review\"");
        await control.SayAsync((string)manager["id"]!, chat, "new review");
    }

    /// <summary>False when nobody has anything to do any more and nothing falls due.</summary>
    private async Task<bool> StepAsync(Control control)
    {
        await control.IdleAsync();
        foreach (var (person, hasTeams) in people)
        {
            person.Now = now;
            intentions.AddRange(await person.LookAsync(hasTeams));
        }
        var ready = intentions.Where(one => one.At <= now).OrderBy(one => one.At).ToList();
        if (ready.Count > 0)
        {
            intentions.Remove(ready[0]);
            await ready[0].Do();
            return true;
        }
        var next = intentions.Count > 0 ? intentions.Min(one => one.At) : (DateTimeOffset?)null;
        if (await control.NextDueAsync() is { } due && (next is null || due < next)) next = due > now ? due : now.AddSeconds(15);
        if (next is not { } to) return false;
        await control.MoveAsync(to);
        now = await control.NowAsync();
        return true;
    }

    private void Tell(string what) => print($"{LondonTime.Words(now)}  {what}");

    private static string Short(string name) => name.Replace(" (invented)", "", StringComparison.Ordinal);
}
