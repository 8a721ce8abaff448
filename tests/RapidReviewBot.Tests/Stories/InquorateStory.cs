using RapidReviewBot.LocalTenant.Story;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A West Midlands review to whose meeting nobody of the local authority comes; it is held again in the window. Over once it has decided.</summary>
public sealed class InquorateStory() : VariantStory("west-midlands", BeforeChristmas)
{
    public static DateOnly FirstDay => BeforeChristmas;

    private const string Came = "angela.forde@icb.examplehealth.example,lewis.grant@exampleshire.police.example";
    private bool held;

    private protected override Twist Twist => new() { Answer = FirstTime, EndsAfter = TimeSpan.FromDays(24) };

    /// <summary>At the first meeting the minute taker ticks two people only.</summary>
    private string? FirstTime(string who, string field)
    {
        if (field != "present" || held) return null;
        held = true;
        return Came;
    }
}
