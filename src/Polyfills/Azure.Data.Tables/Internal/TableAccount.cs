using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Where an account's tables are and how requests to it are proven.</summary>
internal sealed record TableAccount(Uri Endpoint, string Name, HttpPipelinePolicy Authentication)
{
    private const string EmulatorName = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableAccount Of(Uri endpoint, TableSharedKeyCredential credential) =>
        new(Checked(endpoint), credential.AccountName, new SharedKeyLitePolicy(credential));

    public static TableAccount Of(Uri endpoint, TokenCredential credential) =>
        new(Checked(endpoint), endpoint.Host.Split('.')[0], new BearerTokenAuthenticationPolicy(credential, ScopeOf(endpoint)));

    /// <summary>Reads the usual storage connection string; TableEndpoint wins over the one made of account and suffix.</summary>
    public static TableAccount Of(string connectionString)
    {
        var settings = Settings(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var on) && on)
            return Of(new Uri($"http://127.0.0.1:10002/{EmulatorName}"), new TableSharedKeyCredential(EmulatorName, EmulatorKey));
        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
            throw new FormatException("The connection string must give AccountName and AccountKey.");
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Of(new Uri(endpoint), new TableSharedKeyCredential(name, key));
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new FormatException("Settings of a connection string have the form name=value;name=value.");
            settings[part[..equals]] = part[(equals + 1)..];
        }

        return settings;
    }

    private static Uri Checked(Uri endpoint)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
            throw new ArgumentException("Tables are reached over https; http is for an emulator on this machine only.", nameof(endpoint));
        return endpoint.AbsoluteUri.EndsWith('/') ? endpoint : new Uri(endpoint.AbsoluteUri + "/");
    }

    private static string ScopeOf(Uri endpoint) =>
        endpoint.Host.Contains(".table.cosmos.", StringComparison.OrdinalIgnoreCase) ? "https://cosmos.azure.com/.default" : "https://storage.azure.com/.default";
}
