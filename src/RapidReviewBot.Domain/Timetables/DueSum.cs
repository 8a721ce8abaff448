namespace RapidReviewBot.Domain.Timetables;

/// <summary>What a due rule comes to in one review.</summary>
/// <param name="At">The due instant, UTC.</param>
/// <param name="Words">The sum in plain sentences, each with its full stop.</param>
/// <param name="Provisional">Something it counts from has neither happened nor been booked.</param>
internal sealed record DueSum(DateTimeOffset At, string Words, bool Provisional)
{
    /// <summary>When a window opens, UTC.</summary>
    public DateTimeOffset? OpensAt { get; init; }
}

/// <summary>A fact's instant, or the best that is known of it.</summary>
/// <param name="Happened">False: booked or worked out.</param>
/// <param name="Provisional">Worked out only.</param>
internal sealed record FactDate(DateTimeOffset At, bool Happened, bool Provisional);
