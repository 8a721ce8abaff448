using AdaptiveCards;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>
/// The parts of which every card is made, so that all look alike: a title, one sentence that says what to do by when, facts, labelled fields, buttons.
/// All text is plain: what people typed is never read as Markdown.
/// </summary>
public static class CardWriting
{
    /// <summary>The version that Teams and Outlook draw.</summary>
    public const string Version = "1.5";

    /// <summary>The most people for whom Teams refreshes a card by itself.</summary>
    public const int MostRefreshed = 60;

    /// <param name="lead">What the reader must do, and by when; also the summary in notifications.</param>
    /// <param name="refreshFor">Teams ids of the people whose client shows them their own buttons at once; those over sixty refresh by hand.</param>
    public static WrittenCard Write(CardAddress address, string stamp, string title, string lead, IEnumerable<AdaptiveElement?> body, IEnumerable<string>? refreshFor = null)
    {
        var card = new AdaptiveCard(Version) { Lang = "en", FallbackText = $"{title}. {lead}", Speak = $"{title}. {lead}" };
        card.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };
        card.Body.Add(new AdaptiveTextBlock(CardText.Plain(title)) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Wrap = true });
        card.Body.Add(new AdaptiveTextBlock(CardText.Plain(lead)) { Wrap = true, Spacing = AdaptiveSpacing.Small });
        card.Body.AddRange(body.OfType<AdaptiveElement>());
        foreach (var button in CardWalk.Actions(card).OfType<AdaptiveExecuteAction>())
            CardButtons.Address(button, address, stamp);
        var written = new WrittenCard(address, stamp, card, $"{title}: {lead}");
        return refreshFor is null ? written : written.RefreshedFor(refreshFor);
    }

    /// <summary>The same card, which the clients of these people draw anew whenever it comes into view.</summary>
    /// <param name="teamsIds">Those over sixty refresh by hand.</param>
    public static WrittenCard RefreshedFor(this WrittenCard card, IEnumerable<string> teamsIds)
    {
        card.Content.Refresh = new AdaptiveRefresh { Action = CardButtons.Refresh(card.Address, card.Stamp), UserIds = [.. teamsIds.Distinct().Take(MostRefreshed)] };
        return card;
    }

    public static AdaptiveElement Heading(string text) =>
        new AdaptiveTextBlock(CardText.Plain(text)) { Weight = AdaptiveTextWeight.Bolder, Wrap = true, Separator = true, Spacing = AdaptiveSpacing.Medium };

    public static AdaptiveElement Text(string text) => new AdaptiveTextBlock(CardText.Plain(text)) { Wrap = true };

    public static AdaptiveElement Note(string text) => new AdaptiveTextBlock(CardText.Plain(text)) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small };

    /// <summary>Points below each other.</summary>
    public static AdaptiveElement Points(params IEnumerable<string> points) =>
        new AdaptiveTextBlock(string.Join('\n', points.Select(point => $"- {CardText.Plain(point)}"))) { Wrap = true };

    /// <summary>Names and values; null when there are none.</summary>
    public static AdaptiveElement? Facts(params IEnumerable<(string Name, string Value)> facts)
    {
        var set = new AdaptiveFactSet { Facts = [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => new AdaptiveFact(CardText.Plain(fact.Name), CardText.Plain(fact.Value)))] };
        return set.Facts.Count == 0 ? null : set;
    }

    /// <summary>A state in words, with a colour beside them.</summary>
    public static AdaptiveElement State(CardState state, string words) => new AdaptiveContainer
    {
        Style = state switch
        {
            CardState.Done => AdaptiveContainerStyle.Good,
            CardState.Waiting => AdaptiveContainerStyle.Emphasis,
            CardState.Soon => AdaptiveContainerStyle.Warning,
            CardState.Late or CardState.Problem => AdaptiveContainerStyle.Attention,
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        },
        Items = [new AdaptiveTextBlock($"{Mark(state)} {CardText.Plain(words)}") { Wrap = true, Weight = AdaptiveTextWeight.Bolder }],
    };

    /// <summary>What was wrong with what was entered, above the rest of the card.</summary>
    public static AdaptiveElement Problems(IReadOnlyList<string> sentences) => new AdaptiveContainer
    {
        Id = "problems",
        Style = AdaptiveContainerStyle.Attention,
        Items = [Text(sentences.Count == 1 ? "There is a problem" : "There are problems"), .. sentences.Select(Text)],
    };

    /// <summary>Something new to know, above the rest of the card: "This card was out of date."</summary>
    public static AdaptiveElement News(string sentence) => new AdaptiveContainer { Id = "news", Style = AdaptiveContainerStyle.Emphasis, Items = [Text(sentence)] };

    public static AdaptiveElement Buttons(params IEnumerable<AdaptiveAction?> buttons) => new AdaptiveActionSet { Actions = [.. buttons.OfType<AdaptiveAction>()], Spacing = AdaptiveSpacing.Medium };

    private static string Mark(CardState state) => state switch
    {
        CardState.Done => "Done:",
        CardState.Waiting => "Waiting:",
        CardState.Soon => "Due soon:",
        CardState.Late => "Late:",
        CardState.Problem => "Problem:",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

public enum CardState
{
    Done,
    Waiting,
    Soon,
    Late,
    Problem,
}
