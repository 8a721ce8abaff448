using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Procedures;

/// <summary>The JSON schema of a procedure file, made from the records that the reader fills: an editor that knows it completes keys and marks slips while one types.</summary>
public static class ProcedureSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    public static string Text()
    {
        var definitions = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var root = Record(typeof(Procedure), definitions);
        root["$schema"] = "http://json-schema.org/draft-07/schema#";
        root["title"] = "A local Rapid Review procedure";
        definitions["due-rule"] = DueRules();
        root["definitions"] = new JsonObject(definitions.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));

        return root.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Record(Type type, IDictionary<string, JsonNode> definitions)
    {
        var shape = RecordShape.Of(type);

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. shape.Keys.Where(one => one.Required).Select(one => (JsonNode)one.Name)]),
            ["properties"] = new JsonObject(shape.Keys.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)Value(one.Type, definitions)))),
        };
    }

    private static JsonObject Value(Type type, IDictionary<string, JsonNode> definitions)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
            return new JsonObject { ["type"] = "array", ["items"] = Value(type.GetGenericArguments()[0], definitions) };
        if (type == typeof(string))
            return new JsonObject { ["type"] = new JsonArray("string", "number"), ["minLength"] = 1 };
        if (type == typeof(int))
            return new JsonObject { ["type"] = "integer" };
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };

        return type == typeof(TimeOnly) ? Time() : Reference(type, definitions);
    }

    private static JsonObject Reference(Type type, IDictionary<string, JsonNode> definitions)
    {
        var name = KebabCase.Of(type.Name);
        if (type != typeof(DueRule) && !definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = type.IsEnum ? Choice(type) : Record(type, definitions);
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private static JsonObject Choice(Type type) => new() { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)KebabCase.Of(name))]) };

    private static JsonObject Time() => new() { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$" };

    private static JsonObject DueRules() => new()
    {
        ["oneOf"] = new JsonArray([.. DueRuleReader.Rules.Select(rule => (JsonNode)new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. Needed(rule.Key).Select(key => (JsonNode)key)]),
            ["properties"] = new JsonObject(rule.Value.Prepend(rule.Key).Select(key => KeyValuePair.Create(key, (JsonNode?)Part(key)))),
        })]),
    };

    private static string[] Needed(string rule) => rule switch
    {
        "before" => ["before", "working-days"],
        "opens" => ["opens", "closes"],
        _ => [rule],
    };

    private static JsonObject Part(string key) => key switch
    {
        "within" or "day" or "hours" or "calendar-days" or "months" => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 400 },
        "working-days" => new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 400 },
        "of" or "before" or "at-time-of" => new JsonObject { ["$ref"] = "#/definitions/fact" },
        "at" => Time(),
        "opens" or "closes" => new JsonObject { ["$ref"] = "#/definitions/due-rule" },
        "earlier-of" or "later-of" => new JsonObject { ["type"] = "array", ["minItems"] = 2, ["items"] = new JsonObject { ["$ref"] = "#/definitions/due-rule" } },
        _ => new JsonObject { ["type"] = "string" },
    };
}
