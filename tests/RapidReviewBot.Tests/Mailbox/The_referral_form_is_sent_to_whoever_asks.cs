using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Mailbox;

[Trait("Duty", "T30")]
public sealed class The_referral_form_is_sent_to_whoever_asks(AzuriteFixture azurite) : MailTests(azurite)
{
    private const string Stranger = "neil.hargreaves@examplehomes.example";

    [Fact]
    public async Task A_mail_that_asks_for_the_form_is_answered_with_it_once()
    {
        await using var room = await RoomAsync();

        await room.WriteAsync(Stranger, "Please send me the Referral Form");
        await room.ReadAsync();
        await room.ReadAsync();

        var answer = Assert.Single(await room.AnswersAsync(Stranger));
        Assert.Equal("The referral form", answer.Subject);
        Assert.Equal("Serious Incident Referral Form.docx", Assert.Single(answer.Attachments).Name);
        Assert.Contains("call 999", answer.Body, StringComparison.Ordinal);
        Assert.Contains("do not write about a child in a mail", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Review .", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Authentication-Results", "spf=fail smtp.mailfrom=examplehomes.example; dmarc=fail action=none header.from=examplehomes.example")]
    public async Task A_program_and_a_sender_who_is_not_proven_get_nothing(string name, string value)
    {
        await using var room = await RoomAsync();

        room.Arrives(room.Mail(Stranger, "Referral form please", (name, value)));
        await room.ReadAsync();

        Assert.Empty(await room.AnswersAsync(Stranger));
    }
}
