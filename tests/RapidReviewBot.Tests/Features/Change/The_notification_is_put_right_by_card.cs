using Newtonsoft.Json;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Features.Change;

public sealed class The_notification_is_put_right_by_card
{
    private readonly ReviewInHand review = new ReviewInHand().Opened();

    [Fact, Trait("Duty", "N01")]
    public async Task Offered_with_what_was_recorded()
    {
        var before = await DrawAsync("");
        Record();

        var list = await DrawAsync("");
        var form = await DrawAsync("notification");

        Assert.DoesNotContain("Correct the notification", before, StringComparison.Ordinal);
        Assert.Contains("Correct the notification", list, StringComparison.Ordinal);
        Assert.Contains("EXAMPLE-0001", form, StringComparison.Ordinal);
        Assert.Contains($"{LondonTime.DateOf(review.Now):yyyy-MM-dd}", form, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "N01")]
    public void Pressed_it_records_the_notification_again()
    {
        Record();

        review.ByManager(new CorrectNotificationVerb().Read(Pressed(("on", $"{LondonTime.DateOf(review.Now):yyyy-MM-dd}"), ("reference", "EXAMPLE-0002"))));

        Assert.Null(review.Refusal);
        Assert.Equal("EXAMPLE-0002", review.Review.Notification!.Reference);
    }

    private void Record() => review.ByManager(new RecordNotification(LondonTime.DateOf(review.Now), "EXAMPLE-0001"));

    private async Task<string> DrawAsync(string change)
    {
        var written = await new ChangeCard().DrawAsync(new(ChangeCard.AddressOf(review.Review.Id, change), new(review.Review, review.Context), "", review.Now), default);
        return written!.ToJson().ToString(Formatting.None);
    }

    private Press Pressed(params (string Id, string Value)[] fields) => new(
        new Speaker("someone", "29:1", "Someone", new Place("", "")),
        new CardAddress("test", review.Review.Id.Value),
        new Dictionary<string, string>(),
        new PressedFields(fields.ToDictionary(field => field.Id, field => field.Value), LondonTime.DateOf(review.Now)),
        new(review.Review, review.Context),
        "command",
        "once",
        review.Now);
}
