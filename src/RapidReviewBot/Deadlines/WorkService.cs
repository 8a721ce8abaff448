namespace RapidReviewBot.Deadlines;

/// <summary>Takes up at once what this instance's commands left to be done.</summary>
internal sealed class WorkService(WorkQueue work, Attendants attendants) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var row in work.TakeAsync(stoppingToken))
            {
                _ = attendants.BeginAsync(row, stoppingToken);
                work.End();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: what was not taken up stands on the agenda.
        }
    }
}
