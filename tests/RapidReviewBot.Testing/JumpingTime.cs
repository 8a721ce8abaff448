namespace RapidReviewBot.Testing;

/// <summary>Machine time that runs as usual and can be sent ahead: whatever waits for an instant that has passed then is woken at once.</summary>
public sealed class JumpingTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<JumpingTimer> timers = [];
    private TimeSpan ahead;

    public TimeSpan Ahead
    {
        get
        {
            lock (gate)
                return ahead;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Jump(TimeSpan by)
    {
        List<JumpingTimer> all;
        lock (gate)
        {
            ahead += by;
            all = [.. timers];
        }

        foreach (var timer in all)
            timer.Set();
    }

    private sealed class JumpingTimer : ITimer
    {
        private readonly JumpingTime time;
        private readonly ITimer inner;
        private DateTimeOffset? due;
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public JumpingTimer(JumpingTime time, TimerCallback callback, object? state)
        {
            this.time = time;
            inner = System.CreateTimer(
                _ =>
                {
                    Fired();
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
            lock (time.gate)
                time.timers.Add(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
                (due, this.period) = (dueTime == Timeout.InfiniteTimeSpan ? null : System.GetUtcNow() + time.ahead + dueTime, period);
            return Set();
        }

        /// <summary>Sets the real timer to what is left.</summary>
        public bool Set()
        {
            lock (time.gate)
            {
                var left = due - (System.GetUtcNow() + time.ahead);
                return inner.Change(left is null ? Timeout.InfiniteTimeSpan : left > TimeSpan.Zero ? left.Value : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            lock (time.gate)
                time.timers.Remove(this);
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fired()
        {
            lock (time.gate)
                due = period > TimeSpan.Zero && period != Timeout.InfiniteTimeSpan ? System.GetUtcNow() + time.ahead + period : null;
            Set();
        }
    }
}
