using System.IO.Compression;
using System.Text;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

[Trait("Duty", "N11")]
public sealed class A_mail_that_is_no_return_changes_nothing(AzuriteFixture azurite) : MailTests(azurite)
{
    private const string Stranger = "neil.hargreaves@examplehomes.example";

    [Fact]
    public async Task A_reply_without_an_attachment_is_told_to_attach_the_form()
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, "no-attachment", "No Word form was attached", () => room.WriteAsync(Head, $"RE: [{room.Reference}] return"));
    }

    [Theory]
    [InlineData("return.docm", "PK", "macros", "This file holds macros")]
    [InlineData("return.pdf", "%PDF-1.7", "pdf", "Send the Word form itself (.docx), not a PDF of it.")]
    [InlineData("return.docx", "PK no zip", "damaged", "cannot be opened as a Word document")]
    [InlineData("return.docx", "Dear all", "not-word", "This is not a Word document.")]
    public async Task A_file_that_is_no_filled_form_is_refused_with_what_to_do(string name, string content, string code, string sentence)
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, code, sentence, () => room.WriteAsync(Head, $"[{room.Reference}] return", (name, Encoding.ASCII.GetBytes(content))));
    }

    [Fact]
    public async Task A_file_with_a_password_is_refused()
    {
        await using var room = await RoomAsync();
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]];

        await RefusedAsync(room, "password", "protected by a password", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", locked)));
    }

    [Fact]
    public async Task A_zip_bomb_is_refused()
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, "swollen", "far more than a form can hold", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Bomb(Filled(room)))));
    }

    [Fact]
    public async Task A_file_of_60_MB_is_refused_and_not_even_fetched()
    {
        await using var room = await RoomAsync();
        var big = room.Tenant.Host.Mail.Attach("return.docx", "application/octet-stream", new byte[60 * 1024 * 1024]);

        await RefusedAsync(room, "too-big", "larger than 25 MB", () =>
        {
            room.Arrives(room.Mail(Head, $"[{room.Reference}] return") with { Attachments = [big] });
            return Task.CompletedTask;
        });

        Assert.DoesNotContain(room.Tenant.Host.Journal.Rows, row => row.Path.Contains($"/attachments/{big.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_of_another_review_is_refused()
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, "other-review", "does not belong to review", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room, reference: "RR-010126-ABCD"))));
    }

    [Fact]
    public async Task A_form_of_another_agency_is_refused()
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, "other-agency", "made for another agency", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room, "police"))));
    }

    [Fact]
    public async Task A_form_that_does_not_say_whether_the_family_is_known_is_refused()
    {
        await using var room = await RoomAsync();
        var unsaid = Filled(room, answers: Answers.With("known", ""));

        await RefusedAsync(room, "blocked", "does not say whether the child and family are known", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", unsaid)));
    }

    [Fact]
    public async Task Somebody_who_was_not_asked_is_told_who_must_send_it()
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, "not-asked", "This address was not asked", () => room.WriteAsync(Stranger, $"[{room.Reference}] return", ("return.docx", Filled(room))), Stranger);
    }

    [Fact]
    public async Task An_unknown_reference_is_said_to_be_unknown()
    {
        await using var room = await RoomAsync();

        await RefusedAsync(room, "unknown-reference", "is not one of ours", () => room.WriteAsync(Head, "[RR-010126-ZZZZ] return", ("return.docx", Filled(room))));
    }

    [Fact]
    public async Task A_review_that_is_over_takes_no_return()
    {
        await using var room = await RoomAsync(review => review.ByManager(new StandDown("Invented Chair", "The criteria are not met.")));

        await RefusedAsync(room, "review-over", "is over and takes no more returns", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room))));
    }

    [Fact]
    public async Task A_return_that_was_accepted_is_not_replaced_by_mail()
    {
        await using var room = await RoomAsync(review => review.Send(ExampleBorough.Acting(MailRoom.Head), Stages.Return(MailRoom.Agency)).ByManager(new AcceptReturn(MailRoom.Agency, 2)));

        await RefusedAsync(room, "already-accepted", "was accepted", () => room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room))));
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Precedence", "bulk")]
    [InlineData("X-Auto-Response-Suppress", "All")]
    public async Task Mail_of_a_program_is_never_answered(string header, string value)
    {
        await using var room = await RoomAsync();

        await SilentAsync(room, "automatic", room.Mail(Head, $"Out of office: [{room.Reference}] return", (header, value)));
    }

    [Fact]
    public async Task A_program_that_hides_what_it_is_gets_a_day_s_answers_and_no_more()
    {
        await using var room = await RoomAsync();
        for (var mail = 0; mail < 25; mail++) room.Arrives(room.Mail(Head, $"RE: [{room.Reference}] I am away"));

        await room.ReadAsync();

        Assert.Equal(20, (await room.AnswersAsync(Head)).Count);
        Assert.Equal(5, room.Logged.Count(line => line.EndsWith(": no-attachment-unanswered", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mail_of_a_mailer_daemon_is_never_answered()
    {
        await using var room = await RoomAsync();

        await SilentAsync(room, "automatic", room.Mail("MAILER-DAEMON@northfield.school.example", $"[{room.Reference}] Delayed"));
    }

    [Fact]
    public async Task Mail_whose_sender_is_not_proven_is_left_for_people()
    {
        await using var room = await RoomAsync();
        var form = room.Tenant.Host.Mail.Attach("return.docx", "application/octet-stream", Filled(room));

        await SilentAsync(room, "sender-not-proven", room.Mail(Head, $"[{room.Reference}] return", ("Authentication-Results", "spf=fail (sender IP is 192.0.2.1); dkim=none; dmarc=fail action=none header.from=northfield.school.example; compauth=fail reason=000")) with { Attachments = [form] });
    }

    [Fact]
    public async Task Mail_without_a_reference_is_left_for_people()
    {
        await using var room = await RoomAsync();

        await SilentAsync(room, "no-reference", room.Mail(Head, "Lunch on Friday"));
    }

    [Fact]
    public async Task A_colleagues_mail_without_a_form_is_left_for_people()
    {
        await using var room = await RoomAsync(null, ("acute-trust", RapidReviewBot.Domain.Partnerships.Person.ByMail("Invented", "o.adeyemi@trust.examplehealth.example", "Trust")));
        var chair = room.Case.Hand.InRole("chair");

        await SilentAsync(room, "correspondence", room.Mail(chair.Email, $"RE: [{room.Reference}] papers"));
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task No_answer_and_no_log_line_names_a_person_or_quotes_the_form()
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(Head, $"[{room.Reference}] about Quillfeather Zephyrine", ("Quillfeather.docx", Filled(room, "police")));
        await room.ReadAsync();

        var answer = Assert.Single(await room.AnswersAsync(Head));
        foreach (var secret in new[] { "Quillfeather", "Liquidlogic", "Ann Author" })
            Assert.DoesNotContain(secret, answer.Subject + answer.Body + string.Join('\n', room.Logged), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@", string.Join('\n', room.Logged), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(MailRoom room, string code, string sentence, Func<Task> write, string from = Head)
    {
        var ledger = await room.Case.LedgerAsync();
        var files = (await room.Case.FilesInAsync(MailRoom.Folder)).Count;

        await write();
        await room.ReadAsync();
        await room.ReadAsync();

        var answer = Assert.Single(await room.AnswersAsync(from));
        Assert.Contains(sentence, System.Net.WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
        Assert.Single(room.Logged, line => line.EndsWith($": {code}", StringComparison.Ordinal));
        Assert.Equal(ledger, await room.Case.LedgerAsync());
        Assert.Single(room.Tenant.Host.State.Mail.All, mail => mail.From.Address == MailRoom.Mailbox && mail.Folder == "inbox");
        Assert.Equal(files, (await room.Case.FilesInAsync(MailRoom.Folder)).Count);
        Assert.Single(room.Inbox(MailRoom.Mailbox));
    }

    private static async Task SilentAsync(MailRoom room, string code, MailMessage mail)
    {
        var ledger = await room.Case.LedgerAsync();

        room.Arrives(mail);
        await room.ReadAsync();
        await room.QuietAsync();

        Assert.Single(room.Logged, line => line.EndsWith($": {code}", StringComparison.Ordinal));
        Assert.DoesNotContain(room.Tenant.Host.State.Mail.All, one => one.From.Address == MailRoom.Mailbox);
        Assert.Equal(ledger, await room.Case.LedgerAsync());
    }

    private static byte[] Bomb(byte[] form)
    {
        using var content = new MemoryStream();
        content.Write(form);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = zip.CreateEntry("word/media/picture.xml").Open())
            part.Write(new byte[140 * 1024 * 1024]);
        return content.ToArray();
    }
}
