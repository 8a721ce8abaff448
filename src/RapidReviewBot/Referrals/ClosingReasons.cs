using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Referrals;

/// <summary>Why a referral that came from outside is closed without a review.</summary>
public static class ClosingReasons
{
    public static IReadOnlyList<FormOption> All { get; } =
    [
        new("front-door", "It was passed to Children's Social Care's front door"),
        new("known", "A review or another process looks at it already"),
        new("elsewhere", "Another safeguarding partnership is responsible, and it was passed on"),
        new("not-a-case", "It does not concern a case for the partnership"),
        new("no-content", "It tells nothing that can be followed up"),
    ];

    public static string Words(string? id) => All.FirstOrDefault(reason => reason.Id == id)?.Label ?? "";
}
