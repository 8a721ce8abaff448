using System.Globalization;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>How a story is played.</summary>
/// <param name="Procedure">Id of the procedure, which is also the name of the partnership's settings file; or <c>all</c>.</param>
/// <param name="Out">Where it leaves what people received and what was filed.</param>
/// <param name="Start">The instant at which it begins.</param>
/// <param name="Bots">How many instances of the bot run.</param>
public sealed record StoryOptions(string Procedure, string Out, DateTimeOffset Start, int Bots)
{
    /// <summary>How it differs from the plain story.</summary>
    internal Twist Twist { get; init; } = Twist.None;

    /// <summary>Whether one person acts after the other, so that the order of what comes of it is the same from play to play.</summary>
    internal bool TakesTurns { get; init; }

    /// <summary>A folder with procedure files of one's own.</summary>
    internal string? Procedures { get; init; }

    /// <summary>The partnerships that play, each with the folder that its part is left in.</summary>
    internal IReadOnlyList<(string Partnership, string Folder)> Parts => Procedure == PartnershipSeeds.All
        ? [.. PartnershipSeeds.Names().Select(name => (name, Path.Combine(Out, name)))]
        : [(Procedure, Out)];

    public const string Help = """
        ./run story NAME --out DIR [--start YYYY-MM-DD] [--bots N]
        Plays a whole review of the procedure NAME without a person and leaves in DIR what everybody received and what was filed.
        NAME is bhr, west-midlands, jcr, redbridge, tower-hamlets, or all: the five at once in one tenant on one clock, each with a folder in DIR.
        """;

    /// <summary>
    /// The tenant in which it is played. Weeks pass in minutes there: people's posts come faster than Teams would take them from a bot, so rates are not counted,
    /// and the bots speak to the table emulator itself, for nothing is broken.
    /// </summary>
    internal TenantOptions Tenant => new()
    {
        Partnership = Procedure,
        Procedures = Procedures,
        Port = 0,
        BotPort = 0,
        Bots = Bots,
        StartAt = Start,
        Frozen = true,
        MailDelay = TimeSpan.FromMilliseconds(5),
        TablesMeetFaults = false,
        CountsRates = false,
    };

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Null, with the sentence to print, when the words make no sense.</summary>
    public static (StoryOptions? Options, string? Problem) Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words.Contains("--help")) return (null, Help);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 1; at < words.Count; at += 2)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal) || at + 1 == words.Count) return (null, $"\"{words[at]}\" is not understood.\n{Help}");
            values[words[at]] = words[at + 1];
        }
        if (!values.TryGetValue("--out", out var folder)) return (null, $"Say where to leave the files: --out DIR.\n{Help}");
        var start = new DateOnly(2026, 12, 14);
        if (values.TryGetValue("--start", out var day) && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out start))
            return (null, $"\"{day}\" is not a day. Write it like 2026-12-14.");
        var bots = 1;
        if (values.TryGetValue("--bots", out var number) && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out bots) || bots is < 1 or > 4))
            return (null, $"\"{number}\" is not a number of instances from 1 to 4.");
        return (new(words[0], Path.GetFullPath(folder), ClockMover.London(start, Morning), bots), null);
    }
}
