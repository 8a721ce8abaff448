using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class DailyStatusTests
{
    private readonly ReviewInHand review = new ReviewInHand("jcr").Opened();

    [Fact, Trait("Duty", "J10")]
    public void Chair_and_manager_see_each_working_morning_how_every_stage_stands()
    {
        review.At("2026-04-02T08:30").Tick();

        Assert.Equal(new[] { review.InRole("chair").Id, review.InRole("partnership-manager").Id }.ToHashSet(), Told().ToHashSet());
    }

    [Fact, Trait("Duty", "J10")]
    public void There_is_no_status_on_a_bank_holiday()
    {
        review.At("2026-04-02T08:30").Tick();

        review.At("2026-04-03T09:00").Tick();

        Assert.Empty(Told());
    }

    [Fact, Trait("Duty", "J10")]
    public void A_status_is_given_once_a_day()
    {
        review.At("2026-04-02T08:30").Tick().At("2026-04-02T16:00").Tick();

        Assert.Single(review.History, recorded => recorded.What is DailyStatusGiven);
    }

    [Fact, Trait("Duty", "J10")]
    public void After_downtime_only_this_mornings_status_is_given()
    {
        review.At("2026-04-09T11:00").Tick();

        Assert.Equal([new DateOnly(2026, 4, 9)], review.History.Select(recorded => recorded.What).OfType<DailyStatusGiven>().Select(given => given.Day));
    }

    [Fact]
    public void A_procedure_that_asks_for_no_status_gives_none()
    {
        var other = new ReviewInHand().Opened();

        other.At("2026-04-02T08:30").Tick();

        Assert.DoesNotContain(other.History, recorded => recorded.What is DailyStatusGiven);
    }

    private IEnumerable<string> Told() => review.Effects.Select(effect => effect.What).Select(what => what switch
    {
        TellPerson { Notice: Notices.DailyStatus } tell => tell.PersonId,
        SendMail { Subject: { } subject } mail when subject.StartsWith(Notices.DailyStatus, StringComparison.Ordinal) => mail.To,
        _ => null,
    }).OfType<string>();
}
