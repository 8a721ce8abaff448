using System.Text.Json.Nodes;
using AdaptiveCards;
using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Features.Change;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.LocalTenant.Story;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>Tries one card after another with what nobody should get through.</summary>
/// <param name="at">The service as it is now.</param>
/// <param name="anew">Brings it back to where it was; asked for once a press has changed something.</param>
/// <param name="entering">What somebody enters who has no reason not to, by field id; null for what stands there or comes first.</param>
internal sealed class CardTrial(Func<Task<CardsAtHand>> at, Func<Task> anew, Func<AdaptiveInput, string?> entering)
{
    /// <summary>Each field in turn: at least one button reads and refuses it, and none records it.</summary>
    public async Task NonsenseAsync(Speaker by, CardAddress address)
    {
        var card = await CardAsync(by, address);
        var before = await (await at()).StoredAsync();
        foreach (var nonsense in Nonsense.Refused.Concat(Nonsense.Doubtful))
            foreach (var field in CardWalk.Inputs(card.Content).Where(field => nonsense.For(field) is not null))
                await TryAsync(by, card, field, nonsense, before);
    }

    /// <summary>A card of yesterday and somebody who may not: a sentence, a line in the log, and nothing else.</summary>
    public async Task OldOrNotTheirsAsync(Speaker by, CardAddress address, IEnumerable<Speaker> others)
    {
        var cards = await at();
        var card = await CardAsync(by, address);
        foreach (var button in Deeds(card))
        {
            Assert.Contains("out of date", await RefusedAsync(cards, by, button, Sensible(card, cards.Now), "of yesterday"), StringComparison.Ordinal);
            foreach (var other in others) await RefusedAsync(cards, other, button, Sensible(card, cards.Now));
        }
    }

    /// <summary>Presses each button once, and then from the same beginning twice at the same time and once more.</summary>
    /// <returns>The buttons that did something.</returns>
    public async Task<IReadOnlyList<string>> TwiceAsync(Speaker by, CardAddress address)
    {
        List<string> done = [];
        var card = await CardAsync(by, address);
        foreach (var button in Deeds(card))
        {
            var (cards, before) = (await at(), await (await at()).StoredAsync());
            await cards.PressAsync(by, button, Sensible(card, cards.Now));
            var once = await cards.StoredAsync();
            await anew();
            cards = await at();
            var answers = await Task.WhenAll(cards.PressAsync(by, button, Sensible(card, cards.Now)), cards.PressAsync(by, button, Sensible(card, cards.Now)));
            var twice = await cards.StoredAsync();
            await cards.PressAsync(by, button, Sensible(card, cards.Now));

            Assert.All(answers, answer => Assert.True(IsAnswered(answer), $"{Name(address, button)}: nothing was said."));
            Assert.True(once == twice, $"{Name(address, button)} twice at once did more than once:\n{once}\n{twice}");
            Assert.True(once == await cards.StoredAsync(), $"{Name(address, button)} once more did something.");
            if (once != before) done.Add(button.Title);
            await anew();
        }

        return done;
    }

    /// <summary>The buttons of a card that do something; the others lead to another card.</summary>
    public static IReadOnlyList<AdaptiveExecuteAction> Deeds(WrittenCard card) => [.. Buttons(card).Where(button => !IsWay(button))];

    /// <summary>Where a card leads to.</summary>
    public async Task<IReadOnlyList<CardAddress>> WaysAsync(Speaker by, WrittenCard card)
    {
        List<CardAddress> ways = [];
        var cards = await at();
        foreach (var way in Buttons(card).Where(IsWay))
            ways.Add(((await cards.PressAsync(by, way, Sensible(card, cards.Now))).Card ?? throw new InvalidOperationException($"{way.Title} leads nowhere.")).Address);
        return ways;
    }

    private async Task TryAsync(Speaker by, WrittenCard card, AdaptiveInput field, Nonsense nonsense, string before)
    {
        var refused = 0;
        foreach (var button in Buttons(card).Where(button => button.AssociatedInputs != AdaptiveAssociatedInputs.None))
        {
            var cards = await at();
            var (lines, what) = (cards.Logged.Count, $"{Name(card.Address, button)}, {field.Id}, {nonsense.Name}");
            var answer = await cards.PressAsync(by, button, new Dictionary<string, string>(Sensible(card, cards.Now)) { [field.Id] = nonsense.For(field)! });
            var after = await cards.StoredAsync();

            Assert.True(IsAnswered(answer), $"{what}: nothing was said.");
            Assert.False(after.Contains(nonsense.Mark, StringComparison.Ordinal), $"{what}: it was recorded.");
            if (answer.NotDone is not null)
            {
                refused++;
                Assert.True(IsSaid(answer), $"{what}: it was not said what is wrong.");
                Assert.True(before == after, $"{what}: refused, and yet something changed.");
                Assert.True(Noted(cards, lines), $"{what}: nothing is in the log.");
            }

            if (before != after) await anew();
        }

        Assert.True(refused > 0 || Nonsense.Doubtful.Contains(nonsense), $"{Name(card.Address)}, {field.Id}: {nonsense.Name} was taken by every button.");
    }

    private static async Task<string> RefusedAsync(CardsAtHand cards, Speaker by, AdaptiveExecuteAction button, IReadOnlyDictionary<string, string> entered, string? stamp = null)
    {
        var (stored, lines, what) = (await cards.StoredAsync(), cards.Logged.Count, $"{button.Title}, pressed by {by.Name}");
        var answer = await cards.PressAsync(by, button, entered, stamp);

        Assert.True(answer.NotDone is not null && (IsSaid(answer) || stamp is not null), $"{what}: nothing was said.");
        Assert.True(Noted(cards, lines), $"{what}: nothing is in the log.");
        Assert.True(stored == await cards.StoredAsync(), $"{what}: something changed.");
        return Text(answer);
    }

    private async Task<WrittenCard> CardAsync(Speaker by, CardAddress address) => await (await at()).CardAsync(by, address);

    private Dictionary<string, string> Sensible(WrittenCard card, DateTimeOffset now)
    {
        var inputs = CardWalk.Inputs(card.Content).ToList();
        return CardAnswers.For(
            inputs.Select(input => (JsonObject)JsonNode.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(input))!),
            now,
            id => entering(inputs.First(input => input.Id == id)));
    }

    private static IEnumerable<AdaptiveExecuteAction> Buttons(WrittenCard card) => CardWalk.Actions(card.Content).OfType<AdaptiveExecuteAction>();

    private static bool IsWay(AdaptiveExecuteAction button) => button.Verb is ShowSettingVerb.Verb or ChooseChangeVerb.Verb;

    private static bool Noted(CardsAtHand cards, int lines) => cards.Logged.Skip(lines).Any(line => line.Contains("was not carried out", StringComparison.Ordinal));

    private static bool IsAnswered(DeskAnswer answer) => answer.Card is not null || !string.IsNullOrWhiteSpace(answer.Sentence);

    /// <summary>A card with a problem says it above its fields.</summary>
    private static bool IsSaid(DeskAnswer answer) => answer.IsProblem || !string.IsNullOrWhiteSpace(answer.Sentence);

    private static string Text(DeskAnswer answer) => answer.Sentence ?? answer.Card?.ToJson().ToString() ?? "";

    private static string Name(CardAddress address, AdaptiveExecuteAction? button = null) => $"{address.Kind} {address.Subject} {button?.Title}".Trim();
}
