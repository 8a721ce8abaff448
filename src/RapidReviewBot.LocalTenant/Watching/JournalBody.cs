using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Watching;

/// <summary>A body as the journal keeps it: JSON in full, except the contents of files, which are a length and a hash.</summary>
internal static class JournalBody
{
    public static JsonNode? Of(ReadOnlySpan<byte> body, string? contentType)
    {
        if (body.IsEmpty)
            return null;
        if (contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
            return Content(body);

        try
        {
            var json = JsonNode.Parse(body);
            WithoutContents(json);
            return json;
        }
        catch (JsonException)
        {
            return new JsonObject { ["notJson"] = Encoding.UTF8.GetString(body) };
        }
    }

    private static JsonObject Content(ReadOnlySpan<byte> content) =>
        new() { ["length"] = content.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)) };

    private static void WithoutContents(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var one in array)
                WithoutContents(one);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (name == "contentBytes" && value is JsonValue bytes)
                    fields[name] = Content(Convert.FromBase64String((string)bytes!));
                else
                    WithoutContents(value);
            }
        }
    }
}
