namespace RapidReviewBot.LocalTenant.Time;

internal sealed class ClockTimer(TenantClock clock, Action callback) : ITimer
{
    public DateTimeOffset DueAt { get; set; }

    public TimeSpan Period { get; private set; } = Timeout.InfiniteTimeSpan;

    public Action Fire => callback;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Period = period;
        clock.Schedule(this, dueTime);
        return true;
    }

    public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
