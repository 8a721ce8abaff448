using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.BadInput;

namespace RapidReviewBot.Tests.Features.Change;

public sealed class A_role_that_several_hold_is_ended_by_card(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string First = "first@observers.example";
    private const string Second = "second@observers.example";

    [Fact]
    public async Task Pressed_without_a_last_day_the_role_ends_now_and_the_other_keeps_it()
    {
        await using var room = await ObservedAsync();
        var manager = room.Hand.InRole("manager");
        var card = await room.DrawAsync(ChangeCard.AddressOf(room.Hand.Review.Id, Changes.End), manager);

        var answer = await room.PressAsync(manager, CardTrial.Deeds(card)[0], new Dictionary<string, string> { [Changes.End] = $"observer/{First}" });

        Assert.Null(answer.NotDone);
        Assert.Equal([Second], (await room.ReviewAsync() with { AsOf = room.Hand.Now }).HoldersOf("observer").Select(person => person.Id));
    }

    [Fact]
    public async Task Whose_colleague_went_meanwhile_stays_and_is_no_longer_offered()
    {
        await using var room = await ObservedAsync();
        var manager = room.Hand.InRole("manager");
        var card = await room.DrawAsync(ChangeCard.AddressOf(room.Hand.Review.Id, Changes.End), manager);
        await room.DoAsync(manager, new EndRole("observer", Second, new DateOnly(2026, 3, 31)));

        var answer = await room.PressAsync(manager, CardTrial.Deeds(card)[0], new Dictionary<string, string> { [Changes.End] = $"observer/{First}" });
        var menu = (await room.DrawAsync(ChangeCard.AddressOf(room.Hand.Review.Id), manager)).ToJson().ToString();

        Assert.NotNull(answer.NotDone);
        Assert.Equal([First], (await room.ReviewAsync() with { AsOf = room.Hand.Now }).HoldersOf("observer").Select(person => person.Id));
        Assert.DoesNotContain("End a role", menu, StringComparison.Ordinal);
        Assert.Contains("Give a role", menu, StringComparison.Ordinal);
    }

    private Task<PressRoom> ObservedAsync() => PressRoom.StartAsync(azurite, Reached.At("tower-hamlets: other notifications"));
}
