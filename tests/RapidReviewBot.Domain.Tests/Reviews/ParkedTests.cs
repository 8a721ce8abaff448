using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>Something outside could not be done: whoever runs the review hears of it once.</summary>
public sealed class ParkedTests
{
    [Theory]
    [InlineData(nameof(SendMail))]
    [InlineData(nameof(BookMeeting))]
    [InlineData(nameof(WriteDocument))]
    public void One_task_card_tells_what_is_wrong(string kind)
    {
        var review = Asked().ByService(new ParkEffect("o-00000003-0", kind, "The mailbox is full."));

        Assert.Equal([new AskPerson(Runner(review).Id, "MendParked:o-00000003-0")], Reaching(review));
    }

    [Theory]
    [InlineData(nameof(AskPerson))]
    [InlineData(nameof(CreateChannel))]
    public void Where_Teams_itself_did_not_work_one_mail_tells_it(string kind)
    {
        var review = Asked().ByService(new ParkEffect("o-00000003-0", kind, "The bot is not in the team."));

        var mail = Assert.IsType<SendMail>(Assert.Single(Reaching(review)));
        Assert.Equal((Runner(review).Id, Letters.Notice, "effect-parked/o-00000003-0"), (mail.To, mail.Letter, mail.Subject));
    }

    private static IReadOnlyList<Effect> Reaching(ReviewInHand review) => [.. review.Effects.Select(planned => planned.What).Where(effect => effect is AskPerson or TellPerson or SendMail)];

    private static Person Runner(ReviewInHand review) => review.InRole(review.Procedure.RolesOf(Capacity.Manager).First().Id);

    private static ReviewInHand Asked() => new ReviewInHand().Opened().WithReferral().AgenciesAsked();
}
