using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Features.DecideThreshold;
using TenantPerson = RapidReviewBot.LocalTenant.State.Person;

namespace RapidReviewBot.Tests.Features.FollowUp;

/// <summary>T20, in Teams: the later review raises it, the office of the earlier one is told, and either may record the day that was agreed.</summary>
[Trait("Duty", "T20")]
public sealed class A_second_notification_is_told_to_both_offices(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Told = "Another review was notified within a short time";
    private const string Asked = "Agree the timeline with the Panel";

    [Fact]
    public async Task One_office_of_both_reviews_is_asked_for_the_later_and_told_of_it_in_the_earlier()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "tower-hamlets");
        var first = await NotifiedAsync(room, "EXAMPLE-1");
        await room.OpenAnotherAsync();
        var second = await NotifiedAsync(room, "EXAMPLE-2");

        await room.CardAsync(room.Room.Manager, Asked, first.Reference);
        await room.CardAsync(room.Room.Manager, Told, second.Reference);

        Assert.Single(await room.CardsAsync(room.Room.Manager, Asked));
        Assert.Single(await room.CardsAsync(room.Room.Manager, Told));
    }

    [Fact]
    public async Task Where_somebody_else_runs_the_earlier_review_they_are_told_once_and_can_record_the_day_that_was_agreed()
    {
        await using var room = await ThresholdRoom.OpenAsync(azurite, "tower-hamlets");
        var (office, other) = (room.Room.Manager, room.Room.Coordinator);
        var first = await NotifiedAsync(room, "EXAMPLE-1");
        await room.DoAsync(office, new GiveRole(new RoleHolder("manager", ThresholdRoom.Here(other), LondonTime.DateOf(first.AsOf))) { Instead = true });
        await room.OpenAnotherAsync();
        var second = await NotifiedAsync(room, "EXAMPLE-2");

        await room.CardAsync(other, Told, second.Reference);
        await room.CardAsync(office, Asked, first.Reference);
        foreach (var corrected in new[] { second, first }) await CorrectedAsync(room, corrected);
        var agreed = await ChangedAsync(room, other, first.Reference);

        Assert.Single(await room.CardsAsync(other, Told));
        Assert.Empty(await room.CardsAsync(office, Told));
        Assert.Empty(await room.CardsAsync(other, Asked));
        Assert.Equal(new TimelinesAgreed(agreed, "Secretariat of the Panel"), (await room.Room.Bot.GetRequiredService<ReviewLedger>().ReadAsync(first.Id, default)).FollowUp.Timelines);
    }

    private static async Task<Review> NotifiedAsync(ThresholdRoom room, string reference)
    {
        await room.NotifyAsync(reference);
        await SettledAsync(room);
        return await room.ReadAsync();
    }

    /// <summary>The notification is recorded again with another reference, and the bot has done what follows.</summary>
    private static async Task CorrectedAsync(ThresholdRoom room, Review review)
    {
        room.Review = review.Id;
        await room.DoAsync(room.Authority, new RecordNotification(review.Notification!.SentOn, $"{review.Notification.Reference}, corrected"));
        await SettledAsync(room);
    }

    private static Task SettledAsync(ThresholdRoom room) => room.Room.Bot.GetRequiredService<HealthWork>().SettleAsync(TimeSpan.FromSeconds(30), default);

    /// <summary>The office writes "change" and records the day on the card that comes.</summary>
    private static async Task<DateOnly> ChangedAsync(ThresholdRoom room, TenantPerson office, string reference)
    {
        var day = new DateOnly(2026, 3, 30);
        await room.Room.SayAsync(office, $"change {reference}");
        var card = await room.CardAsync(office, "Change something");
        await room.PressAsync(office, card, "Record another last day");
        await room.PressAsync(office, card, "Record the agreed day", new Dictionary<string, string> { ["last-day"] = $"{day:yyyy-MM-dd}", ["with"] = "Secretariat of the Panel" });
        return day;
    }
}
