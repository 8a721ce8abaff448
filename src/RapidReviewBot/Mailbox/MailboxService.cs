using Microsoft.Extensions.Options;

namespace RapidReviewBot.Mailbox;

/// <summary>Looks into the mailboxes again and again.</summary>
internal sealed partial class MailboxService(MailboxRounds rounds, IOptions<MailboxOptions> options, IHostApplicationLifetime life, TimeProvider machine, ILogger<MailboxService> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>How much mail waits to be handled; where so configured, and unless told not to, after a look of its own, so that nothing that has come is left out.</summary>
    public async Task<int> WaitingAsync(bool look, CancellationToken cancellationToken)
    {
        if (!look || !options.Value.LookWhenAsked) return rounds.Known;
        try
        {
            return await rounds.RoundAsync().WaitAsync(Patience, machine, cancellationToken);
        }
        catch (TimeoutException)
        {
            return 1;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rounds.RoundAsync();
            }
            catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
            {
                // Stopping: what was not handled waits on its row.
                return;
            }
            catch (Exception fault)
            {
                Log.Failed(logger, fault);
            }

            await Task.Delay(options.Value.Every, machine, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The partnerships' mailboxes could not be looked into; tried again shortly")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
