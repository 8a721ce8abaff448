using Azure.Data.Tables;

namespace RapidReviewBot.Web.Links;

/// <summary>Makes the table before the first page is asked for.</summary>
sealed class LinksTable(TableServiceClient tables) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken) =>
        await tables.GetTableClient(PersonalLinks.Table).CreateIfNotExistsAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
