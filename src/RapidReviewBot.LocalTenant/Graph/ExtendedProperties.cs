using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Graph;

/// <summary>Single-value extended properties of mail and events (https://learn.microsoft.com/graph/api/resources/singlevaluelegacyextendedproperty).</summary>
internal static class ExtendedProperties
{
    /// <summary>Those that the expansion names; the service returns no others.</summary>
    public static JsonArray Json(IReadOnlyDictionary<string, string> properties, string expand) =>
        GraphJson.Array(properties
            .Where(one => expand.Contains($"'{one.Key}'", StringComparison.OrdinalIgnoreCase))
            .Select(one => new JsonObject { ["id"] = one.Key, ["value"] = one.Value }));

    public static IReadOnlyDictionary<string, string> Read(JsonObject body, IReadOnlyDictionary<string, string> before)
    {
        var all = before.ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var property in body.Objects("singleValueExtendedProperties"))
            all[property.Text("id")!] = property.Text("value")!;
        return all;
    }
}
