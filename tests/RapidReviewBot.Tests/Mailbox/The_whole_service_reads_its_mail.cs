using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

/// <summary>The service as it is started in a local tenant: requests go out by its own effects, people answer the mails that they got.</summary>
[Trait("Duty", "N11")]
[Trait("Duty", "W06")]
public sealed class The_whole_service_reads_its_mail : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
    private const string Partnership = "example-borough";
    private const string Head = "head@northfield.school.example";
    private const string Agency = "education";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly ReviewId Id = new("k7qd00000000");

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync(options => options with { StartAt = Start, Bots = 2, MailDelay = TimeSpan.FromMilliseconds(200) });

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task Whoever_replies_to_the_request_with_its_form_has_returned_before_the_service_says_that_it_is_idle()
    {
        var review = await RequestedAsync();
        var request = Assert.Single(Inbox(Head), mail => mail.Subject.Contains("return due", StringComparison.Ordinal));
        var blank = request.Attachments.Single(one => one.Name.Contains("Initial Scoping", StringComparison.Ordinal));
        var form = Documents.AnsweredForms.Forms["initial-scoping"];
        var sent = WordFormReader.Read(tenant.Host.State.Blobs.Get(blank.Blob), blank.Name, form, review.Reference, Agency);

        var filled = WordFormWriter.Write(form, MailTests.Answered, new DocumentFacts("Return", "Example", review.Reference, "OFFICIAL-SENSITIVE", Start, Agency), "Document 2");
        tenant.Host.People.Reply(Head, request.Id, "Please find our return attached.", [new("return.docx", "application/octet-stream", filled)]);
        await tenant.Host.Idleness.WaitAsync(Limit, default);

        Assert.IsType<WordReading.Answered>(sent);
        var received = Assert.Single((await Get<ReviewLedger>().HistoryAsync(Id, default)).Select(one => one.What).OfType<ReturnReceived>());
        Assert.Equal((Agency, ReturnRoute.Mail), (received.AgencyId, received.Route));
        Assert.Single(Inbox(Head), mail => mail.Subject.EndsWith("Your return has arrived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_reached_nobody_is_told_to_the_manager()
    {
        tenant.Host.State.Bounces.Put(new Bounce(Head, "5.2.2", "The recipient's mailbox is full."));

        await RequestedAsync();

        var bounced = (await Get<ReviewLedger>().HistoryAsync(Id, default)).Select(one => one.What).OfType<MailBounced>().ToList();
        Assert.Equal(Head, Assert.Single(bounced.Select(one => one.PersonId).Distinct()));
        Assert.Contains(tenant.Host.Services.GetRequiredService<ChatMessages>().All, told => told.IsFromBot && told.Activity.ToJsonString().Contains("A mail could not be delivered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_place_of_a_contact_whom_no_mail_reaches_the_manager_puts_another_who_is_asked()
    {
        const string other = "dsl@northfield.school.example";
        tenant.Host.State.Bounces.Put(new Bounce(Head, "5.1.1", "The recipient is not known here."));
        var before = (await RequestedAsync()).Agency(Agency)!.Agency.Contact;
        var told = tenant.Host.Services.GetRequiredService<ChatMessages>().All.Select(message => message.Activity.ToJsonString(Readable)).Where(text => text.Contains($"It was for {before.Name}.", StringComparison.Ordinal));

        var card = await SayAsync("change");
        await PressAsync(card, "Replace an agency's contact");
        await PressAsync(card, "Replace the contact", new { contact = $"{Agency}/{before.Id}", name = "Invented Successor", email = other });
        await tenant.Host.Idleness.WaitAsync(Limit, default);

        Assert.Contains("choose \\\"Replace an agency's contact\\\"", Assert.Single(told), StringComparison.Ordinal);
        var request = Assert.Single(Inbox(other), mail => mail.Subject.Contains("return due", StringComparison.Ordinal));
        Assert.Equal(2, request.Attachments.Count);
        Assert.Contains("Answer on your page", request.Body, StringComparison.Ordinal);
        Assert.Equal(other, (await Get<ReviewLedger>().ReadAsync(Id, default)).Agency(Agency)!.Lead.Email);
    }

    [Fact]
    [Trait("Duty", "J24")]
    public async Task A_reply_of_the_Panel_is_told_to_the_manager_once_with_where_it_is_and_what_is_next_though_its_mail_comes_twice()
    {
        var review = await RequestedAsync();
        var partnership = (await Get<ReviewContexts>().ForAsync(Partnership, default)).Partnership;

        tenant.Host.People.Send(partnership.PanelMailbox, new PersonsMail(partnership.Mailbox, $"RE: [{review.Reference}] Rapid Review", "Our letter is attached.", null, []));
        await tenant.Host.Idleness.WaitAsync(Limit, default);
        var mail = Assert.Single(Inbox(partnership.Mailbox), one => one.From.Address == partnership.PanelMailbox);
        tenant.Host.Mail.Put(mail with { Id = mail.Id + "again" });
        await tenant.Host.Idleness.WaitAsync(Limit, default);

        var filed = Assert.Single((await Get<ReviewLedger>().HistoryAsync(Id, default)).Select(one => one.What).OfType<ReplyFiled>());
        var told = Assert.Single(tenant.Host.Services.GetRequiredService<ChatMessages>().All, one => one.IsFromBot && one.Activity.ToJsonString().Contains("A reply of the national Panel has come", StringComparison.Ordinal)).Activity.ToJsonString();
        Assert.Contains($"The case folder holds it: {filed.Reply.Path}.", told, StringComparison.Ordinal);
        Assert.Contains("Next in this review, ", told, StringComparison.Ordinal);
        Assert.Contains("Open Reply", told, StringComparison.Ordinal);
    }

    /// <summary>A review in which the agencies' requests have left.</summary>
    private async Task<Review> RequestedAsync()
    {
        var context = await Get<ReviewContexts>().ForAsync(Partnership, default);
        var manager = context.Partnership.Roster.First(held => held.Role == "single-point-of-contact").Person;
        var day = LondonTime.StartOf(LondonTime.DateOf(Start));
        var dates = context.Procedure.Opening.Dates.Where(date => date.Required).ToDictionary(date => date.Fact, date => date.Fact == Fact.IncidentHappened ? day.AddDays(-1) : day);
        await DoAsync(manager, new OpenReview(dates, ["AB"], [], context.Partnership.Agencies[^1].Id, [.. context.Partnership.Agencies.Select(agency => agency.Id)]), open: true);
        var folder = (await Get<ReviewLedger>().ReadAsync(Id, default)).Folder!;
        var stored = await Get<CaseFiles>().SaveAsync(new CaseFolder(context.Partnership.DriveId, folder.FolderId), "I. Notification and scoping/Referral.docx", BinaryData.FromBytes(Referral()), default);
        await DoAsync(manager, new FileReferral(new FiledDocument(DocumentKind.Referral, null, 1, "I. Notification and scoping/Referral.docx", stored.ItemId, stored.WebUrl, stored.Sha256!)));
        await DoAsync(manager, new ConfirmAgencies([.. context.Partnership.Agencies.Select(agency => agency.Id)]));
        return await Get<ReviewLedger>().ReadAsync(Id, default);
    }

    private static byte[] Referral() => WordFormWriter.Write(
        Documents.AnsweredForms.Forms["referral"], FormAnswers.Empty, new DocumentFacts("Referral", "Example", "RR-010426-K7QD", "OFFICIAL-SENSITIVE", Start, null), "Document 1");

    private async Task DoAsync(Domain.Partnerships.Person by, ReviewCommand what, bool open = false)
    {
        var command = new Command(CommandIds.Of(what.GetType().Name), Id, new Actor(by.Id, by.Name, Proof.Teams), Get<ReviewClock>().Now, what);
        var answer = open ? await Get<ReviewLedger>().OpenAsync(Partnership, command, default) : await Get<ReviewLedger>().HandleAsync(command, default);
        if (answer is LedgerAnswer.Refused { Refusal: var refusal }) throw new InvalidOperationException(refusal.Sentence);
        await tenant.Host.Idleness.WaitAsync(Limit, default);
    }

    /// <summary>The manager writes to the bot; gives the id of the answer.</summary>
    private async Task<string> SayAsync(string text)
    {
        var before = (await ChatAsync()).Count;
        await AsManagerAsync("/say", new { conversation = Chat, text });
        return (string)(await ChatAsync())[before + 1]!["id"]!;
    }

    private async Task PressAsync(string message, string action, object? inputs = null)
    {
        await ChatAsync();
        var answer = await AsManagerAsync("/press", new { conversation = Chat, message, action, inputs });
        Assert.Equal("card", (string?)answer["outcome"]);
    }

    private async Task<JsonArray> ChatAsync() => (await AsManagerAsync($"/conversations/{Uri.EscapeDataString(Chat)}/messages?opened=True"))["messages"]!.AsArray();

    private Person Manager => tenant.Host.State.People.All.First(one => one.Role == "partnership-manager");

    private string Chat => tenant.Host.Services.GetRequiredService<Places>().PersonalChat(Manager).Id;

    private async Task<JsonNode> AsManagerAsync(string path, object? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/control/people/{Manager.Id}{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await tenant.Http.SendAsync(request);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    private T Get<T>()
        where T : notnull => tenant.Host.Bots.Running[0].App!.Services.GetRequiredService<T>();

    private List<MailMessage> Inbox(string address)
    {
        var id = tenant.Host.State.FindPerson(address)!.Id;
        return [.. tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox")];
    }
}
