using AdaptiveCards;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>Something that nobody should get through: what it enters into a field, null where the field is none for it.</summary>
/// <param name="Mark">By which it would be known again in what was recorded.</param>
internal sealed record Nonsense(string Name, string Mark, Func<AdaptiveInput, string?> For)
{
    /// <summary>Of these every field that takes them is to be refused.</summary>
    public static IReadOnlyList<Nonsense> Refused { get; } =
    [
        new("10,000 characters", new string('x', 300), input => input is AdaptiveTextInput ? new string('x', 10_000) : null),
        new("script tags", "<script", input => input is AdaptiveTextInput ? "<script>alert(1)</script>" : null),
        new("a choice that was not offered", "no-such-choice", input => input is AdaptiveChoiceSetInput ? "no-such-choice" : null),
        new("no date", "9999-99", input => input is AdaptiveDateInput ? "9999-99-99" : null),
    ];

    /// <summary>Of these a card may make what it likes, as long as it says so in plain words or takes it as it is meant.</summary>
    public static IReadOnlyList<Nonsense> Doubtful { get; } =
    [
        new("nothing at all", "\0", _ => ""),
        new("the year 1066", "1066-10-14", input => input is AdaptiveDateInput ? "1066-10-14" : null),
        new("a Saturday", "2026-04-04T", input => input is AdaptiveDateInput ? "2026-04-04" : null),
        new("Christmas Day", "2026-12-25T", input => input is AdaptiveDateInput ? "2026-12-25" : null),
        new("an absurd time", "25:61", input => input is AdaptiveTimeInput ? "25:61" : null),
        new("an absurd number", "-1000000000", input => input is AdaptiveNumberInput ? "-1000000000" : null),
    ];
}
