using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Conversation;

public sealed class A_fault_of_our_own_is_said(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Whoever_wrote_or_pressed_is_told_that_it_went_wrong()
    {
        await using var room = await BotRoom.OpenAsync(azurite, services => services.RemoveAll<ChatWord>().AddChatWord<BrokenWord>().AddCardVerb<BrokenVerb>());
        var card = CardWriting.Write(new(HelpCard.Name), HelpCard.Name, "Help", "Press.", [CardWriting.Buttons(CardButtons.Press("Break", "broken"))]);
        var sent = await room.Bot.GetRequiredService<Messenger>().SendAsync(room.Manager.Id, room.Team.Id, card, default);

        var pressed = await room.PressAsync(room.Manager, room.ChatOf(room.Manager), sent.ActivityId, "Break");
        var said = Assert.Single(await room.SayAsync(room.Manager, "new review"));

        Assert.Equal("error", (string?)pressed["outcome"]);
        Assert.StartsWith("Something went wrong on my side", (string?)pressed["text"]);
        Assert.StartsWith("Something went wrong on my side", (string?)said["text"]);
    }

    private sealed class BrokenWord : ChatWord
    {
        public override string Intent => "new review";

        public override Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken) => throw new InvalidOperationException("broken on purpose");
    }

    private sealed class BrokenVerb : OwnVerb
    {
        public override string Name => "broken";

        public override Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken) => throw new InvalidOperationException("broken on purpose");
    }
}
