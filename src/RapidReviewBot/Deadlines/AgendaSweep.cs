namespace RapidReviewBot.Deadlines;

/// <summary>
/// Looks at the agenda and has attended to what is due by either clock, whoever put it there. One table request when nothing is.
/// </summary>
public sealed partial class AgendaSweep(Agenda agenda, Attendants attendants, AgendaAlarm alarm, ILogger<AgendaSweep> logger) : BackgroundService
{
    private const int Page = 128;

    /// <summary>Looks once and starts on what is due.</summary>
    /// <returns>The next instant of each clock for which something stands there.</returns>
    public async Task<(DateTimeOffset? Machine, DateTimeOffset? Review)> SweepAsync(CancellationToken cancellationToken)
    {
        var rows = await agenda.FirstAsync(Page, cancellationToken);
        var later = rows.Where(row => !alarm.IsDue(row)).ToList();
        foreach (var row in rows.Except(later)) _ = attendants.BeginAsync(row, cancellationToken);
        return (later.Find(row => row.Time == AgendaTime.Machine)?.Due, later.Find(row => row.Time == AgendaTime.Review)?.Due);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                alarm.Set();
                var (machineDue, reviewDue) = await SweepAsync(stoppingToken);
                await alarm.WaitAsync(machineDue, reviewDue, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Log.Failed(logger, fault);
                await alarm.PauseAsync(stoppingToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The agenda could not be looked at; tried again shortly")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
