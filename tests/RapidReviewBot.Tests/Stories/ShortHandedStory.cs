using RapidReviewBot.LocalTenant.Story;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A review of the Joint Case Review group in which one agency never answers and the chair is away from Day 4 to Day 7. Over once the report is with the Panel.</summary>
public sealed class ShortHandedStory() : VariantStory("jcr", BeforeChristmas)
{
    public static DateOnly FirstDay => BeforeChristmas;

    public const string Silent = "eleri.vaughan@surgery.northdalehealth.example";
    public const string SilentAgency = "Fellside Example Surgery";
    public const string Manager = "Helena Marchetti";
    public const string Chair = "Beverley Okafor";
    public const string ViceChair = "Deborah Nyman";
    public const string ChairsMail = "beverley.okafor@council.exampleborough.example";
    public const string ViceChairsMail = "deborah.nyman@icb.northdalehealth.example";

    public static DateOnly Away { get; } = new(2026, 12, 17);

    public static DateOnly LastAway { get; } = new(2026, 12, 22);

    private protected override Twist Twist => new()
    {
        Silent = mail => mail == Silent,
        Happenings =
        [
            new(Until(new DateOnly(2026, 12, 16), 12), "The chair's absence is noted", control => control.ChangeAsync(Manager, "Somebody is away", "Note the absence", new()
            {
                ["away"] = Chair,
                ["from"] = $"{Away:yyyy-MM-dd}",
                ["until"] = $"{LastAway:yyyy-MM-dd}",
            })),
        ],
        EndsAfter = TimeSpan.FromDays(22),
    };
}
