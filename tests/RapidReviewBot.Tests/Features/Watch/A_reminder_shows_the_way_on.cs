using Newtonsoft.Json;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Features.Watch;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.Watch;

public sealed class A_reminder_shows_the_way_on
{
    private readonly ReviewInHand review = new ReviewInHand().Opened();

    [Theory, Trait("Duty", "W06")]
    [InlineData(Reminder.Escalated, "single-point-of-contact", "who are we waiting for")]
    [InlineData(Reminder.DueToday, "single-point-of-contact", "what is due")]
    [InlineData(Reminder.DueToday, "chair", "who are we waiting for")]
    public async Task To_ones_own_card_or_to_those_who_have_still_to_act(Reminder reminder, string role, string word)
    {
        var address = ReminderCard.AddressOf(review.Review.Id, "scoping-sent", reminder);

        var card = await new ReminderCard().DrawAsync(new(address, new(review.Review, review.Context), review.InRole(role).Id, review.Now), default);

        Assert.Contains(word, card!.ToJson().ToString(Formatting.None), StringComparison.Ordinal);
    }
}
