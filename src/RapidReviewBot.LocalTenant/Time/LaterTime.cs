namespace RapidReviewBot.LocalTenant.Time;

/// <summary>Machine time as it will be some time later: for a bot that starts again as though it had been away so long.</summary>
public sealed class LaterTime(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
