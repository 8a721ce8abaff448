using Newtonsoft.Json;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.GatherReturns;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.GatherReturns;

public sealed class A_settled_card_says_what_was_done
{
    private readonly ReviewInHand review = new ReviewInHand().Opened(Circumstance.ChildDied);

    [Fact, Trait("Duty", "N03")]
    public async Task A_notification_with_its_day_and_reference()
    {
        review.ByManager(new RecordNotification(new DateOnly(2026, 4, 1), "EXAMPLE-0001"));

        var card = await DrawAsync(new NotificationCard(), "");

        Assert.Contains("Done: notification sent on Wed 1 Apr, reference EXAMPLE-0001.", card, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "W04")]
    public async Task The_agency_list_with_those_asked()
    {
        review.WithReferral().AgenciesAsked();

        var card = await DrawAsync(new AgencyListCard(), "");

        Assert.All(review.Review.Asked, part => Assert.Contains(part.Agency.Name, card, StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "J16")]
    public async Task A_return_with_how_it_was_settled()
    {
        review.WithReferral().AgenciesAsked().Returned();

        var card = await DrawAsync(new SettleReturnCard(), ":police");

        Assert.Contains("Done: this return was accepted.", card, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "W02")]
    public async Task A_confirmed_duty_by_its_name()
    {
        var duty = StatutoryDuties.Applying(review.Review, review.Procedure).First();
        review.ByManager(new ConfirmStatutoryDuty(duty.Id, new DateOnly(2026, 4, 1), "EXAMPLE-0001"));

        var card = await DrawAsync(new StatutoryDutyCard(), $":{duty.Id}");

        Assert.Contains(duty.Title, card, StringComparison.Ordinal);
    }

    private async Task<string> DrawAsync(TaskCard card, string subject)
    {
        var address = new RapidReviewBot.Conversation.Cards.CardAddress(card.Kind, review.Review.Id.Value, $"{card.Owed}{subject}");
        var written = await card.DrawAsync(new(address, new(review.Review, review.Context), review.InRole("single-point-of-contact").Id, review.Now), default);
        return written!.ToJson().ToString(Formatting.None);
    }
}
