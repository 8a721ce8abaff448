namespace RapidReviewBot.Domain.Calendar;

/// <summary>Days on which a partnership's office is closed besides weekends and bank holidays. Both ends are closed.</summary>
public sealed record Closure(DateOnly From, DateOnly To, string Reason)
{
    /// <summary>The longest closure that is taken, in calendar days: more is a slip of the pen, not a closure.</summary>
    public const int LongestDays = 31;

    /// <summary>What is wrong with it, as a plain sentence; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when To < From => "The last closure day is before the first. Give the first day, then the last.",
        _ when To.DayNumber - From.DayNumber >= LongestDays => $"A closure can be {LongestDays} days at most. Give a shorter one.",
        _ when string.IsNullOrWhiteSpace(Reason) => "Say why the office is closed, for example \"Christmas closure\".",
        _ => null,
    };
}

/// <summary>A partnership's local closure days (N02).</summary>
public sealed class ClosureDays(IReadOnlyList<Closure> closures)
{
    public static readonly ClosureDays None = new([]);

    public IReadOnlyList<Closure> All { get; } = [.. closures.Where(one => one.Fault() is null)];

    /// <summary>Why the office is closed on a date; null when it is not.</summary>
    public string? ReasonOn(DateOnly date) => All.FirstOrDefault(one => one.From <= date && date <= one.To)?.Reason;
}
