using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Tests.BadInput;

namespace RapidReviewBot.Tests.Features.Change;

public sealed class An_agencys_contact_is_replaced_by_card(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Trust = "acute-trust";
    private static readonly Person Old = ExampleBorough.Contact(Trust);

    [Fact, Trait("Duty", "N11")]
    public async Task Pressed_by_the_manager_it_asks_the_new_contact()
    {
        await using var room = await AskedAsync();

        var answer = await PressAsync(room, room.Hand.InRole("single-point-of-contact"), "successor@acute-trust.example");

        Assert.Null(answer.NotDone);
        var part = (await room.ReviewAsync()).Agency(Trust)!;
        Assert.Equal(("Invented Successor", "successor@acute-trust.example"), (part.Lead.Name, part.Lead.Email));
        Assert.Equal([Old], part.Former);
    }

    [Fact]
    public async Task Somebody_who_takes_part_already_keeps_their_account()
    {
        await using var room = await AskedAsync();
        var known = room.Hand.InRole("chair");

        await PressAsync(room, room.Hand.InRole("single-point-of-contact"), known.Email);

        Assert.Equal(known, (await room.ReviewAsync()).Agency(Trust)!.Lead);
    }

    [Theory]
    [InlineData("contact@acute-trust.example", "answers for")]
    [InlineData("nobody at home", "enter an email address like")]
    public async Task The_same_person_or_no_address_is_refused_in_a_sentence(string address, string sentence)
    {
        await using var room = await AskedAsync();

        var answer = await PressAsync(room, room.Hand.InRole("single-point-of-contact"), address);

        Assert.Contains(sentence, answer.Card!.ToJson().ToString(), StringComparison.Ordinal);
        Assert.NotNull(answer.NotDone);
        Assert.Empty((await room.ReviewAsync()).Agency(Trust)!.Former);
    }

    [Fact]
    public async Task A_card_from_before_the_review_was_over_changes_nothing()
    {
        await using var room = await AskedAsync();
        var manager = room.Hand.InRole("single-point-of-contact");
        var card = await CardAsync(room, manager);
        await room.DoAsync(manager, new StandDown("Invented Chair", "The criteria are not met."));

        var answer = await room.PressAsync(manager, Button(card), Entered("successor@acute-trust.example"));

        Assert.NotNull(answer.NotDone);
        Assert.Contains("This review is over; nothing can be changed in it.", answer.Card!.ToJson().ToString(), StringComparison.Ordinal);
        Assert.Empty((await room.ReviewAsync()).Agency(Trust)!.Former);
    }

    private Task<PressRoom> AskedAsync() => PressRoom.StartAsync(azurite, Reached.At("west-midlands: agencies asked"));

    private static async Task<DeskAnswer> PressAsync(PressRoom room, Person by, string address) => await room.PressAsync(by, Button(await CardAsync(room, by)), Entered(address));

    private static Task<WrittenCard> CardAsync(PressRoom room, Person viewer) => room.DrawAsync(ChangeCard.AddressOf(room.Hand.Review.Id, Changes.Contact), viewer);

    private static AdaptiveExecuteAction Button(WrittenCard card) => CardTrial.Deeds(card)[0];

    private static Dictionary<string, string> Entered(string address) => new() { [Changes.Contact] = $"{Trust}/{Old.Id}", ["name"] = "Invented Successor", ["email"] = address };
}
