using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Tests.Timetables;

/// <summary>Instants as people write them, London time.</summary>
internal static class London
{
    /// <param name="text">"2026-06-08 10:00".</param>
    public static DateTimeOffset At(string text) => LondonTime.At(DateOnly.Parse(text[..10]), TimeOnly.Parse(text[11..]));

    public static ReviewFacts Facts(params (Fact Fact, string At)[] facts) =>
        facts.Aggregate(ReviewFacts.None, (all, one) => all.With(one.Fact, At(one.At)));
}
