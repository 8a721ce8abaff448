using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Messages.Item;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Kiota.Abstractions;
using RapidReviewBot.Graph.Files;

namespace RapidReviewBot.Graph.Mail;

/// <summary>Drafts in a mailbox: made with a stamp, found again by id or stamp, given their attachments, sent.</summary>
public sealed class MailDrafts(GraphServiceClient graph, SlicedUpload slices)
{
    private const string StampName = "String {6f1c0a1e-52c4-4c1e-9d0a-3a4f0f7f5b1d} Name RapidReviewEffect";

    // A request to Graph holds 4 MB; base64 makes a third more of it, and the body needs room.
    private const int InlineLimit = 2_500_000;
    private const int DirectLimit = 3_000_000;
    private static readonly string[] Shown = ["id", "isDraft", "internetMessageId"];

    /// <summary>The message by its id, wherever in the mailbox it now is; null when it is in no folder.</summary>
    public Task<Message?> FindAsync(string mailbox, string id, CancellationToken cancellationToken) => FindAsync(mailbox, id, Shown, cancellationToken);

    /// <summary>What the message says; null when it is in no folder.</summary>
    public async Task<string?> BodyAsync(string mailbox, string id, CancellationToken cancellationToken) =>
        (await FindAsync(mailbox, id, ["id", "body"], cancellationToken))?.Body?.Content;

    /// <summary>The message that carries this stamp; null when there is none.</summary>
    public async Task<Message?> FindByStampAsync(string mailbox, string stamp, CancellationToken cancellationToken)
    {
        var page = await graph.Users[mailbox].Messages.GetAsync(
            request =>
            {
                Lasting(request.Headers);
                request.QueryParameters.Select = Shown;
                request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{StampName}' and ep/value eq '{stamp}')";
            },
            cancellationToken);
        return page!.Value!.FirstOrDefault();
    }

    /// <summary>A new draft, with its attachments in it where they are small enough together.</summary>
    public async Task<Message> MakeAsync(string mailbox, string stamp, OutgoingMail mail, CancellationToken cancellationToken)
    {
        var draft = new Message
        {
            Subject = mail.Message.Subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = mail.Message.Html },
            ToRecipients = [Recipient(mail.To)],
            CcRecipients = [.. mail.Cc.Select(Recipient)],
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = StampName, Value = stamp }],
            Attachments = FitsInline(mail) ? [.. mail.Attachments.Select(Attachment)] : null,
        };
        return (await graph.Users[mailbox].Messages.PostAsync(draft, request => Lasting(request.Headers), cancellationToken))!;
    }

    public static bool FitsInline(OutgoingMail mail) => mail.Attachments.Sum(attachment => (long)attachment.Length) <= InlineLimit;

    /// <summary>Adds what the draft does not hold yet, one by one; an attachment stands only when all of it has arrived.</summary>
    public async Task AttachAsync(string mailbox, string id, OutgoingMail mail, CancellationToken cancellationToken)
    {
        var page = await Item(mailbox, id).Attachments.GetAsync(request => request.QueryParameters.Select = ["id", "name"], cancellationToken);
        var there = page!.Value!.Select(attachment => attachment.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var attachment in mail.Attachments.Where(attachment => !there.Contains(attachment.Name)))
        {
            if (attachment.Length < DirectLimit) await Item(mailbox, id).Attachments.PostAsync(Attachment(attachment), cancellationToken: cancellationToken);
            else await AttachInSlicesAsync(mailbox, id, attachment, cancellationToken);
        }
    }

    public Task SendAsync(string mailbox, string id, CancellationToken cancellationToken) =>
        Item(mailbox, id).Send.PostAsync(request => Lasting(request.Headers), cancellationToken);

    /// <summary>The whole message in MIME.</summary>
    public async Task<BinaryData> MimeAsync(string mailbox, string id, CancellationToken cancellationToken)
    {
        await using var content = await Item(mailbox, id).Content.GetAsync(request => Lasting(request.Headers), cancellationToken);
        return await BinaryData.FromStreamAsync(content!, cancellationToken);
    }

    private async Task<Message?> FindAsync(string mailbox, string id, string[] shown, CancellationToken cancellationToken)
    {
        try
        {
            return await Item(mailbox, id).GetAsync(request => { Lasting(request.Headers); request.QueryParameters.Select = shown; }, cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    private async Task AttachInSlicesAsync(string mailbox, string id, MailAttachment attachment, CancellationToken cancellationToken)
    {
        var item = new AttachmentItem { AttachmentType = AttachmentType.File, Name = attachment.Name, Size = attachment.Length };
        var session = await Item(mailbox, id).Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody { AttachmentItem = item }, cancellationToken: cancellationToken);
        await slices.SendAsync(session!.UploadUrl!, attachment.Content.ToMemory(), cancellationToken);
    }

    private MessageItemRequestBuilder Item(string mailbox, string id) => graph.Users[mailbox].Messages[id];

    /// <summary>Asks for ids that hold when a message is moved, as sending does.</summary>
    private static void Lasting(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private static Recipient Recipient(Domain.Partnerships.Person person) => new() { EmailAddress = new EmailAddress { Address = person.Email, Name = person.Name } };

    private static Attachment Attachment(MailAttachment attachment) => new FileAttachment { Name = attachment.Name, ContentBytes = attachment.Content.ToArray() };
}
