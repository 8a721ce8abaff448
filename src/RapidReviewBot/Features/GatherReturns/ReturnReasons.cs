using System.Globalization;
using RapidReviewBot.Conversation.Presses;

namespace RapidReviewBot.Features.GatherReturns;

/// <summary>Why a return goes back, as a choice: what is wrong in detail is said to the agency by telephone or on the form, not in chat (N09).</summary>
public static class ReturnReasons
{
    public static IReadOnlyList<(string Value, string Title)> Choices { get; } =
    [
        ("information-missing", "Information is missing"),
        ("dates-missing", "Dates are missing or unclear"),
        ("analysis-incomplete", "The analysis is incomplete"),
        ("not-signed", "It is not signed by a senior manager"),
        ("copied-from-notes", "It is copied from case notes, or has abbreviations"),
        ("wrong-form", "It is not this review's form"),
        ("other", "Another reason, which we have told you"),
    ];

    public static string Words(string reason) => Choices.FirstOrDefault(choice => choice.Value == reason).Title ?? reason;

    internal static int Version(Press press) =>
        int.TryParse(press.With.GetValueOrDefault("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
