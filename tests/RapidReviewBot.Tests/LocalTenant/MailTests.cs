using System.Text;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class MailTests : IAsyncLifetime, IDisposable
{
    private const string Stamp = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name reviewEffect";
    private const string Mailbox = "/users/safeguardingpartnership@council.exampleborough.example";
    private const string Headteacher = "head@northfield.school.example";
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(1);

    // Mail arrives when a test lets the time pass, however slow the machine is.
    private readonly TenantClock machine = new(TimeProvider.System, TimeProvider.System.GetUtcNow(), frozen: true);
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync(options => options with { Machine = machine, MailDelay = OnItsWay });

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task A_sent_draft_moves_to_Sent_Items_some_time_later_and_arrives_where_it_was_addressed()
    {
        var draft = await DraftAsync(Headteacher);

        var sent = await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");
        var atOnce = await ReadAsync(draft.Id);
        await ArrivedAsync(Headteacher, 1);
        var later = await ReadAsync(draft.Id);

        Assert.Equal((202, true), (sent.Status, (bool)atOnce["isDraft"]!));
        Assert.Equal((false, "sentitems"), ((bool)later["isDraft"]!, (string?)later["parentFolderId"]));
        Assert.Equal((string?)draft.Json!["internetMessageId"], Inbox(Headteacher)[0].InternetMessageId);
    }

    [Fact]
    public async Task Nothing_is_deduplicated_so_a_draft_sent_twice_arrives_twice()
    {
        var draft = await DraftAsync(Headteacher);

        await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");
        await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");

        await ArrivedAsync(Headteacher, 2);
    }

    [Fact]
    public async Task A_message_that_was_sent_cannot_be_sent_again_or_changed()
    {
        var draft = await DraftAsync(Headteacher);
        await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");
        await ArrivedAsync(Headteacher, 1);

        var again = await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");
        var changed = await tenant.Graph.PatchAsync($"{Mailbox}/messages/{draft.Id}", new JsonObject { ["subject"] = "other" });

        Assert.Equal((400, 400), (again.Status, changed.Status));
    }

    [Fact]
    public async Task Without_the_preference_for_immutable_ids_the_id_changes_when_the_message_moves()
    {
        var draft = await tenant.Graph.PostAsync($"{Mailbox}/messages", Message(Headteacher));
        await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");
        await ArrivedAsync(Headteacher, 1);

        var gone = await tenant.Graph.GetAsync($"{Mailbox}/messages/{draft.Id}");

        Assert.Equal((404, "ErrorItemNotFound"), (gone.Status, gone.ErrorCode));
    }

    [Fact]
    public async Task Mail_to_an_unknown_address_comes_back_as_a_report_in_the_senders_inbox()
    {
        var draft = await DraftAsync("nobody@northfield.school.example");

        await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");
        var report = (await ArrivedAsync("safeguardingpartnership@council.exampleborough.example", 1))[0];
        string mime = await MimeAsync(report.Id);

        Assert.StartsWith("Undeliverable: ", report.Subject, StringComparison.Ordinal);
        Assert.Contains(report.Headers, one => one.Name == "In-Reply-To" && one.Value == (string?)draft.Json!["internetMessageId"]);
        Assert.Contains("Final-Recipient: rfc822;nobody@northfield.school.example", mime, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_recipients_is_refused()
    {
        var draft = await tenant.Graph.PostAsync($"{Mailbox}/messages", new JsonObject { ["subject"] = "empty" });

        var sent = await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");

        Assert.Equal((400, "ErrorInvalidRecipients"), (sent.Status, sent.ErrorCode));
    }

    [Fact]
    public async Task A_draft_is_found_again_by_its_stamp()
    {
        var draft = await DraftAsync(Headteacher);

        string filter = Uri.EscapeDataString($"singleValueExtendedProperties/Any(ep: ep/id eq '{Stamp}' and ep/value eq 'o-1-1')");
        string expand = Uri.EscapeDataString($"singleValueExtendedProperties($filter=id eq '{Stamp}')");
        var found = await tenant.Graph.GetAsync($"{Mailbox}/messages?$filter={filter}&$expand={expand}&$select=subject", Immutable);

        var only = Assert.Single(found.Value);
        Assert.Equal(draft.Id, (string?)only["id"]);
        Assert.Equal("o-1-1", (string?)only["singleValueExtendedProperties"]![0]!["value"]);
    }

    [Fact]
    public async Task A_filter_that_the_tenant_does_not_read_is_refused_and_not_ignored()
    {
        var answer = await tenant.Graph.GetAsync($"{Mailbox}/messages?$filter=startswith(subject,'x')");

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task The_delta_of_the_inbox_tells_what_came_since_and_what_left()
    {
        await SendAsAsync(Headteacher, "one");
        var first = await tenant.Graph.GetAsync($"{Mailbox}/mailFolders/inbox/messages/delta()", Immutable);
        string link = (string)first.Json!["@odata.deltaLink"]!;
        await SendAsAsync(Headteacher, "two");
        var message = Inbox("safeguardingpartnership@council.exampleborough.example").Single(one => one.Subject == "one");
        tenant.Host.Mail.Put(message with { Folder = "archive" });

        var second = await NextAsync(link);
        var third = await NextAsync((string)second.Json!["@odata.deltaLink"]!);

        Assert.Equal("one", (string?)Assert.Single(first.Value)["subject"]);
        Assert.Equal(2, second.Value.Count);
        Assert.Equal("two", (string?)second.Value[0]["subject"]);
        Assert.Equal((message.Id, "deleted"), ((string?)second.Value[1]["id"], (string?)second.Value[1]["@removed"]!["reason"]));
        Assert.Empty(third.Value);
    }

    [Fact]
    public async Task The_delta_comes_in_pages_of_the_size_asked_for()
    {
        foreach (string subject in new[] { "one", "two", "three" })
            await SendAsAsync(Headteacher, subject);

        var first = await tenant.Graph.GetAsync($"{Mailbox}/mailFolders/inbox/messages/delta", ("Prefer", "odata.maxpagesize=2"));
        var last = await NextAsync((string)first.Json!["@odata.nextLink"]!);

        Assert.Equal((2, 1), (first.Value.Count, last.Value.Count));
        Assert.NotNull(last.Json!["@odata.deltaLink"]);
    }

    [Fact]
    public async Task A_delta_token_that_is_not_known_is_410()
    {
        var answer = await tenant.Graph.GetAsync($"{Mailbox}/mailFolders/inbox/messages/delta?$deltatoken=lost");

        Assert.Equal(410, answer.Status);
    }

    [Fact]
    public async Task An_attachment_of_over_3_MB_needs_an_upload_session()
    {
        var draft = await DraftAsync(Headteacher);
        byte[] large = new byte[(3 * 1024 * 1024) + 1];

        var atOnce = await AttachAsync(draft.Id, large);
        var session = await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/attachments/createUploadSession", new JsonObject
        {
            ["AttachmentItem"] = new JsonObject { ["attachmentType"] = "file", ["name"] = "Report.docx", ["size"] = large.Length },
        });
        var put = await tenant.Graph.PutAsync(
            (string)session.Json!["uploadUrl"]!, large, ("Content-Range", $"bytes 0-{large.Length - 1}/{large.Length}"));
        var listed = await tenant.Graph.GetAsync($"{Mailbox}/messages/{draft.Id}/attachments?$select=id,name,size");

        Assert.Equal((413, 201, 201), (atOnce.Status, session.Status, put.Status));
        Assert.Equal(large.Length, (int)Assert.Single(listed.Value)["size"]!);
    }

    [Fact]
    public async Task A_message_over_the_size_that_Exchange_takes_is_413()
    {
        var draft = await DraftAsync(Headteacher);
        foreach (int n in Enumerable.Range(0, 9))
            Assert.Equal(201, (await AttachAsync(draft.Id, [.. new byte[(3 * 1024 * 1024) - 1], (byte)n])).Status);

        var sent = await tenant.Graph.PostAsync($"{Mailbox}/messages/{draft.Id}/send");

        Assert.Equal((413, "ErrorMessageSizeExceeded"), (sent.Status, sent.ErrorCode));
    }

    [Fact]
    public async Task The_MIME_content_carries_the_body_and_the_attachments()
    {
        var draft = await DraftAsync(Headteacher);
        await AttachAsync(draft.Id, Encoding.UTF8.GetBytes("attached"));

        string mime = await MimeAsync(draft.Id);

        Assert.Contains($"To: {Headteacher}\r\n", mime, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("attached")), mime, StringComparison.Ordinal);
        Assert.Contains("multipart/mixed", mime, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_the_bot_has_no_role_on_is_403_and_an_unknown_one_404()
    {
        var manager = await tenant.Graph.GetAsync("/users/priya.nair@council.exampleborough.example/messages");
        var unknown = await tenant.Graph.GetAsync("/users/nobody@council.exampleborough.example/messages");

        Assert.Equal((403, "ErrorAccessDenied"), (manager.Status, manager.ErrorCode));
        Assert.Equal((404, "ErrorInvalidUser"), (unknown.Status, unknown.ErrorCode));
    }

    private static (string, string) Immutable => ("Prefer", "IdType=\"ImmutableId\"");

    private static JsonObject Message(string to) => new()
    {
        ["subject"] = "Rapid Review RR-1: scoping return",
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Please return the form.</p>" },
        ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = to } }),
        ["singleValueExtendedProperties"] = new JsonArray(new JsonObject { ["id"] = Stamp, ["value"] = "o-1-1" }),
    };

    private Task<GraphAnswer> DraftAsync(string to) => tenant.Graph.PostAsync($"{Mailbox}/messages", Message(to), Immutable);

    private Task<GraphAnswer> AttachAsync(string draft, byte[] content) =>
        tenant.Graph.PostAsync($"{Mailbox}/messages/{draft}/attachments", new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.fileAttachment",
            ["name"] = "Form.docx",
            ["contentBytes"] = Convert.ToBase64String(content),
        });

    private async Task<JsonObject> ReadAsync(string id) => (await tenant.Graph.GetAsync($"{Mailbox}/messages/{id}", Immutable)).Json!;

    private async Task<string> MimeAsync(string id) =>
        Encoding.UTF8.GetString((await tenant.Graph.GetAsync($"{Mailbox}/messages/{id}/$value")).Content);

    private Task<GraphAnswer> NextAsync(string link) =>
        tenant.Graph.GetAsync(new Uri(link).PathAndQuery["/v1.0".Length..], Immutable);

    private IReadOnlyList<MailMessage> Inbox(string address)
    {
        string id = tenant.Host.State.FindPerson(address)!.Id;
        return [.. tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox")];
    }

    private async Task<IReadOnlyList<MailMessage>> ArrivedAsync(string address, int count)
    {
        await Eventually.TrueAsync(() =>
        {
            machine.Advance(OnItsWay);
            return Task.FromResult(Inbox(address).Count == count);
        });
        return Inbox(address);
    }

    private async Task SendAsAsync(string from, string subject)
    {
        int before = Inbox("safeguardingpartnership@council.exampleborough.example").Count;
        tenant.Host.People.Send(from, new("safeguardingpartnership@council.exampleborough.example", subject, "Text"));
        await ArrivedAsync("safeguardingpartnership@council.exampleborough.example", before + 1);
    }
}
