namespace RapidReviewBot.Deadlines;

/// <summary>Both clocks as the sweep sees them, and what wakes it: an instant that it knows of, or one that is noted meanwhile, so that it need not look often.</summary>
public sealed class AgendaAlarm(ReviewClock clock, TimeProvider machine)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(20);

    private readonly Lock _gate = new();
    private TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _machinePlanned = DateTimeOffset.MaxValue;
    private DateTimeOffset _reviewPlanned = DateTimeOffset.MaxValue;

    public bool IsDue(AgendaRow row) => row.Due <= (row.Time == AgendaTime.Machine ? machine.GetUtcNow() : clock.Now);

    /// <summary>Something will fall due at an instant of one of the clocks.</summary>
    public void Note(AgendaTime time, DateTimeOffset due)
    {
        lock (_gate)
        {
            if (due < (time == AgendaTime.Machine ? _machinePlanned : _reviewPlanned)) _rung.TrySetResult();
        }
    }

    /// <summary>To be called before looking at the agenda: what is noted from now on wakes the next wait.</summary>
    public void Set()
    {
        lock (_gate)
        {
            _rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (_machinePlanned, _reviewPlanned) = (DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
        }
    }

    /// <summary>Waits for the next instant of either clock, for something noted for earlier, and at most 15 seconds of machine time.</summary>
    /// <param name="machineDue">Machine time; null: nothing is known.</param>
    /// <param name="reviewDue">Review time; null: nothing is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitAsync(DateTimeOffset? machineDue, DateTimeOffset? reviewDue, CancellationToken cancellationToken)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waits = new List<Task> { Rung(machineDue, reviewDue), Task.Delay(Least(Until(machineDue, machine), Often), machine, woken.Token) };
        if (reviewDue is not null) waits.Add(Task.Delay(Least(Until(reviewDue, clock), LongestTimer), clock, woken.Token));
        await Task.WhenAny(waits);
        await woken.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    public async Task PauseAsync(CancellationToken cancellationToken) => await Task.Delay(Often, machine, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Task Rung(DateTimeOffset? machineDue, DateTimeOffset? reviewDue)
    {
        lock (_gate)
        {
            (_machinePlanned, _reviewPlanned) = (machineDue ?? DateTimeOffset.MaxValue, reviewDue ?? DateTimeOffset.MaxValue);
            return _rung.Task;
        }
    }

    private static TimeSpan Until(DateTimeOffset? due, TimeProvider time)
    {
        var wait = (due ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
