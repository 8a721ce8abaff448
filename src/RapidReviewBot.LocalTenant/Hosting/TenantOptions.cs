namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>How a tenant is started.</summary>
public sealed record TenantOptions
{
    /// <summary>Where everything is kept; null keeps it in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>The seed when nobody chooses a partnership.</summary>
    public const string PlainSeed = "example-borough.json";

    /// <summary>The seed's file name under <c>Seeds/</c>, or a full path; null takes what the partnership needs.</summary>
    public string? Seed { get; init; }

    /// <summary>Which partnership of <c>Seeds/partnerships/</c> the bots are set up for, or <c>all</c>, or the full path of a settings file; null leaves that to the people.</summary>
    public string? Partnership { get; init; } = "west-midlands";

    /// <summary>A folder with procedure files of one's own, besides those that are shipped.</summary>
    public string? Procedures { get; init; }

    /// <summary>The list of what the bot was granted; a test may bring its own.</summary>
    public string Permissions { get; init; } = Path.Combine(AppContext.BaseDirectory, "infra", "permissions.json");

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>The first bot instance's port, the others follow; 0 takes any free ports.</summary>
    public int BotPort { get; init; } = 3978;

    /// <summary>How many instances of the bot run; 0 runs the tenant alone, without tables.</summary>
    public int Bots { get; init; } = 1;

    /// <summary>Where the tenant's clock starts; null is now. A kept tenant never goes back behind where it was.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>A frozen clock stands still until it is moved.</summary>
    public bool Frozen { get; init; }

    /// <summary>How long a sent message stays in Outbox before it is in Sent Items and delivered. Machine time.</summary>
    public TimeSpan MailDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether faults can be had on the way to the tables, and a killed instance is cut off from them; without, the bots speak to the emulator itself, which is faster.</summary>
    public bool TablesMeetFaults { get; init; } = true;

    /// <summary>Whether Teams refuses what comes too fast in one conversation. Where weeks pass in minutes, everything does.</summary>
    public bool CountsRates { get; init; } = true;

    /// <summary>Whether an instance that a fault has killed is started again at once, as a host does with what has crashed.</summary>
    public bool RestartsKilled { get; init; }

    /// <summary>
    /// Machine time as the bots have it: claims and retries go by it. A test that waits for a claim to lapse may bring a faster one;
    /// the bots' own tokens are then asked for the more often.
    /// </summary>
    public TimeProvider BotTime { get; init; } = TimeProvider.System;

    /// <summary>The tenant's own machine time: tokens, how long mail takes.</summary>
    public TimeProvider Machine { get; init; } = TimeProvider.System;
}
