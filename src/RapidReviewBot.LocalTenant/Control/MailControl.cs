using System.Text;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>A person's mail program over HTTP: <c>/control/people/{id}/mail</c>.</summary>
internal static class MailControl
{
    // The text of a mail runs no script and fetches nothing.
    private const string BodyPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/control/people/{id}/mail").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        person.MapGet("/", List);
        person.MapPost("/", Send);
        person.MapGet("/{message}", Read);
        person.MapGet("/{message}/body", Body);
        person.MapGet("/{message}/eml", (string id, string message, PersonMail mail, EmlFile eml) =>
            Results.Bytes(eml.Of(mail.Message(mail.Person(id), message)), "message/rfc822", "message.eml"));
        person.MapGet("/{message}/attachments/{attachment}", Attachment);
        person.MapPost("/{message}/reply", Reply);
        routes.MapPut("/control/people/{id}/away", (string id, AwayRequest asked, TenantState state, PersonMail mail) =>
            state.AutomaticReplies.Put(new AutomaticReply(mail.Person(id).Id, asked.Text ?? "I am away and will answer when I am back."))).AddEndpointFilter(ControlRefused.Filter);
        routes.MapDelete("/control/people/{id}/away", (string id, TenantState state, PersonMail mail) =>
            state.AutomaticReplies.Remove(mail.Person(id).Id)).AddEndpointFilter(ControlRefused.Filter);
        routes.MapPut("/control/bounces/{address}", (string address, BounceRequest asked, TenantState state) =>
            state.Bounces.Put(new Bounce(address.ToLowerInvariant(), asked.Status ?? "5.2.2", asked.Reason ?? "The recipient's mailbox is full.")));
        routes.MapDelete("/control/bounces/{address}", (string address, TenantState state) => state.Bounces.Remove(address.ToLowerInvariant()));
    }

    private static IResult List(string id, string? folder, PersonMail mail, MailStore store)
    {
        var messages = store.In(mail.Person(id), folder ?? MailStore.Inbox).OrderByDescending(At).ThenByDescending(one => one.Change).Select(Row);
        return Results.Json(new { messages }, TenantJson.Options);
    }

    /// <summary>Opening a message marks it as read.</summary>
    private static IResult Read(string id, string message, PersonMail mail)
    {
        var found = mail.MarkRead(id, message);
        return Results.Json(new
        {
            row = Row(found),
            found.Id,
            found.Subject,
            From = Shown(found.From),
            To = found.To.Select(Shown),
            Cc = found.Cc.Select(Shown),
            At = At(found),
            Attachments = found.Attachments.Select(one => new { one.Id, one.Name, one.Size, one.ContentType }),
            Text = found.BodyType == "html" ? HtmlText.Of(found.Body) : found.Body,
            found.InternetMessageId,
            Headers = found.Headers,
            Meeting = found.MeetingMessageType,
            found.EventId,
        }, TenantJson.Options);
    }

    private static IResult Body(string id, string message, PersonMail mail, HttpResponse response)
    {
        var found = mail.Message(mail.Person(id), message);
        string body = found.BodyType == "html" ? found.Body : $"<pre style=\"white-space:pre-wrap;font:inherit\">{System.Net.WebUtility.HtmlEncode(found.Body)}</pre>";
        response.Headers.ContentSecurityPolicy = BodyPolicy;
        return Results.Content($"<!doctype html><meta charset=\"utf-8\"><base target=\"_blank\"><style>body{{font:15px/1.5 sans-serif;margin:0}}</style>{body}", "text/html", Encoding.UTF8);
    }

    private static IResult Attachment(string id, string message, string attachment, PersonMail mail, TenantState state) =>
        mail.Message(mail.Person(id), message).Attachments.FirstOrDefault(one => one.Id == attachment) is { } found
            ? Results.Bytes(state.Blobs.Get(found.Blob), found.ContentType, found.Name)
            : throw new ControlRefused("The message has no such attachment.", 404);

    private static IResult Send(string id, SendRequest asked, PersonMail mail)
    {
        if (string.IsNullOrWhiteSpace(asked.To))
            throw new ControlRefused("A mail needs somebody to go to.");
        var sent = mail.Send(id, new PersonsMail(asked.To, asked.Subject ?? "", asked.Text ?? "", asked.Cc, Files(asked.Attachments)));
        return Results.Json(new { sent.Id, sent.InternetMessageId }, TenantJson.Options, statusCode: 202);
    }

    private static IResult Reply(string id, string message, ReplyRequest asked, PersonMail mail)
    {
        var sent = mail.Reply(id, message, asked.Text ?? "", Files(asked.Attachments), asked.All ?? false);
        return Results.Json(new { sent.Id, sent.InternetMessageId }, TenantJson.Options, statusCode: 202);
    }

    private static List<AttachedFile> Files(IReadOnlyList<FileRequest>? files) =>
        [.. (files ?? []).Select(one => new AttachedFile(one.Name, string.IsNullOrEmpty(one.ContentType) ? Graph.Files.MediaTypes.Of(one.Name) : one.ContentType, one.ContentBytes))];

    private static object Row(MailMessage message) => new
    {
        message.Id,
        message.Folder,
        message.Subject,
        From = Shown(message.From),
        To = message.To.Select(Shown),
        At = At(message),
        Read = message.IsRead,
        Attachments = message.Attachments.Count,
        Preview = MailJson.Preview(message),
        Meeting = message.MeetingMessageType,
    };

    private static object Shown(MailAddress one) => new { name = one.Name ?? one.Address, address = one.Address };

    private static DateTimeOffset At(MailMessage message) => message.ReceivedAt ?? message.SentAt ?? message.CreatedAt;

    internal sealed record FileRequest(string Name, string? ContentType, byte[] ContentBytes);

    internal sealed record SendRequest(string? To, string? Subject, string? Text, string? Cc = null, IReadOnlyList<FileRequest>? Attachments = null);

    internal sealed record ReplyRequest(string? Text, bool? All = null, IReadOnlyList<FileRequest>? Attachments = null);

    internal sealed record AwayRequest(string? Text);

    internal sealed record BounceRequest(string? Status, string? Reason);
}
