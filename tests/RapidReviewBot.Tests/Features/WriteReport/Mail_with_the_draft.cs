using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;

namespace RapidReviewBot.Tests.Features.WriteReport;

public sealed class Mail_with_the_draft(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [Trait("Duty", "B12")]
    [Trait("Duty", "B13")]
    [Trait("Duty", "R13")]
    [InlineData("bhr", "Tue 21 Apr, 09:30")]
    [InlineData("redbridge", "Tue 21 Apr, 17:00")]
    public async Task Everybody_concerned_gets_a_link_and_the_time_by_which_comments_are_wanted(string procedure, string closes)
    {
        var mail = await WriteAsync(Cards_of_the_draft.Written(procedure).At("2026-04-17T10:00").DraftCirculated(), "police-signatory");

        Assert.Contains($"Read the draft and send your comments by {closes}.", mail.Html, StringComparison.Ordinal);
        Assert.Contains("http://localhost/r/", mail.Html, StringComparison.Ordinal);
        Assert.Contains("/task/comment-on-draft", mail.Html, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Fact, Trait("Duty", "B12")]
    public async Task Whoever_was_only_told_at_the_start_gets_the_draft_too_and_can_open_its_page()
    {
        var review = Cards_of_the_draft.Written("bhr").ByManager(new TellPartners([Circumstance.ChildOfSchoolAge])).At("2026-04-17T10:00").DraftCirculated();

        var mail = await WriteAsync(review, "nurse-director");

        Assert.Contains("/task/comment-on-draft", mail.Html, StringComparison.Ordinal);
        Assert.All(review.Review.Preparing.Notice!.Roles, role => Assert.Contains(review.InRole(role).Id, review.Review.Draft.Readers));
        Assert.DoesNotContain(review.InRole("legal").Id, review.Review.Draft.Readers);
    }

    [Fact, Trait("Duty", "J22")]
    public async Task Where_no_comments_are_asked_for_the_mail_asks_for_none()
    {
        var mail = await WriteAsync(Cards_of_the_draft.Written("jcr").DraftCirculated(), "police-lead");

        Assert.Contains("Read the draft. Nothing is asked of you", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("comment-on-draft", mail.Html, StringComparison.Ordinal);
    }

    private async Task<MailMessage> WriteAsync(ReviewInHand review, string role)
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        await host.Services.GetRequiredService<RapidReviewBot.Ledger.ServiceTables>().CreateAsync(default);
        var linked = new LinkedMail(host.Links, host.Services.GetRequiredService<ReviewClock>());
        var effect = review.Effects.Select(planned => planned.What).OfType<SendMail>().First(sent => sent.Letter == Letters.DraftCirculation && sent.To == review.InRole(role).Id);
        return await new DraftMail(linked).WriteAsync(new MailToWrite(effect, review.InRole(role), review.Review, review.Context, "o-00000001-0"), default);
    }
}
