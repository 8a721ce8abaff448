using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>What the Connector takes from a bot, and what it refuses before anything else.</summary>
internal static class ConnectorBody
{
    /// <summary>UTF-16 bytes; a message over it is 413 (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages).</summary>
    private const int MostBytes = 100 * 1024;

    private static readonly string[] Taken = ["message", "typing"];

    public static async Task<JsonObject> ReadAsync(HttpRequest request) =>
        await JsonSerializer.DeserializeAsync<JsonNode>(request.Body, TenantJson.Options, request.HttpContext.RequestAborted) as JsonObject
        ?? throw new ConnectorError(400, "BadSyntax", "The request body is not a JSON object.");

    /// <summary>The activity's own content, as it is kept.</summary>
    public static JsonObject Content(JsonObject activity)
    {
        string type = (string?)activity["type"] ?? "message";
        if (!Taken.Contains(type))
            throw new ConnectorError(400, "BadSyntax", $"Activity type '{type}' is not supported by this channel.");

        var content = new JsonObject();
        foreach (string field in new[] { "text", "textFormat", "summary", "attachments", "attachmentLayout", "entities", "importance" })
        {
            if (activity[field] is { } value)
                content[field] = value.DeepClone();
        }

        bool empty = string.IsNullOrEmpty((string?)content["text"]) && content["attachments"] is not JsonArray { Count: > 0 };
        if (type == "message" && empty)
            throw new ConnectorError(400, "BadSyntax", "Activity must include non empty 'text' field or at least 1 attachment.");
        if (2 * content.ToJsonString(TenantJson.Options).Length > MostBytes)
            throw new ConnectorError(413, "MessageSizeTooBig", "Message size too large.");
        foreach (var attachment in content["attachments"]?.AsArray() ?? [])
            CheckCard(attachment!.AsObject());
        return content;
    }

    private static void CheckCard(JsonObject attachment)
    {
        if ((string?)attachment["contentType"] != CardViews.ContentType)
            return;
        if (attachment["content"] is not JsonObject card || (string?)card["type"] != "AdaptiveCard")
            throw new ConnectorError(400, "BadArgument", "Unknown attachment content.");
        if (card["refresh"]?["userIds"] is JsonArray { Count: > 60 })
            throw new ConnectorError(400, "BadArgument", "Refresh is limited to 60 users.");
    }
}
