using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Conversation;

namespace RapidReviewBot.Tests.Features.Watch;

public sealed class The_card_of_a_closed_review(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Is_left_as_it_is_where_the_channel_is_archived_and_nobody_is_asked_to_mend_that()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var review = await ArchivedAsync(room);

        var result = await RunAsync(room, review with { Status = ReviewStatus.Closed });

        Assert.Equal(new EffectResult.Done(), result);
    }

    [Fact]
    public async Task Of_an_open_review_it_is_said_that_Teams_does_not_take_it()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var review = await ArchivedAsync(room);

        var fault = await Assert.ThrowsAsync<OutsideFault>(() => RunAsync(room, review));

        Assert.True(fault.IsFinal);
    }

    private static async Task<Review> ArchivedAsync(BotRoom room)
    {
        var (ledger, id) = (room.Bot.GetRequiredService<ReviewLedger>(), await room.OpenReviewAsync());
        await Eventually.TrueAsync(async () => (await ledger.ReadAsync(id, default)).Channel is not null, TimeSpan.FromSeconds(30));
        var review = await ledger.ReadAsync(id, default);
        room.Tenant.State.Channels.Put(room.Tenant.State.Channels.Find(review.Channel!.ChannelId)! with { IsArchived = true });
        return review;
    }

    private static async Task<EffectResult> RunAsync(BotRoom room, Review review)
    {
        var context = await room.Bot.GetRequiredService<ReviewContexts>().ForAsync(BotRoom.PartnershipId, default);
        var run = new EffectRun(review, context, PlannedEffect.CardKey, 1, null, (_, _) => Task.CompletedTask);
        return await room.Bot.GetRequiredService<EffectRunners>().For(typeof(KeepReviewCard))!.RunAsync(new KeepReviewCard(), run, default);
    }
}
