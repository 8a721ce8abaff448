using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A story in which people act otherwise than in the plain one, played once for the tests of its class, as far as its point is shown.</summary>
/// <param name="procedure">Name of the settings file among the seeds.</param>
/// <param name="start">The first day where it is another than <see cref="Began"/>.</param>
public abstract class VariantStory(string procedure, DateOnly? start = null) : IAsyncLifetime
{
    /// <summary>The first day of stories over Christmas.</summary>
    private protected static readonly DateOnly BeforeChristmas = new(2026, 12, 14);

    private readonly DateOnly first = start ?? Began;

    private readonly string folder = Directory.CreateTempSubdirectory($"variant-{procedure}-").FullName;

    private readonly List<string> diary = [];

    /// <summary>The story's first day, a Monday without a bank holiday near.</summary>
    public static DateOnly Began { get; } = new(2027, 1, 11);

    internal static Days Days { get; } = new(Began, BankHolidays.Published);

    internal Evidence Evidence { get; private set; } = null!;

    internal Cast Cast { get; } = Cast.In(PartnershipSeeds.Files(procedure)[0]);

    /// <summary>As many agencies as most variants need: each that is asked makes a story seconds longer.</summary>
    private protected const string TwoAgencies = "police,gp";

    /// <summary>What people did and were told, in order.</summary>
    public IReadOnlyList<string> Diary => diary;

    private protected abstract Twist Twist { get; }

    public async Task InitializeAsync()
    {
        var options = StoryOptions.Read([procedure, "--out", folder, "--start", $"{first:yyyy-MM-dd}"]).Options!;
        await using var tenant = await TenantHost.StartAsync(options.Tenant);
        using var story = new StoryRun(tenant.Url, Tell) { Twist = Twist, TakesTurns = true };
        await story.PlayAsync();
        await new StoryOutput(options, tenant).WriteAsync(story.Pages);
        Evidence = Evidence.In(folder);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>How long after the story's beginning an instant of London time is.</summary>
    private protected TimeSpan Until(DateOnly day, int hour, int minute = 0) =>
        ClockMover.London(day, new TimeOnly(hour, minute)) - ClockMover.London(first, new TimeOnly(9, 0));

    /// <summary>Fails with what was missing when the story did not meet one of the duties.</summary>
    internal void Holds(params string[] duties)
    {
        var judgement = Judge(Evidence);

        Assert.Empty(judgement.Unmet.Where(one => one.Duty.Split(' ').Intersect(duties).Any()).Select(one => $"{one.Duty} was not met: {one.What}"));
        Assert.Superset(new HashSet<string>(duties), judgement.Held.ToHashSet());
    }

    /// <summary>Held as it was played, the duty falls once the evidence is changed.</summary>
    internal void Falls(string duty, Func<Evidence, Evidence> changed)
    {
        Assert.Contains(duty, Judge(Evidence).Held);
        Assert.Contains(Judge(changed(Evidence)).Unmet, one => one.Duty == duty);
    }

    private void Tell(string line)
    {
        lock (diary) diary.Add(line);
        Console.WriteLine(line);
    }

    private Judgement Judge(Evidence evidence) => Judgement.Of(evidence, procedure, first, BankHolidays.Published);
}
