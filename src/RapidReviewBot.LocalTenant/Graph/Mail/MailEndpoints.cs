using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>Messages of a mailbox: draft, read, change, send, move (https://learn.microsoft.com/graph/api/resources/message).</summary>
internal sealed class MailEndpoints(MailStore store, MailJson json, MailReading reading, MailTransport transport, EmlFile eml)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1.0/users/{user}/messages", CreateAsync);
        routes.MapPost("/v1.0/users/{user}/mailFolders/{folder}/messages", CreateAsync);
        routes.MapPost("/v1.0/users/{user}/sendMail", SendMailAsync);
        foreach (string messages in new[] { "/v1.0/users/{user}/messages/{id}", "/v1.0/users/{user}/mailFolders/{folder}/messages/{id}" })
        {
            routes.MapGet(messages, (string user, string id, HttpRequest request) => GraphJson.Ok(json.Of(Message(user, id), request)));
            routes.MapPatch(messages, ChangeAsync);
            routes.MapDelete(messages, Delete);
            routes.MapPost(messages + "/send", Send);
            routes.MapPost(messages + "/move", MoveAsync);
            routes.MapGet(messages + "/$value", (string user, string id) => Results.Bytes(eml.Of(Message(user, id)), "message/rfc822"));
        }
    }

    private MailMessage Message(string user, string id) => store.Find(store.Mailbox(user), id);

    private async Task<IResult> CreateAsync(string user, HttpRequest request)
    {
        var mailbox = store.Mailbox(user);
        var body = await GraphJson.ReadAsync(request);
        var draft = store.Put(reading.Apply(store.NewDraft(mailbox), body));
        return GraphJson.Ok(json.Of(draft, request), 201);
    }

    private async Task<IResult> ChangeAsync(string user, string id, HttpRequest request)
    {
        var message = Message(user, id);
        var body = await GraphJson.ReadAsync(request);
        string[] onlyOfDrafts = ["subject", "body", "toRecipients", "ccRecipients", "bccRecipients", "replyTo", "internetMessageHeaders"];
        if (!message.IsDraft && onlyOfDrafts.Any(body.ContainsKey))
            return GraphError.Result(400, "ErrorInvalidPropertySet", "The property can be changed on a draft only.");
        return GraphJson.Ok(json.Of(store.Put(reading.Apply(message, body)), request));
    }

    private IResult Delete(string user, string id)
    {
        var message = Message(user, id);
        if (message.Folder == "deleteditems")
            store.Delete(message);
        else
            store.Put(message with { Folder = "deleteditems" });
        return Results.NoContent();
    }

    private IResult Send(string user, string id)
    {
        var message = Message(user, id);
        if (!message.IsDraft)
            return GraphError.Result(400, "ErrorInvalidRequest", "The message was sent already.");
        transport.Submit(message);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private async Task<IResult> SendMailAsync(string user, HttpRequest request)
    {
        var mailbox = store.Mailbox(user);
        var body = await GraphJson.ReadAsync(request);
        var draft = reading.Apply(store.NewDraft(mailbox), body["message"] as System.Text.Json.Nodes.JsonObject ?? body);
        transport.Submit(store.Put(draft));
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private async Task<IResult> MoveAsync(string user, string id, HttpRequest request)
    {
        var message = Message(user, id);
        string folder = MailFolders.Name((await GraphJson.ReadAsync(request)).Text("destinationId") ?? "");
        return GraphJson.Ok(json.Of(store.Put(message with { Folder = folder }), request), 201);
    }
}
