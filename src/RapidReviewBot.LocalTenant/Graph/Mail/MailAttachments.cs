using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>Attachments: under 3 MB at once, from 3 to 150 MB by an upload session (https://learn.microsoft.com/graph/outlook-large-attachments).</summary>
internal sealed class MailAttachments(MailStore store, MailJson json, MailReading reading, UploadSessions sessions, TenantState state)
{
    private const long SmallestSession = 3L * 1024 * 1024;
    private const long LargestSession = 150L * 1024 * 1024;
    private const long LongestRange = 4L * 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (string messages in new[] { "/v1.0/users/{user}/messages/{id}", "/v1.0/users/{user}/mailFolders/{folder}/messages/{id}" })
        {
            routes.MapGet(messages + "/attachments", List);
            routes.MapPost(messages + "/attachments", AddAsync);
            routes.MapPost(messages + "/attachments/createUploadSession", OpenAsync);
            routes.MapGet(messages + "/attachments/{attachmentId}", (string user, string id, string attachmentId) =>
                GraphJson.Ok(json.Attachment(Find(user, id, attachmentId), true)));
            routes.MapGet(messages + "/attachments/{attachmentId}/$value", Content);
        }
    }

    private IResult List(string user, string id, HttpRequest request)
    {
        string select = request.Query["$select"].ToString();
        bool withContent = select.Length == 0 || select.Contains("contentBytes", StringComparison.OrdinalIgnoreCase);
        var message = store.Find(store.Mailbox(user), id);
        return GraphJson.Ok(GraphJson.Page(message.Attachments.Select(one => GraphJson.Select(json.Attachment(one, withContent), request))));
    }

    private IResult Content(string user, string id, string attachmentId)
    {
        var attachment = Find(user, id, attachmentId);
        return Results.Bytes(state.Blobs.Get(attachment.Blob), attachment.ContentType);
    }

    private async Task<IResult> AddAsync(string user, string id, HttpRequest request)
    {
        var mailbox = store.Mailbox(user);
        var attachment = reading.Attachment(await GraphJson.ReadAsync(request));
        return GraphJson.Ok(json.Attachment(Keep(mailbox, id, attachment), true), 201);
    }

    private async Task<IResult> OpenAsync(string user, string id, HttpRequest request)
    {
        var mailbox = store.Mailbox(user);
        Draft(mailbox, id);
        var item = (await GraphJson.ReadAsync(request))["AttachmentItem"] as JsonObject
            ?? throw GraphError.BadRequest("The AttachmentItem is missing.", "ErrorInvalidRequest");
        long size = item["size"] is JsonValue value ? (long)value : 0;
        if (size < SmallestSession)
            return GraphError.Result(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize", "The attachment is under 3 MB: attach it at once.");
        if (size > LargestSession)
            return GraphError.Result(413, "ErrorAttachmentSizeLimitExceeded", "The attachment is larger than 150 MB.");

        string name = item.Text("name")!;
        string type = item.Text("contentType") ?? Files.MediaTypes.Of(name);
        return GraphJson.Ok(sessions.Open(1, LongestRange, content => Finish(mailbox, id, store.Attach(name, type, content))), 201);
    }

    private IResult Finish(Person mailbox, string id, MailAttachment attachment)
    {
        if (store.FindOrNull(mailbox, id) is not { IsDraft: true })
            return GraphError.Result(404, "ErrorItemNotFound", "The draft is no longer there.");
        Keep(mailbox, id, attachment);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private MailAttachment Keep(Person mailbox, string id, MailAttachment attachment)
    {
        lock (state.Gate)
        {
            var draft = Draft(mailbox, id);
            store.Put(draft with { Attachments = [.. draft.Attachments, attachment] });
            return attachment;
        }
    }

    private MailMessage Draft(Person mailbox, string id)
    {
        var message = store.Find(mailbox, id);
        return message.IsDraft ? message : throw GraphError.BadRequest("Only a draft takes attachments.", "ErrorInvalidRequest");
    }

    private MailAttachment Find(string user, string id, string attachmentId) =>
        store.Find(store.Mailbox(user), id).Attachments.FirstOrDefault(one => one.Id == attachmentId)
        ?? throw GraphError.NotFound("ErrorItemNotFound", "The specified attachment was not found in the store.");
}
