using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

[Trait("Duty", "N11")]
[Trait("Duty", "W06")]
public sealed class A_return_is_taken_from_a_mail(AzuriteFixture azurite) : MailTests(azurite)
{
    [Fact]
    public async Task The_filled_form_is_filed_recorded_and_acknowledged()
    {
        await using var room = await RoomAsync();
        var form = Filled(room);

        await room.WriteAsync(Head, $"RE: [{room.Reference}] Rapid Review: return due", ("return.docx", form));
        await room.ReadAsync();

        var received = Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
        Assert.Equal((MailRoom.Agency, ReturnRoute.Mail, false, 1), (received.AgencyId, received.Route, received.Known, received.Form.Version));
        Assert.Equal(form, (await room.Case.Files.ReadAsync(room.Case.Folder, received.Form.ItemId, default)).ToArray());
        Assert.StartsWith($"{MailRoom.Folder}/", received.Form.Path, StringComparison.Ordinal);
        var answer = Assert.Single(await room.AnswersAsync(Head));
        Assert.Equal($"[{room.Reference}] Your return has arrived", answer.Subject);
        Assert.Contains("Received: version 1 of the return of School or education provider.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_recorded_in_the_name_of_whom_the_mail_proves()
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(Head, $"[{room.Reference.ToLowerInvariant()}] our return", ("return.docx", Filled(room)));
        await room.ReadAsync();

        var recorded = (await room.Case.HistoryAsync()).Single(one => one.What is ReturnReceived);
        Assert.Equal((MailRoom.Head.Id, Proof.Mail), (recorded.By.PersonId, recorded.By.Proof));
    }

    [Fact]
    public async Task The_sender_is_known_however_the_address_is_written()
    {
        await using var room = await RoomAsync();

        room.Arrives(Attached(room, room.Mail("Head@Northfield.SCHOOL.example", $"[{room.Reference}] return"), "return.docx", Filled(room)));
        await room.ReadAsync();

        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
    }

    [Fact]
    [Trait("Duty", "B07")]
    public async Task A_form_that_no_senior_has_signed_is_received_and_the_answer_says_what_is_missing()
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room, answers: Answers.With("senior", new SignatureAnswer("", "", "")))));
        await room.ReadAsync();

        Assert.Contains("Q03", Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>()).Findings);
        var answer = Assert.Single(await room.AnswersAsync(Head)).Body;
        Assert.Contains("something is missing", answer, StringComparison.Ordinal);
        Assert.Contains("A senior manager has not signed this return.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_of_a_signature_do_not_stand_in_the_way()
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(Head, $"[{room.Reference}] return", ("logo.png", [1, 2, 3]), ("return.docx", Filled(room)));
        await room.ReadAsync();

        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
    }

    [Fact]
    public async Task Who_answers_for_two_agencies_returns_for_the_one_that_the_form_was_made_for()
    {
        await using var room = await RoomAsync(null, ("acute-trust", MailRoom.Head));

        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room, "acute-trust")));
        await room.ReadAsync();

        Assert.Equal("acute-trust", Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>()).AgencyId);
    }

    [Fact]
    public async Task A_newer_form_is_the_next_version_and_the_same_form_again_is_not()
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));
        await room.ReadAsync();
        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));
        await room.ReadAsync();
        await room.WriteAsync(Head, $"[{room.Reference}] return, mended", ("return.docx", Filled(room, answers: Answers.With("author-contact", "0121 496 0000"))));
        await room.ReadAsync();

        Assert.Equal([1, 2], (await room.EventsAsync()).OfType<ReturnReceived>().Select(received => received.Form.Version));
        Assert.Equal(2, (await room.Case.FilesInAsync(MailRoom.Folder)).Count(file => file.Name.Contains("returned v", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_instances_take_a_mail_once_and_answer_it_once()
    {
        await using var room = await RoomAsync();
        var second = room.AddInstance();
        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));

        await Task.WhenAll(room.ReadAsync(), second.RoundAsync());
        await Task.WhenAll(room.ReadAsync(), second.RoundAsync());

        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
        Assert.Single(await room.AnswersAsync(Head));
    }

    [Fact]
    public async Task The_mail_stays_in_the_inbox_as_it_came()
    {
        await using var room = await RoomAsync();
        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));
        var before = Assert.Single(room.Inbox(MailRoom.Mailbox));

        await room.ReadAsync();

        Assert.Equal(before, Assert.Single(room.Inbox(MailRoom.Mailbox)));
    }

    private static MailMessage Attached(MailRoom room, MailMessage mail, string name, byte[] content) =>
        mail with { Attachments = [room.Tenant.Host.Mail.Attach(name, "application/octet-stream", content)] };
}
