using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using Xunit;
using SentMessage = RapidReviewBot.LocalTenant.State.MailMessage;

namespace RapidReviewBot.Tests.Graph;

public sealed class MailRunnerTests : IAsyncLifetime
{
    private const string Key = "o-00000007-1";
    private const string Drafts = "/v1.0/users/*/messages";
    private const string Send = "/v1.0/users/*/send";
    private static readonly SendMail Plain = new(Letters.ReturnSentBack, RunnerBench.Karen.Id, null, []);
    private RunnerBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await RunnerBench.StartAsync(null, new APlainLetter(Letters.ReturnSentBack), new APlainLetter(Letters.PanelSubmission));
        bench.InHand.With(partnership => partnership with
        {
            Roster = [.. partnership.Roster.Select(held => held.Role == "police-lead" ? held with { Person = RunnerBench.Karen } : held)],
        });
        bench.Open((RecordCaseFolder)((EffectResult.Done)await bench.RunAsync(new CreateCaseFolder("RR-1", ["IV. General Correspondence"]))).ToRecord!);
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_plain_mail_takes_two_calls_and_arrives_once()
    {
        var before = bench.Calls.Count;

        var sent = Recorded(await RunAsync(Plain));

        Assert.Equal(2, bench.Calls.Count - before);
        var mail = await ArrivedOnceAsync();
        Assert.Equal(sent.MessageId, mail.InternetMessageId);
        Assert.StartsWith(bench.InHand.Review.Reference, mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_whose_answer_was_lost_is_found_by_its_stamp_and_sent()
    {
        bench.Fault(FaultKind.Drop, "POST", Drafts);
        await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(Plain));

        Recorded(await RunAsync(Plain));

        await ArrivedOnceAsync();
        Assert.Single(bench.Tenant.Host.State.Mail.All, message => message.Folder == MailStore.Sent);
    }

    [Fact]
    public async Task After_a_send_whose_answer_was_lost_the_mail_is_seen_to_have_left_and_not_sent_again()
    {
        bench.Fault(FaultKind.Drop, "POST", Send);
        await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(Plain));
        await ArrivedOnceAsync();

        Recorded(await RunAsync(Plain));

        Assert.Single(Received());
        Assert.Single(bench.Calls, call => call.EndsWith("/send", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_send_that_did_nothing_it_is_sent_again_only_when_five_minutes_have_passed()
    {
        bench.Fault(FaultKind.TimeOut, "POST", Send);
        using (var impatient = new CancellationTokenSource())
        {
            var sending = bench.RunAsync(bench.InHand.Review, Plain, Key, impatient.Token);
            await Eventually.TrueAsync(() => Task.FromResult(bench.Tenant.Host.Faults.Set.Count == 0));
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        }

        var watched = await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(Plain));
        bench.Machine.Forward(TimeSpan.FromMinutes(5));
        Recorded(await RunAsync(Plain));

        Assert.False(watched.IsFinal);
        Assert.NotNull(watched.NotBefore);
        await ArrivedOnceAsync();
    }

    [Fact]
    public async Task To_a_contact_in_whose_place_somebody_else_was_put_nothing_more_is_sent()
    {
        var agency = bench.InHand.Review.Agencies[0].Agency;
        bench.InHand.Send(ExampleBorough.Acting(RunnerBench.Priya), new ReplaceContact(agency.Id, agency.Contact.Id, RunnerBench.Karen));
        var before = bench.Calls.Count;

        var result = await RunAsync(Plain with { To = agency.Contact.Id });

        Assert.Equal(new EffectResult.Done(), result);
        Assert.Equal(before, bench.Calls.Count);
    }

    [Fact]
    public async Task A_throttled_send_is_repeated_without_waiting_five_minutes()
    {
        bench.Fault(FaultKind.Throttle, "POST", Send, retryAfter: 3);
        var fault = await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(Plain));

        Recorded(await RunAsync(Plain));

        Assert.Equal(bench.Machine.GetUtcNow().AddSeconds(3), fault.NotBefore);
        await ArrivedOnceAsync();
    }

    [Fact]
    public async Task A_mail_that_was_sent_and_then_removed_from_Sent_Items_is_not_sent_again()
    {
        bench.Fault(FaultKind.Drop, "POST", Send);
        await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(Plain));
        await ArrivedOnceAsync();
        bench.Tenant.Host.Mail.Delete(bench.Tenant.Host.State.Mail.All.Single(message => message.Folder == MailStore.Sent));

        Recorded(await RunAsync(Plain));

        Assert.Single(Received());
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_900_000)]
    [InlineData(9_000_000)]
    public async Task An_attachment_of_any_size_arrives_whole(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        var document = await FiledAsync("IV. General Correspondence/Letter.docx", content);
        bench.InHand.ByService(new RecordDocument(document));

        Recorded(await RunAsync(Plain with { Attachments = [new DocumentPart(DocumentKind.OutcomeLetter)] }));

        var attachment = Assert.Single((await ArrivedOnceAsync()).Attachments);
        Assert.Equal(("Letter.docx", Convert.ToHexStringLower(SHA256.HashData(content))), (attachment.Name, attachment.Blob.ToLowerInvariant()));
    }

    [Fact]
    public async Task Broken_off_between_two_attachments_the_mail_holds_each_once()
    {
        bench.InHand.ByService(new RecordDocument(await FiledAsync("IV. General Correspondence/Letter.docx", new byte[3_200_000])));
        bench.InHand.ByService(new RecordDocument(await FiledAsync("IV. General Correspondence/Agenda.docx", new byte[3_300_000]) with { Document = DocumentKind.Agenda }));
        var mail = Plain with { Attachments = [new DocumentPart(DocumentKind.OutcomeLetter), new DocumentPart(DocumentKind.Agenda)] };
        bench.Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "POST", "/v1.0/users/*/createUploadSession", Skip: 1));
        await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(mail));

        Recorded(await RunAsync(mail));

        Assert.Equal(["Letter.docx", "Agenda.docx"], (await ArrivedOnceAsync()).Attachments.Select(attachment => attachment.Name));
    }

    [Fact]
    [Trait("Duty", "W16")]
    public async Task A_mail_to_the_Panel_is_kept_in_the_case_folder()
    {
        var sent = Recorded(await RunAsync(new SendMail(Letters.PanelSubmission, bench.InHand.Context.Partnership.PanelMailbox, null, []) { Keep = true }));

        Assert.Equal(DocumentKind.SentMail, sent.Saved!.Document);
        Assert.StartsWith("IV. General Correspondence/2026-03-02 panel-submission", sent.Saved.Path, StringComparison.Ordinal);
        var eml = await bench.Get<CaseFiles>().ReadAsync(Folder, sent.Saved.ItemId, default);
        Assert.Contains($"Message-ID: {sent.MessageId}", Encoding.UTF8.GetString(eml), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_PDF_that_was_changed_after_it_was_filed_is_not_sent()
    {
        var changed = await FiledAsync("IV. General Correspondence/Report.pdf", "changed"u8.ToArray());
        bench.InHand.ByService(new RecordDocument(changed with { Sha256 = new string('0', 64) }));

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(Plain with { Attachments = [new DocumentPart(DocumentKind.OutcomeLetter)] }));

        Assert.True(fault.IsFinal);
        Assert.Contains("was changed in the case folder after it was filed", fault.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Tenant.Host.State.Mail.All);
    }

    [Fact]
    public async Task A_mail_whose_document_is_not_filed_yet_waits()
    {
        var result = await RunAsync(Plain with { Attachments = [new DocumentPart(DocumentKind.Report)] });

        Assert.IsType<EffectResult.Waits>(result);
        Assert.DoesNotContain(bench.Calls, call => call.Contains("/messages", StringComparison.Ordinal));
    }

    private CaseFolder Folder => new(bench.InHand.Context.Partnership.DriveId, bench.InHand.Review.Folder!.FolderId);

    private static RecordMailSent Recorded(EffectResult result) => Assert.IsType<RecordMailSent>(Assert.IsType<EffectResult.Done>(result).ToRecord);

    private Task<EffectResult> RunAsync(SendMail mail) => bench.RunAsync(mail, Key);

    private async Task<FiledDocument> FiledAsync(string path, byte[] content)
    {
        var file = await bench.Get<CaseFiles>().SaveAsync(Folder, path, BinaryData.FromBytes(content), default);
        return new FiledDocument(DocumentKind.OutcomeLetter, null, 1, path, file.ItemId, file.WebUrl, file.Sha256!);
    }

    private IReadOnlyList<SentMessage> Received()
    {
        var karen = bench.Tenant.Host.State.FindPerson(RunnerBench.Karen.Email)!;
        return [.. bench.Tenant.Host.State.Mail.All.Where(message => message.MailboxId == karen.Id)];
    }

    private async Task<SentMessage> ArrivedOnceAsync()
    {
        await Eventually.TrueAsync(() => Task.FromResult(Received().Count > 0));
        return Assert.Single(Received());
    }
}
