using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>A message and its attachments in Graph's JSON (https://learn.microsoft.com/graph/api/resources/message).</summary>
public sealed class MailJson(TenantState state)
{
    public JsonObject Of(MailMessage message, HttpRequest request)
    {
        bool asText = Prefers(request, "outlook.body-content-type=\"text\"") && message.BodyType == "html";
        var json = new JsonObject
        {
            ["@odata.type"] = message.MeetingMessageType is null ? null : "#microsoft.graph.eventMessage",
            ["@odata.etag"] = $"W/\"{message.Change}\"",
            ["id"] = MailStore.ShownId(message, IsImmutable(request)),
            ["createdDateTime"] = GraphJson.WholeSeconds(message.CreatedAt),
            ["lastModifiedDateTime"] = GraphJson.WholeSeconds(message.ModifiedAt),
            ["changeKey"] = $"{message.Change}",
            ["categories"] = GraphJson.Strings(message.Categories),
            ["receivedDateTime"] = GraphJson.WholeSeconds(message.ReceivedAt ?? message.CreatedAt),
            ["sentDateTime"] = GraphJson.WholeSeconds(message.SentAt ?? message.CreatedAt),
            ["hasAttachments"] = message.Attachments.Any(one => !one.IsInline),
            ["internetMessageId"] = message.InternetMessageId,
            ["subject"] = message.Subject,
            ["bodyPreview"] = Preview(message),
            ["importance"] = message.Importance,
            ["parentFolderId"] = message.Folder,
            ["conversationId"] = message.ConversationId,
            ["isRead"] = message.IsRead,
            ["isDraft"] = message.IsDraft,
            ["internetMessageHeaders"] = GraphJson.Array(message.Headers.Select(one => new JsonObject { ["name"] = one.Name, ["value"] = one.Value })),
            ["body"] = new JsonObject
            {
                ["contentType"] = asText ? "text" : message.BodyType,
                ["content"] = asText ? HtmlText.Of(message.Body) : message.Body,
            },
            ["sender"] = Recipient(message.From),
            ["from"] = Recipient(message.From),
            ["toRecipients"] = Recipients(message.To),
            ["ccRecipients"] = Recipients(message.Cc),
            ["bccRecipients"] = Recipients(message.Bcc),
            ["replyTo"] = Recipients(message.ReplyTo),
        };
        if (message.MeetingMessageType is not null)
            json["meetingMessageType"] = message.MeetingMessageType;
        else
            json.Remove("@odata.type");
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

    private static JsonArray Recipients(IEnumerable<MailAddress> addresses) => GraphJson.Array(addresses.Select(Recipient));

    private static bool Prefers(HttpRequest request, string preference) =>
        request.Headers["Prefer"].ToString().Contains(preference, StringComparison.OrdinalIgnoreCase);

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
