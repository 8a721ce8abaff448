using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Xunit;

namespace RapidReviewBot.Testing;

/// <summary>One Azurite for all tests of the process, which ends with it; each asks for an account of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<AzuriteServer>> Started = new(AzuriteServer.StartAsync);
    private AzuriteServer? _server;

    public string NewAccount() => (_server ?? throw new InvalidOperationException("Azurite is not started yet.")).NewAccount();

    /// <summary>Clients of a fresh account, with a policy that sees every request that goes out.</summary>
    public TableServiceClient NewTables(params HttpPipelinePolicy[] policies) => Tables(NewAccount(), policies);

    /// <summary>A second client of an account, as another instance of the service would have.</summary>
    public static TableServiceClient Tables(string account, params HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return new TableServiceClient(account, options);
    }

    public async Task InitializeAsync() => _server = await Started.Value;

    public Task DisposeAsync() => Task.CompletedTask;
}
