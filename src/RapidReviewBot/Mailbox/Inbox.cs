using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Users.Item.Messages.Item;
using Microsoft.Kiota.Abstractions;
using RapidReviewBot.Graph;

namespace RapidReviewBot.Mailbox;

/// <summary>A mail that has come, as the list of changes tells it.</summary>
internal sealed record ListedMail(string Id, string InternetMessageId, DateTimeOffset ReceivedAt);

/// <param name="Cursor">Where to go on from next time.</param>
internal sealed record InboxChanges(IReadOnlyList<ListedMail> Mails, string Cursor);

/// <summary>Reads a partnership's inbox. Changes nothing in it: no mail is moved, marked or deleted.</summary>
internal sealed class Inbox(GraphServiceClient graph, TimeProvider machine)
{
    private static readonly string[] Listed = ["id", "internetMessageId", "receivedDateTime"];
    private static readonly string[] Shown = ["id", "subject", "from", "internetMessageId", "receivedDateTime", "internetMessageHeaders"];
    private static readonly string[] ShownOfAttachments = ["id", "name", "size", "isInline"];

    /// <param name="cursor">From the last look; null at the first.</param>
    /// <param name="since">How far back to look when there is no cursor, or none that the service still knows.</param>
    public Task<InboxChanges> ChangesAsync(string mailbox, string? cursor, DateTimeOffset since, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(() => ChangesOrAgainAsync(mailbox, cursor, since, cancellationToken), machine);

    /// <summary>Null when the mail is no longer in the mailbox.</summary>
    public Task<IncomingMail?> ReadAsync(string mailbox, string id, CancellationToken cancellationToken) => GraphFaults.SortAsync(
        async () =>
        {
            try
            {
                return Mail((await Item(mailbox, id).GetAsync(request => { Lasting(request.Headers); request.QueryParameters.Select = Shown; }, cancellationToken))!);
            }
            catch (ODataError error) when (error.ResponseStatusCode == 404)
            {
                return null;
            }
        },
        machine);

    /// <summary>Whether the sender has written anything above what they answer to. The words themselves are not kept.</summary>
    public Task<bool> HasTextAsync(string mailbox, string id, CancellationToken cancellationToken) => GraphFaults.SortAsync(
        async () =>
        {
            var mail = await Item(mailbox, id).GetAsync(
                request =>
                {
                    Lasting(request.Headers);
                    request.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
                    request.QueryParameters.Select = ["id", "uniqueBody"];
                },
                cancellationToken);
            return !string.IsNullOrWhiteSpace(mail?.UniqueBody?.Content);
        },
        machine);

    /// <summary>What is attached, without pictures of the text and without content.</summary>
    public Task<IReadOnlyList<AttachedThing>> AttachedAsync(string mailbox, string id, CancellationToken cancellationToken) => GraphFaults.SortAsync<IReadOnlyList<AttachedThing>>(
        async () =>
        {
            var page = await Item(mailbox, id).Attachments.GetAsync(request => { Lasting(request.Headers); request.QueryParameters.Select = ShownOfAttachments; }, cancellationToken);
            return [.. page!.Value!.Where(one => one.IsInline != true).Select(one => new AttachedThing(one.Id!, one.Name ?? "", one.Size ?? 0, one is FileAttachment))];
        },
        machine);

    public Task<byte[]> ContentAsync(string mailbox, string id, AttachedThing file, CancellationToken cancellationToken) => GraphFaults.SortAsync(
        async () =>
        {
            var attachment = await Item(mailbox, id).Attachments[file.Id].GetAsync(request => Lasting(request.Headers), cancellationToken);
            return (attachment as FileAttachment)?.ContentBytes ?? [];
        },
        machine);

    /// <summary>The whole mail in MIME.</summary>
    public Task<BinaryData> MimeAsync(string mailbox, string id, CancellationToken cancellationToken) => GraphFaults.SortAsync(
        async () =>
        {
            await using var content = await Item(mailbox, id).Content.GetAsync(request => Lasting(request.Headers), cancellationToken);
            return await BinaryData.FromStreamAsync(content!, cancellationToken);
        },
        machine);

    private async Task<InboxChanges> ChangesOrAgainAsync(string mailbox, string? cursor, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            return await FollowAsync(mailbox, cursor, since, cancellationToken);
        }
        catch (ODataError error) when (cursor is not null && error.ResponseStatusCode == 410)
        {
            // The service has forgotten where we were; mails seen before are known by their ids.
            return await FollowAsync(mailbox, null, since, cancellationToken);
        }
    }

    private async Task<InboxChanges> FollowAsync(string mailbox, string? cursor, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var delta = graph.Users[mailbox].MailFolders["inbox"].Messages.Delta;
        var page = cursor is null
            ? await delta.GetAsDeltaGetResponseAsync(request => First(request, since), cancellationToken)
            : await delta.WithUrl(cursor).GetAsDeltaGetResponseAsync(request => Lasting(request.Headers), cancellationToken);
        List<ListedMail> mails = [];
        while (true)
        {
            mails.AddRange(page!.Value!.Where(IsMail).Select(one => new ListedMail(one.Id!, one.InternetMessageId!, one.ReceivedDateTime ?? since)));
            if (page.OdataNextLink is not { } next) return new InboxChanges(mails, page.OdataDeltaLink!);
            page = await delta.WithUrl(next).GetAsDeltaGetResponseAsync(request => Lasting(request.Headers), cancellationToken);
        }
    }

    private static void First(RequestConfiguration<DeltaRequestBuilder.DeltaRequestBuilderGetQueryParameters> request, DateTimeOffset since)
    {
        Lasting(request.Headers);
        request.QueryParameters.Select = Listed;
        request.QueryParameters.Filter = $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";
    }

    // What was removed comes without an id in the world; answers to invitations are the calendar's.
    private static bool IsMail(Message message) => message is not EventMessage && message.InternetMessageId is { Length: > 0 };

    private static IncomingMail Mail(Message message)
    {
        var from = message.From?.EmailAddress?.Address ?? "";
        var headers = (message.InternetMessageHeaders ?? []).Select(header => KeyValuePair.Create(header.Name ?? "", header.Value ?? ""));
        return new IncomingMail(message.Id!, message.InternetMessageId!, message.Subject ?? "", from, message.ReceivedDateTime ?? default, new MailHeaders(headers, from));
    }

    private MessageItemRequestBuilder Item(string mailbox, string id) => graph.Users[mailbox].Messages[id];

    private static void Lasting(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");
}
