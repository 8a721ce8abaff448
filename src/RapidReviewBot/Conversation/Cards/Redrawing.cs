using System.Globalization;
using AdaptiveCards;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>A card that comes back to the person who pressed it.</summary>
internal static class Redrawing
{
    /// <summary>With the problems above it and what was entered in its fields, so that nothing need be typed again.</summary>
    public static WrittenCard WithProblems(this WrittenCard card, IReadOnlyList<string> problems, IReadOnlyDictionary<string, string> entered)
    {
        foreach (var input in CardWalk.Inputs(card.Content).Where(input => input.Id is not null))
        {
            if (entered.TryGetValue(input.Id, out var value))
                Enter(input, value);
        }

        card.Content.Body.Insert(1, CardWriting.Problems(problems));
        return card;
    }

    public static WrittenCard WithNews(this WrittenCard card, string? sentence)
    {
        if (sentence is not null)
            card.Content.Body.Insert(1, CardWriting.News(sentence));
        return card;
    }

    private static void Enter(AdaptiveInput input, string value)
    {
        // What is far too long would make the card too long: it is cut, and the problem says so.
        var shown = value.Length > 1000 ? value[..1000] : value;
        switch (input)
        {
            case AdaptiveTextInput text:
                text.Value = shown;
                break;
            case AdaptiveDateInput date:
                date.Value = shown;
                break;
            case AdaptiveTimeInput time:
                time.Value = shown;
                break;
            case AdaptiveChoiceSetInput choices:
                choices.Value = shown;
                break;
            case AdaptiveToggleInput tick:
                tick.Value = shown;
                break;
            case AdaptiveNumberInput number:
                number.Value = double.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var entered) ? entered : double.NaN;
                break;
            default:
                throw new InvalidOperationException($"No rule says how to enter a value into {input.GetType().Name}.");
        }
    }
}
