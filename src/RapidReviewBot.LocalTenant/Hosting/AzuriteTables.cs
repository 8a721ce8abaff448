using System.Diagnostics;
using System.Globalization;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>
/// Azure Table Storage's emulator, from <c>node_modules</c>. One that a killed tenant left running is taken over, so that what it holds is not lost.
/// </summary>
public sealed class AzuriteTables : IAsyncDisposable
{
    private readonly Process process;

    private AzuriteTables(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<AzuriteTables> StartAsync(string? folder, TimeProvider machine, CancellationToken cancellationToken)
    {
        string? kept = folder is null ? null : Path.Combine(folder, "azurite");
        if (kept is not null && await FindRunningAsync(kept, cancellationToken) is { } running)
            return running;

        int port = FreePort.Find();
        List<string> arguments =
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
        ];
        arguments.AddRange(kept is null ? ["--inMemoryPersistence"] : ["--location", kept]);
        if (kept is not null)
            Directory.CreateDirectory(kept);
        var started = Process.Start(new ProcessStartInfo(Executable(), arguments) { UseShellExecute = false })
            ?? throw new InvalidOperationException("Azurite did not start.");
        await AnsweringAsync(started, port, machine, cancellationToken);
        if (kept is not null)
            await File.WriteAllTextAsync(Path.Combine(kept, "running"), $"{started.Id} {port}", cancellationToken);
        return new AzuriteTables(started, port);
    }

    /// <summary>Asks it to stop, so that it writes what it holds.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            if (OperatingSystem.IsWindows())
                process.Kill();
            else
                using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) { }
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<AzuriteTables?> FindRunningAsync(string folder, CancellationToken cancellationToken)
    {
        string note = Path.Combine(folder, "running");
        if (!File.Exists(note))
            return null;

        int[] numbers = [.. (await File.ReadAllTextAsync(note, cancellationToken)).Split(' ').Select(one => int.Parse(one, CultureInfo.InvariantCulture))];
        var left = Process.GetProcesses().FirstOrDefault(one => one.Id == numbers[0] && one.ProcessName.StartsWith("node", StringComparison.Ordinal));
        return left is not null && await FreePort.AnswersAsync(numbers[1], cancellationToken) ? new AzuriteTables(left, numbers[1]) : null;
    }

    private static async Task AnsweringAsync(Process azurite, int port, TimeProvider machine, CancellationToken cancellationToken)
    {
        long started = machine.GetTimestamp();
        while (!await FreePort.AnswersAsync(port, cancellationToken))
        {
            if (azurite.HasExited || machine.GetElapsedTime(started) > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException($"Azurite does not answer on port {port}. Node 20 or later must be installed, and `npm ci` run.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), machine, cancellationToken);
        }
    }

    private static string Executable()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "node_modules", ".bin", "azurite-table");
            if (File.Exists(path))
                return path;
        }

        throw new InvalidOperationException("node_modules/.bin/azurite-table is missing: run `npm ci` in the repository's root.");
    }
}
