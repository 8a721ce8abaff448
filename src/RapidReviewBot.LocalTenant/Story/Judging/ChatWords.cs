using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>The bot's messages of a <c>chat.jsonl</c>, each with every word that it shows.</summary>
internal static class ChatWords
{
    private static readonly string[] Shown = ["text", "title", "label", "placeholder", "errorMessage", "value", "fallbackText"];

    public static IEnumerable<ChatFound> In(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (JsonNode.Parse(line) is JsonObject message && message["activity"] is JsonObject activity)
                yield return new((string?)message["conversation"] ?? "", message["at"]!.GetValue<DateTimeOffset>(), string.Join('\n', Words(activity)));
    }

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Shown.Contains(member.Key) && member.Value is JsonValue value && value.TryGetValue(out string? text) ? [text] : Words(member.Value)),
        JsonArray many => many.SelectMany(Words),
        _ => [],
    };
}
