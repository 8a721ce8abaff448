using System.Diagnostics;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using RapidReviewBot.LocalTenant.Watching;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>The story of <c>PlayedStory</c> once more, with the bot killed at every site of it.</summary>
public sealed class CrashedStory : IAsyncLifetime
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    // Beyond a claim and beyond what a command promises.
    private static readonly TimeSpan PastClaims = TimeSpan.FromSeconds(61);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    // Nobody gives up before the bot is up again.
    private const int MostPresses = 60;

    public string Folder { get; } = Directory.CreateTempSubdirectory("crashed-story-").FullName;

    internal CrashSites Sites { get; } = new();

    internal Evidence Evidence { get; private set; } = null!;

    internal StoryOptions Options { get; private set; } = null!;

    public TimeSpan Took { get; private set; }

    public async Task InitializeAsync()
    {
        Options = StoryOptions.Read(["west-midlands", "--out", Folder, "--start", "2026-12-14"]).Options!;
        var time = new JumpingTime();
        var began = Stopwatch.GetTimestamp();
        await using var tenant = await TenantHost.StartAsync(Options.Tenant with { TablesMeetFaults = true, BotTime = time, RestartsKilled = true });
        await tenant.Idleness.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        tenant.Bots.BeforeRestart = () => time.Jump(PastClaims);
        tenant.Faults.Rule = Sites.Meet;
        Sites.IsArmed = true;
        await PlayAsync(tenant, time);
        await new StoryOutput(Options, tenant).WriteAsync([]);
        Evidence = Evidence.In(Folder);
        Took = Stopwatch.GetElapsedTime(began);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    private async Task PlayAsync(TenantHost tenant, JumpingTime time)
    {
        using var over = new CancellationTokenSource();
        var passing = PassAsync(tenant.Services.GetRequiredService<FaultRun>(), time, over.Token);
        using var story = new StoryRun(tenant.Url, Console.WriteLine) { MostPresses = MostPresses, TakesTurns = true };
        await story.PlayAsync();
        await over.CancelAsync();
        await passing;
    }

    /// <summary>While nothing is changed anywhere, time passes faster: retries and watches are waited for.</summary>
    private async Task PassAsync(FaultRun calls, JumpingTime time, CancellationToken over)
    {
        var step = Step;
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Quiet, TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            bool quiet = calls.Underway == 0 && TimeProvider.System.GetUtcNow() - Sites.LastChange > Quiet;
            if (quiet) time.Jump(step);
            step = quiet ? step * 1.5 : Step;
        }
    }
}
