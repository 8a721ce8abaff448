using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Deadlines;

/// <summary>
/// Attends to reviews that want it, several at once but each by one attendant, and deletes the agenda rows that asked for it when it is done.
/// Rows that come in meanwhile are taken together.
/// </summary>
public sealed partial class Attendants(ReviewUpkeep upkeep, Agenda agenda, TimeProvider time, ILogger<Attendants> logger) : IDisposable
{
    private const int AtOnce = 8;
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<ReviewId, List<AgendaRow>> _waiting = [];
    // With their versions: a row that was renewed is another one, although its key is the same.
    private readonly HashSet<AgendaRow> _inHand = [];
    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>How many agenda rows are being attended to or are about to be.</summary>
    public int InHand
    {
        get
        {
            lock (_gate) return _inHand.Count;
        }
    }

    /// <summary>Starts attending, unless the row is in hand already.</summary>
    /// <returns>Completes when the review that this call began with has no row left in hand; at once when it is in somebody's hand.</returns>
    public Task BeginAsync(AgendaRow row, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_inHand.Add(row)) return Task.CompletedTask;
            if (_waiting.TryGetValue(row.Review, out var waiting))
            {
                waiting.Add(row);
                return Task.CompletedTask;
            }

            _waiting[row.Review] = [row];
        }

        return Task.Run(() => AttendAsync(row.Review, cancellationToken), CancellationToken.None);
    }

    public void Dispose() => _places.Dispose();

    private async Task AttendAsync(ReviewId review, CancellationToken cancellationToken)
    {
        while (Take(review) is { } rows)
        {
            try
            {
                await _places.WaitAsync(cancellationToken);
                try
                {
                    await upkeep.AttendAsync(review, cancellationToken);
                    foreach (var row in rows) await agenda.DeleteAsync(row, cancellationToken);
                }
                finally
                {
                    _places.Release();
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The rows stay: the next start, or another instance, takes them up.
            }
            catch (Exception fault)
            {
                Log.Failed(logger, fault, review.Value);
                await PostponeAsync(review, rows, cancellationToken);
            }
            finally
            {
                lock (_gate) _inHand.ExceptWith(rows);
            }
        }
    }

    /// <summary>The rows that wait for a review; null, and nobody attends any more, when there are none.</summary>
    private List<AgendaRow>? Take(ReviewId review)
    {
        lock (_gate)
        {
            var rows = _waiting[review];
            if (rows.Count == 0) _waiting.Remove(review);
            else _waiting[review] = [];
            return rows.Count == 0 ? null : rows;
        }
    }

    // Later rows in place of those that failed, so that a review that cannot be attended to does not hold up the sweep.
    private async Task PostponeAsync(ReviewId review, List<AgendaRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            await agenda.AddAsync(review, AgendaTime.Machine, time.GetUtcNow() + AfterFault, cancellationToken);
            foreach (var row in rows) await agenda.DeleteAsync(row, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotPostponed(logger, fault, review.Value);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the rows stay.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Review {Review}: could not be attended to; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault, string review);

        [LoggerMessage(2, LogLevel.Error, "Review {Review}: could not be put off; its agenda rows stay as they are")]
        public static partial void NotPostponed(ILogger logger, Exception fault, string review);
    }
}
