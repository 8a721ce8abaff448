using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.Testing;

/// <summary>A tenant in a process of its own, which can be killed as a machine kills.</summary>
public sealed class LocalTenantProcess : IAsyncDisposable
{
    private readonly Process process;

    private LocalTenantProcess(Process process, int port) =>
        (this.process, Http) = (process, new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") });

    public HttpClient Http { get; }

    public static async Task<LocalTenantProcess> StartAsync(string folder, int port, int botPort, int bots = 1, params IEnumerable<string> more)
    {
        string program = typeof(TenantHost).Assembly.Location;
        string[] arguments = [program, "--folder", folder, "--port", $"{port}", "--bot-port", $"{botPort}", "--bots", $"{bots}", .. more];
        var started = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string said = "";
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (line.StartsWith(bots > 0 ? "Bot " : "The local tenant", StringComparison.Ordinal))
                return new LocalTenantProcess(started, port);
        }

        throw new InvalidOperationException($"The local tenant did not start. It said:\n{said}");
    }

    public async Task<JsonObject> PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    /// <summary>SIGKILL: the process does nothing more, and nothing after it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, and waits until it has, with the table emulator.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]))
                await stop.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
