using Newtonsoft.Json.Linq;
using RapidReviewBot.Conversation.Cards;

namespace RapidReviewBot.Conversation.Presses;

/// <summary>A press as it came in: which button of which card, in which state, with which fields. None of it is to be trusted.</summary>
internal sealed record PressedButton(CardAddress Card, string Stamp, string Verb, IReadOnlyDictionary<string, string> With, IReadOnlyDictionary<string, string> Entered)
{
    private const int LongestKey = 300;

    /// <summary>Null when it is not a press of one of our buttons.</summary>
    public static PressedButton? Read(object? data)
    {
        if (data is not JObject json || json[CardButtons.DataKey] is not JObject ours)
            return null;
        var (kind, review, subject, stamp, verb) = (Text(ours, "card"), Text(ours, "review"), Text(ours, "subject"), Text(ours, "stamp"), Text(ours, "verb"));
        return kind is { Length: > 0 } && verb is { Length: > 0 } && review is not null && subject is not null && stamp is not null && review.All(char.IsAsciiLetterOrDigit)
            ? new(new CardAddress(kind, review, subject), stamp, verb, PressedFields.Of(ours["with"] as JObject ?? []), PressedFields.Of(json))
            : null;
    }

    private static string? Text(JObject json, string name) =>
        json[name] is JValue { Type: JTokenType.String } value && ((string)value!).Length <= LongestKey ? (string?)value : null;
}
