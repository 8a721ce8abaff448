using System.Globalization;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Graph;

/// <summary>What every family of Graph paths needs to read and write its JSON.</summary>
internal static class GraphJson
{
    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static string WholeSeconds(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Strings(IEnumerable<string> items) => new([.. items.Select(one => (JsonNode)one)]);

    public static JsonObject Page(IEnumerable<JsonNode?> items) => new() { ["value"] = Array(items) };

    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        return body as JsonObject ?? throw GraphError.BadRequest("Unable to read JSON request payload.");
    }

    public static string? Text(this JsonObject json, string name) => json[name] is JsonValue value ? (string?)value : null;

    public static bool? Flag(this JsonObject json, string name) => json[name] is JsonValue value ? (bool)value : null;

    public static IEnumerable<JsonObject> Objects(this JsonObject json, string name) => (json[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Keeps what <c>$select</c> names, the id, and the annotations.</summary>
    public static JsonObject Select(JsonObject item, HttpRequest request)
    {
        string select = request.Query["$select"].ToString();
        if (select.Length == 0)
            return item;

        var wanted = select.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (string name in item.Select(field => field.Key).ToList())
        {
            if (name != "id" && !name.Contains('@', StringComparison.Ordinal) && !wanted.Contains(name))
                item.Remove(name);
        }

        return item;
    }

    public static IResult Ok(JsonNode body, int status = 200) => Results.Json(body, statusCode: status);
}
