namespace RapidReviewBot.Benchmarks;

/// <summary>One promise and what was found.</summary>
/// <param name="Target">As it is printed; empty for what is measured and not promised.</param>
internal sealed record Figure(string What, string Target, string Measured, bool Holds)
{
    public static Figure AtMost(string what, double target, double measured, string unit, string? note = null) => new(
        what,
        FormattableString.Invariant($"<= {target:0.##} {unit}").TrimEnd(),
        FormattableString.Invariant($"{measured:0.##} {unit}").TrimEnd() + (note is null ? "" : $" ({note})"),
        measured <= target);

    public static double Percentile(IEnumerable<double> times, double part)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(part * sorted.Count))];
    }
}
