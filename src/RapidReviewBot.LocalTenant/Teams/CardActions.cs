using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>A button of a card, with the inputs that its press sends.</summary>
/// <param name="Number">Its place among the card's actions, in the order in which they are written.</param>
public sealed record CardAction(int Number, JsonObject Json, IReadOnlyList<JsonObject> Inputs)
{
    public string Type => (string?)Json["type"] ?? "";

    public string Title => (string?)Json["title"] ?? "";

    public string? Verb => (string?)Json["verb"];
}

/// <summary>Reads a card as the client does: its buttons, and for each the inputs of its own card and of those around it.</summary>
public static class CardActions
{
    private static readonly string[] NotDrawn = ["fallback", "refresh", "authentication", "data"];

    public static IReadOnlyList<CardAction> Of(JsonObject card)
    {
        var found = new List<CardAction>();
        Walk(card, [], found);
        return found;
    }

    public static IReadOnlyList<JsonObject> InputsOf(JsonObject card)
    {
        var found = new List<JsonObject>();
        Inputs(card, found);
        return found;
    }

    private static void Walk(JsonNode? node, IReadOnlyList<JsonObject> around, List<CardAction> found)
    {
        if (node is JsonArray array)
        {
            foreach (var one in array)
                Walk(one, around, found);
            return;
        }

        if (node is not JsonObject fields)
            return;

        string type = TypeOf(fields);
        if (type == "AdaptiveCard")
        {
            var own = new List<JsonObject>();
            Inputs(fields, own);
            around = [.. around, .. own];
        }

        if (type.StartsWith("Action.", StringComparison.Ordinal))
            found.Add(new CardAction(found.Count, fields, string.Equals((string?)fields["associatedInputs"], "none", StringComparison.OrdinalIgnoreCase) ? [] : around));
        foreach (var (name, child) in fields.ToList())
        {
            if (!NotDrawn.Contains(name))
                Walk(child, around, found);
        }
    }

    /// <summary>The inputs of this card, not those of the cards that its buttons open.</summary>
    private static void Inputs(JsonNode? node, List<JsonObject> found)
    {
        if (node is JsonArray array)
        {
            foreach (var one in array)
                Inputs(one, found);
        }
        else if (node is JsonObject fields)
        {
            string type = TypeOf(fields);
            if (type.StartsWith("Input.", StringComparison.Ordinal))
                found.Add(fields);
            if (type.StartsWith("Action.", StringComparison.Ordinal))
                return;
            foreach (var (name, child) in fields.ToList())
            {
                if (!NotDrawn.Contains(name))
                    Inputs(child, found);
            }
        }
    }

    private static string TypeOf(JsonObject fields) => fields["type"] is JsonValue value && value.TryGetValue(out string? type) ? type : "";
}
