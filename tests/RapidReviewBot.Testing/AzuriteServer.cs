using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.Testing;

/// <summary>Azurite's table service in memory, on a free port. Each caller of <see cref="NewAccount"/> has tables of its own. It ends with this process, however that ends.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const int Accounts = 4000;

    // Ends the emulator when the pipe to its parent closes, so that none is left behind by a killed test run.
    // The accounts are named inside it because so many do not fit into an environment variable.
    private const string Launcher = """
        process.stdin.on('end', () => process.exit()).resume();
        const { AZURITE_MAIN, AZURITE_KEY, AZURITE_COUNT } = process.env;
        process.env.AZURITE_ACCOUNTS = Array.from({ length: +AZURITE_COUNT }, (_, i) => `account${String(i + 1).padStart(4, '0')}:${AZURITE_KEY}`).join(';');
        process.argv.splice(1, 0, AZURITE_MAIN);
        require(AZURITE_MAIN);
        """;

    private readonly Process _process;
    private readonly int _port;
    private readonly string _key;
    private int _used;

    private AzuriteServer(Process process, int port, string key) => (_process, _port, _key) = (process, port, key);

    public static async Task<AzuriteServer> StartAsync()
    {
        // Another process can take the free port before Azurite listens: then try the next.
        for (var attempt = 1; ; attempt++)
        {
            var server = Launch();
            if (await server.IsUpAsync()) return server;
            var said = await server._process.StandardError.ReadToEndAsync();
            await server.DisposeAsync();
            if (attempt == 3) throw new InvalidOperationException($"Azurite did not start three times running; it said: {said}");
        }
    }

    /// <summary>A connection string to an account that nobody else has used.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref _used);
        if (number > Accounts) throw new InvalidOperationException($"Azurite was started with {Accounts} accounts and all are used: raise the number.");
        return ConnectionStringOf(NameOf(number));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static AzuriteServer Launch()
    {
        var port = FreePort.Find();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["-e", Launcher, "--", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["AZURITE_MAIN"] = MainModule();
        start.Environment["AZURITE_KEY"] = key;
        start.Environment["AZURITE_COUNT"] = Accounts.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start) ?? throw new InvalidOperationException("Azurite needs node on the path.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new AzuriteServer(process, port, key);
    }

    private static string MainModule()
    {
        var main = Path.Combine(RepositoryFolder.Root, "node_modules", "azurite", "dist", "src", "table", "main.js");
        return File.Exists(main) ? main : throw new InvalidOperationException("These tests need Azurite: run 'npm ci' in the folder that holds RapidReviewBot.sln.");
    }

    private async Task<bool> IsUpAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/") };
        for (var tries = 0; tries < 300 && !_process.HasExited; tries++)
        {
            try
            {
                using var response = await http.GetAsync(new Uri($"{NameOf(1)}/Tables", UriKind.Relative));
                return !_process.HasExited;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }

        return false;
    }

    private string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={_key};TableEndpoint=http://127.0.0.1:{_port}/{account};";

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"account{number:0000}");
}
