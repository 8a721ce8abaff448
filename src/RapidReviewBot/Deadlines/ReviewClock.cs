using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Deadlines;

/// <summary>
/// Review time: the clock that deadlines, mails and cards go by. Apart from machine time (the <see cref="TimeProvider"/> of the container),
/// so that a rehearsal can move it forward without ageing claims, retries and tokens. In production both are the system's clock.
/// Timers are the inner clock's own: one that can be moved fires them when it is moved past them.
/// </summary>
public sealed class ReviewClock(TimeProvider inner) : TimeProvider
{
    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset Now => inner.GetUtcNow();

    /// <summary>The London date.</summary>
    public DateOnly Today => LondonTime.DateOf(Now);

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
