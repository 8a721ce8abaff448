using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>A message from Graph's JSON.</summary>
public sealed class MailReading(MailStore store)
{
    private const int LargestDirectAttachment = 3 * 1024 * 1024;

    /// <summary>The draft with what the body names; the rest stays as it was.</summary>
    public MailMessage Apply(MailMessage draft, JsonObject body)
    {
        var content = body["body"] as JsonObject;
        var read = draft with
        {
            Subject = body.Text("subject") ?? draft.Subject,
            BodyType = content?.Text("contentType")?.ToLowerInvariant() ?? draft.BodyType,
            Body = content?.Text("content") ?? draft.Body,
            To = Addresses(body, "toRecipients") ?? draft.To,
            Cc = Addresses(body, "ccRecipients") ?? draft.Cc,
            Bcc = Addresses(body, "bccRecipients") ?? draft.Bcc,
            ReplyTo = Addresses(body, "replyTo") ?? draft.ReplyTo,
            Importance = body.Text("importance") ?? draft.Importance,
            IsRead = body.Flag("isRead") ?? draft.IsRead,
            Categories = body["categories"] is JsonArray categories ? [.. categories.Select(one => (string)one!)] : draft.Categories,
            Properties = ExtendedProperties.Read(body, draft.Properties),
            Headers = [.. draft.Headers, .. body.Objects("internetMessageHeaders").Select(Header)],
        };
        return read with { Attachments = [.. draft.Attachments, .. body.Objects("attachments").Select(Attachment)] };
    }

    public MailAttachment Attachment(JsonObject body)
    {
        if (body.Text("@odata.type") is not ("#microsoft.graph.fileAttachment" or null))
            throw GraphError.BadRequest("Only file attachments are part of this local tenant.", "ErrorInvalidRequest");
        if (string.IsNullOrEmpty(body.Text("name")))
            throw GraphError.BadRequest("The attachment needs a name.", "ErrorRequiredPropertyMissing");

        byte[] content = Convert.FromBase64String(body.Text("contentBytes") ?? "");
        return content.Length > LargestDirectAttachment
            ? throw new GraphError(413, "ErrorAttachmentSizeLimitExceeded", "The attachment is too large to be sent at once: use an upload session.")
            : store.Attach(body.Text("name")!, body.Text("contentType") ?? Files.MediaTypes.Of(body.Text("name")!), content, body.Flag("isInline") ?? false, body.Text("contentId"));
    }

    private static MailHeader Header(JsonObject header)
    {
        string name = header.Text("name")!;
        return name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
            ? new MailHeader(name, header.Text("value")!)
            : throw GraphError.BadRequest($"The internet message header name '{name}' should start with 'x-' or 'X-'.", "InvalidInternetMessageHeader");
    }

    private static IReadOnlyList<MailAddress>? Addresses(JsonObject body, string name)
    {
        if (body[name] is not JsonArray)
            return null;

        return [.. body.Objects(name).Select(one => one["emailAddress"] as JsonObject ?? []).Select(one =>
            one.Text("address") is { } address && address.Contains('@', StringComparison.Ordinal)
                ? new MailAddress(address, one.Text("name"))
                : throw GraphError.BadRequest("At least one recipient isn't valid.", "ErrorInvalidRecipients"))];
    }
}
