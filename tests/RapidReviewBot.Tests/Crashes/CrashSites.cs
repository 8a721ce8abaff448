using System.Collections.Concurrent;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>
/// Kills the bot once before and once after each site of a story. A site is a change that the bot makes outside itself, named by what it is made for:
/// an effect of a kind, a command of a kind, a press or a page. One effect is not killed so often that it would be given up.
/// </summary>
internal sealed class CrashSites
{
    // One try more and the effect would be given up.
    private const int MostKillsOfOneEffect = 8;

    // Where there are others of its kind, they take their share.
    private const int MostKillsOfOneAmongMany = 4;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> kinds = [];
    private readonly Dictionary<string, string> underway = [];
    private readonly Dictionary<string, int> killsOf = [];
    private readonly Dictionary<string, int> seen = [];
    private readonly Dictionary<string, string> ofTheOnlyOne = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (bool Before, bool After)> sites = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Kills { get; } = new();

    /// <summary>Kinds of commands that were written, killed or not.</summary>
    public ConcurrentDictionary<string, bool> Commands { get; } = new();

    /// <summary>Kinds of effects that were begun, killed or not.</summary>
    public ConcurrentDictionary<string, bool> Effects { get; } = new();

    public DateTimeOffset LastChange { get; private set; }

    public bool IsArmed { get; set; }

    public IReadOnlyDictionary<string, (bool Before, bool After)> Sites => sites;

    /// <summary>Sites that came by again and were spared. An effect that alone is of its kind takes no more kills than it survives, so its last sites are not among them.</summary>
    public IReadOnlyList<string> Spared => [.. sites.Where(site => !site.Value.After && !IsOfTheOnlyOne(site.Key) && seen[site.Key] > (site.Value.Before ? 1 : 0)).Select(site => $"{site.Key}, seen {seen[site.Key]} times")];

    public Fault? Meet(ServiceCall call)
    {
        if (call.Instance is not { } instance || !CallReading.Changes(call)) return null;
        lock (gate)
        {
            LastChange = TimeProvider.System.GetUtcNow();
            var effect = Follow(call, instance);
            return IsArmed && Name(call, effect) is { } site ? Decide(site, effect, call) : null;
        }
    }

    private Fault? Decide(string site, string? effect, ServiceCall call)
    {
        var (before, after) = sites.GetValueOrDefault(site);
        sites[site] = (before, after);
        seen[site] = seen.GetValueOrDefault(site) + 1;
        if (before && after) return null;
        if (effect is not null && killsOf.GetValueOrDefault(effect) >= MostKills(effect))
        {
            if (MostKills(effect) == MostKillsOfOneEffect) ofTheOnlyOne[site] = kinds[effect];
            return null;
        }

        if (effect is not null) killsOf[effect] = killsOf.GetValueOrDefault(effect) + 1;
        sites[site] = (true, before);
        Kills.Enqueue($"{(before ? "after" : "before")} {site}");
        underway.Remove(call.Instance!);
        return new Fault(before ? FaultKind.KillAfter : FaultKind.KillBefore);
    }

    private bool IsOfTheOnlyOne(string site) =>
        ofTheOnlyOne.TryGetValue(site, out var kind) && site.StartsWith($"effect {kind}: ", StringComparison.Ordinal) && kinds.Values.Count(other => other == kind) == 1;

    private int MostKills(string effect) => kinds.Values.Count(kind => kind == kinds[effect]) > 1 ? MostKillsOfOneAmongMany : MostKillsOfOneEffect;

    /// <summary>The effect that the instance has in hand with this call. An instance runs the effects of one review one after the other.</summary>
    private string? Follow(ServiceCall call, string instance)
    {
        // Its mail is read beside all that.
        if (CallReading.TableOf(call) == "mailbox") return null;
        if (!CallReading.IsTables(call)) return underway.GetValueOrDefault(instance);
        foreach (var (key, type) in CallReading.IsTransaction(call) ? CallReading.EffectsIn(call.Body!) : [])
        {
            kinds[key] = type;
            killsOf.Remove(key);
        }

        if (CallReading.RowOf(call) is { } row && kinds.TryGetValue(row, out var claimed) && CallReading.Claims(call))
        {
            underway[instance] = row;
            Effects[claimed] = true;
        }

        var effect = underway.GetValueOrDefault(instance);
        if (effect is not null && Ends(call, effect)) underway.Remove(instance);
        return effect;
    }

    private static bool Ends(ServiceCall call, string effect) => CallReading.IsTransaction(call)
        ? CallReading.Ends(call.Body!, effect)
        : CallReading.RowOf(call) == effect && !CallReading.Claims(call) && !call.Body!.Contains("\"Progress\"", StringComparison.Ordinal);

    private string? Name(ServiceCall call, string? effect)
    {
        var by = effect is null ? "" : $"effect {kinds[effect]}: ";
        if (CallReading.IsTransaction(call)) return Transaction(call.Body!, by);
        if (CallReading.IsTables(call)) return Row(call, effect, by);

        // What is said in answer to somebody is said again when they ask again.
        return effect is null && CallReading.IsConnector(call) ? null : $"{(effect is null ? "page: " : by)}{call.Method} {CallReading.Template(call.Path)}";
    }

    private string Transaction(string body, string by)
    {
        if (CallReading.CommandIn(body) is not { } command) return $"{by}outcome in a transaction";
        Commands[command] = true;
        return by.Length == 0 ? $"command {command}: transaction" : $"{by}outcome with command {command}";
    }

    private static string? Row(ServiceCall call, string? effect, string by)
    {
        var row = CallReading.RowOf(call) ?? "";
        if (row == effect && CallReading.Claims(call)) return "effect: claim";
        if (row == effect || row == "n-" + effect) return $"{by}{(call.Method == "DELETE" ? "done" : "row kept")}";
        var table = CallReading.TableOf(call);
        return table == "agenda" ? $"{(effect is null ? "work" : "effect")}: agenda {call.Method}" : $"{(effect is null ? "work: " : by)}{table} {call.Method}";
    }
}
