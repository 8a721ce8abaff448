using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>
/// Whatever card asks somebody for something, at whatever stage: nonsense gets a plain sentence, is in the service's log and changes nothing.
/// The cards are those that the stages bring up, so a new card of theirs is covered by itself.
/// </summary>
public sealed class Every_task_card_takes_no_nonsense(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Stages => [.. Reached.All];

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Nonsense_gets_a_plain_sentence_and_changes_nothing(string stage)
    {
        await using var at = new RoomsAtAStage(azurite, stage);
        var owed = await (await at.RoomAsync()).OwedAsync();
        Assert.NotEmpty(owed);
        foreach (var one in owed)
        {
            foreach (var nonsense in Nonsense.Refused) await RefusedAsync(at, one, nonsense);
            foreach (var nonsense in Nonsense.Doubtful) await DoubtedAsync(at, one, nonsense);
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task An_old_card_a_stranger_and_somebody_without_the_role_change_nothing(string stage)
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At(stage));
        var stranger = Person.ByMail("A Stranger", "stranger@example.example", "Nowhere") with { EntraId = "stranger" };
        foreach (var one in await room.OwedAsync())
        {
            var card = (await room.CardAsync(one, one.By))!;
            foreach (var button in Buttons(card))
            {
                var before = (await room.ReviewAsync()).Version;
                var old = await room.PressAsync(one.By, button, Sensible(card), stamp: "of yesterday");
                var strange = await room.PressAsync(stranger, button, Sensible(card));
                Assert.Contains("out of date", Text(old), StringComparison.Ordinal);
                Assert.Contains("You take no part in this review", Text(strange), StringComparison.Ordinal);
                foreach (var contact in room.Hand.Review.Agencies.Where(part => part.Agency.Id != one.AgencyId).Select(part => part.Agency.Contact))
                {
                    if (room.IsOwedBy(one, contact)) continue;
                    var other = contact with { EntraId = contact.Id };
                    var forged = await room.PressAsync(other, button, Sensible(card), (await room.CardAsync(one, other))?.Stamp);
                    Assert.NotNull(forged.NotDone);
                    Assert.False(string.IsNullOrWhiteSpace(Text(forged)));
                }

                Assert.Equal(before, (await room.ReviewAsync()).Version);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task The_same_press_twice_at_once_counts_once(string stage)
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At(stage));
        foreach (var one in await room.OwedAsync())
        {
            if ((await room.OwedAsync()).All(still => still.Key != one.Key) || await room.CardAsync(one, one.By) is not { } card || Buttons(card) is not [var button, ..]) continue;
            var before = (await room.HistoryAsync()).Count;

            var answers = await Task.WhenAll(room.PressAsync(one.By, button, Sensible(card)), room.PressAsync(one.By, button, Sensible(card)));
            var once = (await room.HistoryAsync()).Skip(before).ToList();
            await room.PressAsync(one.By, button, Sensible(card));

            Assert.Equal(once.Count, (await room.HistoryAsync()).Count - before);
            Assert.All(answers, answer => Assert.False(string.IsNullOrWhiteSpace(Text(answer))));
            Assert.All(once.GroupBy(recorded => StoredJson.Write(recorded.What)), same => Assert.Single(same));
        }
    }

    /// <summary>A new card is in the table once a stage brings it up; none is left out.</summary>
    [Fact]
    public async Task The_stages_bring_up_every_card_that_asks()
    {
        await using var room = await PressRoom.StartAsync(azurite, Reached.At("west-midlands: opened"));
        var met = Reached.All.SelectMany(Reached.Kinds).ToHashSet();

        // Who leads for an agency may be named at any time: nobody owes it.
        Assert.Empty(room.TaskCards.Except(met).Except([OwedKind.NameLead]).Select(kind => $"{kind}"));
    }

    /// <summary>Each button that reads such a field refuses it; one that does not read it may do what it is for, without the nonsense.</summary>
    private static async Task RefusedAsync(RoomsAtAStage at, Owed owed, Nonsense nonsense)
    {
        var (refused, tried) = (0, 0);
        foreach (var (button, entered) in await PressesAsync(at, owed, nonsense))
        {
            tried++;
            var room = await at.RoomAsync();
            var logged = room.Logged.Count;
            var answer = await room.PressAsync(owed.By, button, entered);
            if (await at.IsMovedAsync(nonsense)) continue;
            refused++;
            Assert.True(answer.NotDone is not null && Text(answer).Length > 0, $"{owed.Kind}, {button.Title}, {nonsense.Name}: nothing was said.");
            Assert.True(room.Logged.Count > logged, $"{owed.Kind}, {button.Title}, {nonsense.Name}: nothing is in the log.");
        }

        Assert.True(tried == 0 || refused > 0, $"{owed.Kind}: {nonsense.Name} was taken by every button.");
    }

    private static async Task DoubtedAsync(RoomsAtAStage at, Owed owed, Nonsense nonsense)
    {
        foreach (var (button, entered) in await PressesAsync(at, owed, nonsense))
        {
            var answer = await (await at.RoomAsync()).PressAsync(owed.By, button, entered);
            Assert.False(string.IsNullOrWhiteSpace(Text(answer)));
            await at.IsMovedAsync(nonsense);
        }
    }

    private static async Task<IReadOnlyList<(AdaptiveExecuteAction Button, Dictionary<string, string> Entered)>> PressesAsync(RoomsAtAStage at, Owed owed, Nonsense nonsense)
    {
        var card = await (await at.RoomAsync()).CardAsync(owed, owed.By) ?? throw new InvalidOperationException($"No card asks for {owed.Kind}.");
        return CardWalk.Inputs(card.Content).All(input => nonsense.For(input) is null) ? [] : [.. Buttons(card).SelectMany(button => With(card, nonsense).Select(entered => (button, entered)))];
    }

    private static IReadOnlyList<AdaptiveExecuteAction> Buttons(WrittenCard card) => [.. CardWalk.Actions(card.Content).OfType<AdaptiveExecuteAction>()];

    /// <summary>The nonsense in every field that it is for, once with each choice of the card: a field may be read with one choice only.</summary>
    private static IReadOnlyList<Dictionary<string, string>> With(WrittenCard card, Nonsense nonsense)
    {
        var choices = CardWalk.Inputs(card.Content).OfType<AdaptiveChoiceSetInput>().Where(input => nonsense.For(input) is null).SelectMany(input => input.Choices.TakeLast(2).Select(choice => (input.Id, choice.Value)));
        return [.. choices.Select(choice => Entered(choice.Id, choice.Value)), Entered("", "")];

        Dictionary<string, string> Entered(string chosen, string value)
        {
            var entered = Sensible(card);
            if (chosen.Length > 0) entered[chosen] = value;
            foreach (var input in CardWalk.Inputs(card.Content))
                if (nonsense.For(input) is { } absurd) entered[input.Id] = absurd;
            return entered;
        }
    }

    /// <summary>What somebody enters who has no reason not to.</summary>
    private static Dictionary<string, string> Sensible(WrittenCard card) =>
        CardAnswers.For(CardWalk.Inputs(card.Content).Select(input => (JsonObject)JsonNode.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(input))!), new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));

    private static string Text(DeskAnswer answer) => answer.Sentence ?? answer.Card?.ToJson().ToString() ?? "";
}
