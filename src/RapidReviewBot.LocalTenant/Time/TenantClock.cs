namespace RapidReviewBot.LocalTenant.Time;

/// <summary>
/// The review clock of the machine that plays the tenant: machine time plus an offset that only grows, or, when frozen, an instant that moves only by <see cref="AdvanceTo"/>.
/// Timers made from it fire when they fall due on it, in order, also when it is moved.
/// </summary>
public sealed class TenantClock : TimeProvider, IDisposable
{
    private readonly TimeProvider machine;
    private readonly Lock gate = new();
    private readonly List<ClockTimer> timers = [];
    private readonly List<Action<DateTimeOffset>> watchers = [];
    private readonly ITimer pump;
    private TimeSpan offset;
    private DateTimeOffset? frozenAt;

    public TenantClock(TimeProvider machine, DateTimeOffset? startAt = null, bool frozen = false)
    {
        this.machine = machine;
        offset = startAt is { } start ? start - machine.GetUtcNow() : TimeSpan.Zero;
        frozenAt = frozen ? startAt ?? machine.GetUtcNow() : null;
        pump = machine.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsFrozen => frozenAt is not null;

    public TimeSpan Offset => GetUtcNow() - machine.GetUtcNow();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return frozenAt ?? machine.GetUtcNow() + offset;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Calls this after every move, with the new instant. To be set up before the clock is first moved.</summary>
    public void WhenMoved(Action<DateTimeOffset> watcher) => watchers.Add(watcher);

    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>Moves forward, stopping at every timer that falls due on the way. A running clock that has passed the instant meanwhile is there already.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        if (instant < GetUtcNow() && !IsFrozen)
            return;
        if (instant < GetUtcNow())
            throw new InvalidOperationException($"The clock is at {GetUtcNow():u} and moves forward only; it cannot go to {instant:u}.");

        while (TakeDue(instant) is { } due)
            due();
        Set(instant);
        FireDue();
        foreach (var watcher in watchers)
            watcher(instant);
    }

    public void Dispose() => pump.Dispose();

    internal void Schedule(ClockTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.DueAt = (frozenAt ?? machine.GetUtcNow() + offset) + dueTime;
                timers.Add(timer);
            }

            WakeForNext();
        }
    }

    private Action? TakeDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.DueAt <= until).MinBy(timer => timer.DueAt);
            if (next is null)
                return null;

            timers.Remove(next);
            Set(next.DueAt);
            if (next.Period > TimeSpan.Zero)
            {
                next.DueAt += next.Period;
                timers.Add(next);
            }

            return next.Fire;
        }
    }

    private void Set(DateTimeOffset instant)
    {
        lock (gate)
        {
            if (frozenAt is not null)
                frozenAt = instant > frozenAt ? instant : frozenAt;
            else if (instant - machine.GetUtcNow() > offset)
                offset = instant - machine.GetUtcNow();
        }
    }

    private void FireDue()
    {
        while (TakeDue(GetUtcNow()) is { } due)
            due();
        lock (gate)
            WakeForNext();
    }

    private void WakeForNext()
    {
        if (frozenAt is not null || timers.Count == 0)
            return;

        var wait = timers.Min(timer => timer.DueAt) - (machine.GetUtcNow() + offset);
        pump.Change(TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 0, 1e9)), Timeout.InfiniteTimeSpan);
    }
}
