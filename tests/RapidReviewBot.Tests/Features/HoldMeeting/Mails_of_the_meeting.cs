using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.GatherReturns;
using RapidReviewBot.Features.HoldMeeting;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;

namespace RapidReviewBot.Tests.Features.HoldMeeting;

public sealed class Mails_of_the_meeting(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory, Trait("Duty", "J15"), Trait("Duty", "R19")]
    [InlineData("", "Quality: the checks found no issue.")]
    [InlineData("Q03", "Quality: the checks found senior manager&#39;s signature missing or not complete (Q03).")]
    public async Task The_chair_is_sent_a_link_to_the_return_with_its_quality_and_not_its_content(string finding, string said)
    {
        var review = MeetingsInHand.Booked("jcr");
        review.ByAgency("gp", new ReceiveReturn("gp", Stages.Filed(DocumentKind.ReturnForm, "gp", 2), ReturnRoute.Page, true, finding.Length == 0 ? [] : [finding]));
        await using var host = await StartAsync();

        var mail = await new ReturnSharedMail(Linked(host)).WriteAsync(To(review, "chair", Letters.ReturnShared, "gp"), default);

        Assert.Contains("GP practice", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(said, mail.Html, StringComparison.Ordinal);
        Assert.Contains("http://localhost/r/", mail.Html, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Fact, Trait("Duty", "J26"), Trait("Duty", "J19")]
    public async Task The_minutes_are_a_link_too()
    {
        var review = MeetingsInHand.Booked("jcr").Returned().MeetingHeld();
        await using var host = await StartAsync();

        var mail = await new MinutesMail(Linked(host)).WriteAsync(To(review, "police-lead", Letters.MinutesCirculation, null), default);

        Assert.Contains("minutes of the meeting", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Tue 14 Apr", mail.Html, StringComparison.Ordinal);
        Assert.Contains("http://localhost/r/", mail.Html, StringComparison.Ordinal);
    }

    private async Task<PagesHost> StartAsync()
    {
        var host = await PagesHost.StartAsync(azurite.NewTables());
        await host.Services.GetRequiredService<RapidReviewBot.Ledger.ServiceTables>().CreateAsync(default);
        return host;
    }

    private static LinkedMail Linked(PagesHost host) => new(host.Links, host.Services.GetRequiredService<ReviewClock>());

    private static MailToWrite To(ReviewInHand review, string role, string letter, string? agency) =>
        new(new SendMail(letter, review.InRole(role).Id, agency, []), review.InRole(role), review.Review, review.Context, "o-00000001-0");
}
