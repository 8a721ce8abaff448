using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
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

    public static TheoryData<string> EveryEffect => [.. typeof(Effect).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Effect)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Theory, Trait("Duty", "J17")]
    [MemberData(nameof(EveryEffect))]
    public void The_Daily_Log_says_in_plain_words_what_was_given_up_and_tried_again(string kind)
    {
        var review = Asked().ByService(new ParkEffect("o-00000003-0", kind, "This is why.")).ByManager(new RetryParked("o-00000003-0"));

        var lines = DailyLog.Of(review.History, review.Review, review.Procedure).Where(line => line.Category == LogCategory.Service).TakeLast(2).Select(line => line.Text).ToList();

        Assert.Null(review.Refusal);
        Assert.Matches("^Given up for now: .+ This is why\\.$", lines[0]);
        Assert.StartsWith("Tried again what was given up: ", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain(kind, line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("something could not be done", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("o-0000", line, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Effect> Reaching(ReviewInHand review) => [.. review.Effects.Select(planned => planned.What).Where(effect => effect is AskPerson or TellPerson or SendMail)];

    private static Person Runner(ReviewInHand review) => review.InRole(review.Procedure.RolesOf(Capacity.Manager).First().Id);

    private static ReviewInHand Asked() => new ReviewInHand().Opened().WithReferral().AgenciesAsked();
}
