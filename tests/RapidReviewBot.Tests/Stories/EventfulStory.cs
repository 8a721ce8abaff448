using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Story;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A West Midlands review in which two bank holidays are proclaimed on Day 4, one of them on the day of the meeting, and which is stood down on Day 5.</summary>
public sealed class EventfulStory() : VariantStory("west-midlands", BeforeChristmas)
{
    public static DateOnly FirstDay => BeforeChristmas;

    /// <summary>Whose return is still owed on Day 4.</summary>
    public const string Owing = "lewis.grant@exampleshire.police.example";

    /// <summary>Day 1 is the day after the first: the procedure does not count the day of the referral.</summary>
    public static DateOnly Day4 { get; } = new(2026, 12, 18);

    /// <summary>The Monday after Day 4, on which the returns were due.</summary>
    public static DateOnly OverReturns { get; } = new(2026, 12, 21);

    /// <summary>The day for which the meeting was set.</summary>
    public static DateOnly OverMeeting { get; } = new(2026, 12, 30);

    /// <summary>Day 5 is the Tuesday, the Monday being a holiday now.</summary>
    public static DateTimeOffset StoodDownAt { get; } = ClockMover.London(new DateOnly(2026, 12, 22), new TimeOnly(16, 30));

    private protected override Twist Twist => new()
    {
        Silent = mail => mail == Owing,
        Happenings =
        [
            new(Until(Day4, 1), "Two bank holidays are proclaimed", async control =>
            {
                await control.ProclaimAsync(OverReturns, "Bank holiday for a state funeral");
                await control.ProclaimAsync(OverMeeting, "Bank holiday for a royal wedding");
            }),
            new(Until(new DateOnly(2026, 12, 22), 16, 30), "The review is stood down", control => control.ChangeAsync(
                "Priya Nair", "Stand the review down", "Stand down", new() { ["decided-by"] = "The three safeguarding partners", ["reason"] = "Criteria found not met" })),
        ],
    };
}
