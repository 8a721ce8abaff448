namespace RapidReviewBot.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Forward(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
