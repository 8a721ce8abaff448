using System.Text;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

/// <summary>The headteacher answers for an agency, so the draft was sent to her; comments close on Tuesday 21 April 2026 at 09:30.</summary>
[Trait("Duty", "B13")]
[Trait("Duty", "N11")]
public sealed class A_comment_is_taken_from_a_mail(AzuriteFixture azurite) : MailTests(azurite)
{
    private const string Circulation = "<draft-head@partnership.example>";

    [Fact]
    public async Task An_answer_to_the_mail_with_the_draft_is_filed_as_it_came_and_recorded_as_a_comment()
    {
        await using var room = await CirculatedAsync();

        room.Arrives(Answer(room, "<p>The account of 3 March is not accurate.</p><hr><p>From: the partnership</p>"));
        await room.ReadAsync();

        var given = Assert.Single((await room.EventsAsync()).OfType<CommentGiven>());
        Assert.Equal((MailRoom.Head.Id, 1, false), (given.PersonId, given.Version, given.Late));
        var kept = await room.Case.Files.ReadAsync(room.Case.Folder, given.Comment!.ItemId, default);
        Assert.Contains("not accurate", Body(kept.ToString()), StringComparison.Ordinal);
        Assert.Equal($"[{room.Reference}] Your comment has arrived", Assert.Single(await room.AnswersAsync(Head)).Subject);
    }

    [Fact, Trait("Duty", "N09")]
    public async Task What_was_written_stands_in_the_file_and_nowhere_else()
    {
        await using var room = await CirculatedAsync();

        room.Arrives(Answer(room, "<p>Zebedee was not at school that day.</p>"));
        await room.ReadAsync();

        Assert.DoesNotContain("Zebedee", await room.Case.TablesTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(room.Logged, line => line.Contains("Zebedee", StringComparison.Ordinal));
        Assert.DoesNotContain(await room.AnswersAsync(Head), mail => mail.Body.Contains("Zebedee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_that_comes_after_the_close_is_marked_late_and_the_answer_says_so()
    {
        await using var room = await CirculatedAsync(hand => hand.At("2026-04-21T09:30").Tick().At("2026-04-21T10:00"));

        room.Arrives(Answer(room, "<p>One more thing.</p>"));
        await room.ReadAsync();

        Assert.True(Assert.Single((await room.EventsAsync()).OfType<CommentGiven>()).Late);
        Assert.Contains("marked late", Assert.Single(await room.AnswersAsync(Head)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_answer_is_refused_and_changes_nothing()
    {
        await using var room = await CirculatedAsync();

        room.Arrives(Answer(room, "<p> </p><hr><p>From: the partnership</p><p>Read the draft</p>"));
        await room.ReadAsync();

        Assert.DoesNotContain(await room.EventsAsync(), happened => happened is CommentGiven);
        Assert.Contains("Your mail holds no comment", Assert.Single(await room.AnswersAsync(Head)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_the_mail_with_an_earlier_draft_says_which_one_to_read()
    {
        await using var room = await CirculatedAsync(hand => Sent(hand.ReportChanged().DraftCirculated(), "<draft-2@partnership.example>"));

        room.Arrives(Answer(room, "<p>About the first draft.</p>"));
        await room.ReadAsync();

        Assert.DoesNotContain(await room.EventsAsync(), happened => happened is CommentGiven);
        Assert.Contains("Version 2 of the draft has been circulated since", Assert.Single(await room.AnswersAsync(Head)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_answers_that_mail_is_not_taken_for_its_reader()
    {
        await using var room = await CirculatedAsync();

        room.Arrives(Answer(room, "<p>Not hers.</p>") with { From = new MailAddress("stranger@elsewhere.example") });
        await room.ReadAsync();

        Assert.DoesNotContain(await room.EventsAsync(), happened => happened is CommentGiven);
    }

    private static MailMessage Answer(MailRoom room, string body) =>
        room.Mail(Head, $"RE: [{room.Reference}] Rapid Review: draft Rapid Review report", ("In-Reply-To", Circulation)) with { Body = body, BodyType = "html" };

    private static string Body(string eml) => Encoding.UTF8.GetString(Convert.FromBase64String(eml[eml.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]));

    private Task<MailRoom> CirculatedAsync(Func<ReviewInHand, ReviewInHand>? after = null) => RoomAsync("bhr", hand =>
    {
        hand.MeetingBooked("2026-04-14T10:00").At("2026-04-09T10:00").Returned().MeetingHeld().Decided().At("2026-04-17T10:00").DraftCirculated();
        Sent(hand, Circulation);
        return after is null ? hand : after(hand);
    });

    private static ReviewInHand Sent(ReviewInHand hand, string messageId) => hand.ByService(new RecordMailSent(Letters.DraftCirculation, MailRoom.Head.Id, null, messageId, null));
}
