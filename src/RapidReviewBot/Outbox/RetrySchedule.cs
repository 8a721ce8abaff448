namespace RapidReviewBot.Outbox;

/// <summary>How long a failed effect waits for its next try, machine time.</summary>
internal static class RetrySchedule
{
    /// <summary>After the first failed try, the second, and so on; one more failure and the effect is parked.</summary>
    public static readonly IReadOnlyList<TimeSpan> Delays =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(15),
        TimeSpan.FromSeconds(45),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
    ];

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Null after the last try.</summary>
    /// <param name="failed">How many tries have failed.</param>
    public static TimeSpan? After(int failed) => failed <= Delays.Count ? Delays[failed - 1] : null;

    /// <summary>How long an effect that waits for another one sleeps unless that one is done first.</summary>
    /// <param name="waited">How often it has waited before.</param>
    public static TimeSpan Wait(int waited)
    {
        var doubled = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(waited, 10)));
        return doubled < LongestWait ? doubled : LongestWait;
    }
}
