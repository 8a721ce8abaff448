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

    private T Get<T>()
        where T : notnull => tenant.Host.Bots.Running[0].App!.Services.GetRequiredService<T>();

    private List<MailMessage> Inbox(string address)
    {
        var id = tenant.Host.State.FindPerson(address)!.Id;
        return [.. tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox")];
    }
}
