using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

public sealed class A_mail_is_handled_once_whatever_breaks(AzuriteFixture azurite) : MailTests(azurite)
{
    [Theory]
    [InlineData(FaultKind.Fail, "GET", "/v1.0/users/*/mailFolders/*")]
    [InlineData(FaultKind.TimeOut, "GET", "/v1.0/users/*/messages/*")]
    [InlineData(FaultKind.Drop, "GET", "/v1.0/users/*/attachments/*")]
    [InlineData(FaultKind.Fail, "PUT", "/v1.0/drives/*")]
    [InlineData(FaultKind.Drop, "PUT", "/v1.0/drives/*")]
    [InlineData(FaultKind.Drop, "POST", "/v1.0/users/*/messages")]
    [InlineData(FaultKind.Throttle, "POST", "/v1.0/users/*/send")]
    [InlineData(FaultKind.Drop, "POST", "/v1.0/users/*/send")]
    public async Task A_call_that_fails_leads_to_one_return_one_file_and_one_answer(FaultKind kind, string method, string path)
    {
        await using var room = await RoomAsync();
        await room.WriteAsync(Head, $"[{room.Reference}] return", ("return.docx", Filled(room)));
        var fault = new Fault(kind, method, path);
        room.Tenant.Host.Faults.Add(fault);

        var left = await room.ReadAsync();
        await room.QuietAsync();
        room.Case.Host.MachineClock.Forward(TimeSpan.FromMinutes(1));
        var later = await room.ReadAsync();

        Assert.DoesNotContain(fault, room.Tenant.Host.Faults.Set);
        Assert.Equal((1, 0), (left, later));
        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
        Assert.Single(await room.Case.FilesInAsync(MailRoom.Folder), file => file.Name.Contains("returned v", StringComparison.Ordinal));
        Assert.Single(await room.AnswersAsync(Head));
    }

    [Fact]
    public async Task A_mailbox_that_forgot_where_the_reading_was_is_read_again_and_no_mail_is_handled_twice()
    {
        await using var room = await RoomAsync();
        await room.WriteAsync(Head, $"RE: [{room.Reference}] return");
        await room.ReadAsync();

        room.Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "GET", "/v1.0/users/*/delta()", Status: 410));
        await room.WriteAsync(Head, $"RE: [{room.Reference}] return, now attached", ("return.docx", Filled(room)));
        await room.ReadAsync();

        Assert.Single((await room.EventsAsync()).OfType<ReturnReceived>());
        Assert.Equal(2, (await room.AnswersAsync(Head)).Count);
    }

    [Fact]
    public async Task An_answer_that_is_here_before_the_mail_that_it_answers_is_recorded_as_sent_waits_until_it_is()
    {
        await using var room = await RoomAsync();
        await room.LeavesAsync("<request@council.example>");
        room.Arrives(room.Mail(Head, $"RE: [{room.Reference}] request", ("In-Reply-To", "<request@council.example>")));

        var before = (Left: await room.ReadAsync(), Answers: await room.AnswersAsync(Head));
        await room.HasLeftAsync();
        var after = (Left: await room.ReadAsync(), Answers: await room.AnswersAsync(Head));

        Assert.Equal((1, 0), (before.Left, before.Answers.Count));
        Assert.Equal((0, 1), (after.Left, after.Answers.Count));
    }

    [Fact]
    public async Task A_mailbox_that_may_not_be_read_holds_nobody_up_and_is_said()
    {
        await using var room = await RoomAsync();
        room.Tenant.Host.Faults.Add(new Fault(FaultKind.Fail, "GET", "/v1.0/users/*/mailFolders/*", Status: 403));

        var left = await room.ReadAsync();

        Assert.Equal(0, left);
        Assert.Contains(room.Logged, line => line.StartsWith("The mailbox of partnership example can't be read until somebody mends it", StringComparison.Ordinal));
    }
}
