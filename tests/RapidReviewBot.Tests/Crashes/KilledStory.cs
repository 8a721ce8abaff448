using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Story.Judging;
using System.IO.Compression;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>The story of <c>PlayedStory</c> once more, with tenant and bot in a process of their own that gets SIGKILL in the middle of its work.</summary>
public sealed class KilledStory : IAsyncLifetime
{
    /// <summary>When somebody presses one of these, the process is killed a moment later.</summary>
    private static readonly string[] Deadly = ["\"Send the requests\"", "\"Set the meeting and send invitations\"", "\"Send to the Panel\""];

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(120);

    // A claim ends after a minute; a mail that was told to leave is watched for five.
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(6);
    private readonly string state = Directory.CreateTempSubdirectory("killed-story-").FullName;
    private readonly int port = FreePort.Find();
    private readonly int botPort = FreePort.Find();
    private readonly HashSet<string> met = [];
    private LocalTenantProcess process = null!;
    private Task killing = Task.CompletedTask;

    public string Folder { get; } = Directory.CreateTempSubdirectory("killed-story-out-").FullName;

    public int Kills { get; private set; }

    internal Evidence Evidence { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        process = await StartAsync();
        try
        {
            await PlayAsync();
        }
        finally
        {
            // A story that got stuck leaves no process behind either.
            await killing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await process.DisposeAsync();
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "daily-log.md"), DailyLogs.Markdown(Folder));
        Evidence = Evidence.In(Folder);
    }

    private async Task PlayAsync()
    {
        await process.PostAsync("/control/idle", new { });
        using (var story = new StoryRun(new Uri($"http://localhost:{port}"), Told) { MostPresses = 200, TakesTurns = true })
            await story.PlayAsync();
        await killing;
        await using var zip = new ZipArchive(await process.Http.GetStreamAsync(new Uri("/control/export", UriKind.Relative)));
        await zip.ExtractToDirectoryAsync(Folder);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(state, recursive: true);
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    private void Told(string line)
    {
        Console.WriteLine(line);
        if (Deadly.FirstOrDefault(one => line.Contains(one, StringComparison.Ordinal)) is { } deadly && met.Add(deadly)) killing = KillAsync();
    }

    private async Task KillAsync()
    {
        await Task.Delay(Moment, TimeProvider.System);
        await process.KillAsync();
        Kills++;
        process = await StartAsync();
    }

    /// <summary>Each time as though the service had been away for so long: what the killed one had claimed is free, and it is clear which mails that it was about to send have left.</summary>
    private Task<LocalTenantProcess> StartAsync() => LocalTenantProcess.StartAsync(
        state, port, botPort, 1, "--start-at", "2026-12-14T09:00:00Z", "--frozen", "true", "--mail-delay", "00:00:00.005", "--bots-later-by", $"{Away * Kills}");
}
