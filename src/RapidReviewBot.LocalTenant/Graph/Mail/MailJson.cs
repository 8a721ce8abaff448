using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>A message and its attachments in Graph's JSON (https://learn.microsoft.com/graph/api/resources/message).</summary>
public sealed class MailJson(TenantState state)
{
    public JsonObject Of(MailMessage message, HttpRequest request)
    {
        var json = new JsonObject();
        if (message.MeetingMessageType is not null)
            (json["@odata.type"], json["meetingMessageType"]) = ("#microsoft.graph.eventMessage", message.MeetingMessageType);
        json["id"] = MailStore.ShownId(message, IsImmutable(request));
        AddMarks(json, message);
        var asText = Prefers(request, "outlook.body-content-type=\"text\"") && message.BodyType == "html";
        AddContent(json, message, asText);
        if (request.Query["$select"].ToString().Contains("uniqueBody", StringComparison.Ordinal)) json["uniqueBody"] = UniqueBody(message, asText);
        Expand(json, message, request);
        return Select(json, request);
    }

    public JsonObject Attachment(MailAttachment attachment, bool withContent)
    {
        var json = new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.fileAttachment",
            ["id"] = attachment.Id,
            ["name"] = attachment.Name,
            ["contentType"] = attachment.ContentType,
            ["size"] = attachment.Size,
            ["isInline"] = attachment.IsInline,
            ["contentId"] = attachment.ContentId,
        };
        if (withContent)
            json["contentBytes"] = Convert.ToBase64String(state.Blobs.Get(attachment.Blob));
        return json;
    }

    public static JsonObject Recipient(MailAddress address) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = address.Name ?? address.Address, ["address"] = address.Address } };

    public static bool IsImmutable(HttpRequest request) => Prefers(request, "IdType=\"ImmutableId\"");

    public static string Preview(MailMessage message)
    {
        string text = (message.BodyType == "html" ? HtmlText.Of(message.Body) : message.Body).ReplaceLineEndings(" ");
        return text.Length <= 255 ? text : text[..255];
    }

    /// <summary>What stands above the mail that it answers; only given when it is asked for by name.</summary>
    private static JsonObject UniqueBody(MailMessage message, bool asText)
    {
        int quoted = message.BodyType == "html" ? message.Body.IndexOf("<hr>", StringComparison.OrdinalIgnoreCase) : -1;
        string own = quoted < 0 ? message.Body : message.Body[..quoted];
        return new JsonObject { ["contentType"] = asText ? "text" : message.BodyType, ["content"] = asText ? HtmlText.Of(own) : own };
    }

    private static JsonArray Recipients(IEnumerable<MailAddress> addresses) => GraphJson.Array(addresses.Select(Recipient));

    private static bool Prefers(HttpRequest request, string preference) =>
        request.Headers["Prefer"].ToString().Contains(preference, StringComparison.OrdinalIgnoreCase);

    private static void AddMarks(JsonObject json, MailMessage message)
    {
        json["@odata.etag"] = $"W/\"{message.Change}\"";
        json["changeKey"] = $"{message.Change}";
        json["createdDateTime"] = GraphJson.WholeSeconds(message.CreatedAt);
        json["lastModifiedDateTime"] = GraphJson.WholeSeconds(message.ModifiedAt);
        json["receivedDateTime"] = GraphJson.WholeSeconds(message.ReceivedAt ?? message.CreatedAt);
        json["sentDateTime"] = GraphJson.WholeSeconds(message.SentAt ?? message.CreatedAt);
        json["internetMessageId"] = message.InternetMessageId;
        json["conversationId"] = message.ConversationId;
        json["parentFolderId"] = message.Folder;
        json["importance"] = message.Importance;
        json["categories"] = GraphJson.Strings(message.Categories);
        json["isRead"] = message.IsRead;
        json["isDraft"] = message.IsDraft;
        json["hasAttachments"] = message.Attachments.Any(one => !one.IsInline);
        json["internetMessageHeaders"] = GraphJson.Array(message.Headers.Select(one => new JsonObject { ["name"] = one.Name, ["value"] = one.Value }));
    }

    private static void AddContent(JsonObject json, MailMessage message, bool asText)
    {
        json["subject"] = message.Subject;
        json["bodyPreview"] = Preview(message);
        json["body"] = new JsonObject
        {
            ["contentType"] = asText ? "text" : message.BodyType,
            ["content"] = asText ? HtmlText.Of(message.Body) : message.Body,
        };
        json["sender"] = Recipient(message.From);
        json["from"] = Recipient(message.From);
        json["toRecipients"] = Recipients(message.To);
        json["ccRecipients"] = Recipients(message.Cc);
        json["bccRecipients"] = Recipients(message.Bcc);
        json["replyTo"] = Recipients(message.ReplyTo);
    }

    private void Expand(JsonObject json, MailMessage message, HttpRequest request)
    {
        string expand = request.Query["$expand"].ToString();
        if (expand.Contains("attachments", StringComparison.OrdinalIgnoreCase))
            json["attachments"] = GraphJson.Array(message.Attachments.Select(one => Attachment(one, true)));
        if (expand.Contains("singleValueExtendedProperties", StringComparison.OrdinalIgnoreCase))
            json["singleValueExtendedProperties"] = ExtendedProperties.Json(message.Properties, expand);
    }

    // Headers are returned only when they are asked for by name; what was expanded stays.
    private static JsonObject Select(JsonObject json, HttpRequest request)
    {
        string select = request.Query["$select"].ToString();
        if (select.Length == 0)
        {
            json.Remove("internetMessageHeaders");
            return json;
        }

        var kept = new[] { "attachments", "singleValueExtendedProperties" }.Where(json.ContainsKey).ToDictionary(name => name, name => json[name]!.DeepClone());
        var chosen = GraphJson.Select(json, request);
        foreach (var (name, value) in kept)
            chosen[name] = value;
        return chosen;
    }
}
