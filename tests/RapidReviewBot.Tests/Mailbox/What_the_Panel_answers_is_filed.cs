using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

public sealed class What_the_Panel_answers_is_filed(AzuriteFixture azurite) : MailTests(azurite)
{
    private const string Panel = "Mailbox.NationalReviewPanel@education.gov.uk";
    private const string Ofsted = "enquiries@ofsted.gov.uk";
    private const string Statutory = "III. Statutory Correspondence";

    [Theory]
    [InlineData(Panel, "the national Panel")]
    [InlineData(Ofsted, "Ofsted")]
    [Trait("Duty", "J24")]
    public async Task The_mail_is_kept_as_it_came_under_the_statutory_correspondence(string from, string called)
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(from, $"RE: [{room.Reference}] Rapid Review: report of the safeguarding partners", ("Panel letter.pdf", [1, 2, 3]));
        await room.ReadAsync();

        var filed = Assert.Single((await room.EventsAsync()).OfType<ReplyFiled>());
        Assert.Equal((DocumentKind.Reply, called), (filed.Reply.Document, filed.From));
        var file = Assert.Single(await room.Case.FilesInAsync(Statutory));
        Assert.EndsWith(".eml", file.Name, StringComparison.Ordinal);
        var mime = (await room.Case.Files.ReadAsync(room.Case.Folder, filed.Reply.ItemId, default)).ToString();
        Assert.Contains(room.Inbox(MailRoom.Mailbox)[0].InternetMessageId, mime, StringComparison.Ordinal);
        Assert.Contains("Panel letter.pdf", mime, StringComparison.Ordinal);
        Assert.Empty(await room.AnswersAsync(from));
    }

    [Fact]
    [Trait("Duty", "J24")]
    public async Task An_automatic_acknowledgement_is_no_answer_of_the_Panel()
    {
        await using var room = await RoomAsync();

        room.Arrives(room.Mail(Panel, $"Automatic reply: [{room.Reference}]", ("Auto-Submitted", "auto-replied")));
        await room.ReadAsync();

        Assert.Empty((await room.EventsAsync()).OfType<ReplyFiled>());
    }

    [Fact]
    public async Task A_mail_that_did_not_arrive_is_recorded_with_whom_it_did_not_reach()
    {
        await using var room = await RoomAsync();
        var sent = await SentToNobodyAsync(room);

        await Eventually.TrueAsync(() => Task.FromResult(room.Inbox(MailRoom.Mailbox).Count == 1));
        await room.ReadAsync();
        await room.ReadAsync();

        var bounced = Assert.Single((await room.EventsAsync()).OfType<MailBounced>());
        Assert.Equal((sent, MailRoom.Head.Id), (bounced.MessageId, bounced.PersonId));
    }

    [Fact]
    public async Task A_report_on_a_mail_of_no_review_changes_nothing()
    {
        await using var room = await RoomAsync();
        var events = (await room.EventsAsync()).Count;

        room.Arrives(room.Mail("postmaster@elsewhere.example", "Undeliverable: your code", ("Content-Type", "multipart/report; report-type=delivery-status"), ("In-Reply-To", "<unknown@elsewhere.example>")));
        await room.ReadAsync();

        Assert.Equal(events, (await room.EventsAsync()).Count);
        Assert.Single(room.Logged, line => line.EndsWith(": bounce-of-no-review", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_is_here_before_its_mail_is_recorded_as_sent_waits_until_it_is()
    {
        await using var room = await RoomAsync();
        var sent = await SentToNobodyAsync(room, async messageId =>
        {
            await room.LeavesAsync(messageId);
            await Eventually.TrueAsync(() => Task.FromResult(room.Inbox(MailRoom.Mailbox).Count == 1));

            Assert.Equal(1, await room.ReadAsync());
            Assert.Empty((await room.EventsAsync()).OfType<MailBounced>());
        });

        await room.HasLeftAsync();
        var left = await room.ReadAsync();

        Assert.Equal(0, left);
        Assert.Equal(sent, Assert.Single((await room.EventsAsync()).OfType<MailBounced>()).MessageId);
    }

    /// <summary>A reminder to the headteacher that goes to an address which is no longer there.</summary>
    private static async Task<string> SentToNobodyAsync(MailRoom room, Func<string, Task>? beforeItIsRecorded = null)
    {
        room.Tenant.Host.State.Bounces.Put(new Bounce(MailRoom.Head.Email, "5.2.2", "The recipient's mailbox is full."));
        var draft = await room.Tenant.Graph.PostAsync($"/users/{MailRoom.Mailbox}/messages", new JsonObject
        {
            ["subject"] = $"[{room.Reference}] Rapid Review reminder",
            ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = MailRoom.Head.Email } }),
        });
        var messageId = (string)draft.Json!["internetMessageId"]!;
        await room.Tenant.Graph.PostAsync($"/users/{MailRoom.Mailbox}/messages/{draft.Id}/send");
        if (beforeItIsRecorded is not null) await beforeItIsRecorded(messageId);
        var record = new Command(CommandIds.Of(messageId), room.Case.Hand.Review.Id, Actor.Service, room.Case.Hand.Now, new RecordMailSent(Letters.Reminder, MailRoom.Head.Id, null, messageId, null));
        await room.Case.Host.Services.GetRequiredService<ReviewLedger>().HandleAsync(record, default);
        return messageId;
    }
}
