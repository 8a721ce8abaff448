using System.Text.Json;
using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>Buttons. One that presses a verb is an Action.Execute with an Action.Submit for clients that do not know it.</summary>
public static class CardButtons
{
    /// <summary>The member of an action's data that is ours; the inputs stand beside it.</summary>
    public const string DataKey = "rrb";

    public const string RefreshVerb = "refresh";

    /// <param name="verb">The <c>CardVerb</c> that reads the press.</param>
    /// <param name="with">What the verb needs to know besides the card and its inputs; never trusted further than the card itself.</param>
    public static AdaptiveAction Press(string title, string verb, params IEnumerable<(string Name, string Value)> with) =>
        new AdaptiveExecuteAction { Title = title, Verb = verb, Data = With(with) };

    /// <summary>The one button that the card is there for.</summary>
    public static AdaptiveAction MainPress(string title, string verb, params IEnumerable<(string Name, string Value)> with) =>
        new AdaptiveExecuteAction { Title = title, Verb = verb, Data = With(with), Style = "positive" };

    /// <summary>A press that does not look at the card's fields, so that an empty required one does not stand in its way.</summary>
    public static AdaptiveAction PressWithoutFields(string title, string verb, params IEnumerable<(string Name, string Value)> with) =>
        new AdaptiveExecuteAction { Title = title, Verb = verb, Data = With(with), AssociatedInputs = AdaptiveAssociatedInputs.None };

    public static AdaptiveAction Open(string title, Uri url) => new AdaptiveOpenUrlAction { Title = title, Url = url };

    /// <summary>Whether a card as it was posted has a button, or a refresh, that says it is this one.</summary>
    internal static bool IsOn(JsonElement posted, CardAddress address) => posted.ValueKind switch
    {
        JsonValueKind.Object => posted.EnumerateObject().Any(member => (member.Name == DataKey && Names(member.Value, address)) || IsOn(member.Value, address)),
        JsonValueKind.Array => posted.EnumerateArray().Any(one => IsOn(one, address)),
        _ => false,
    };

    private static bool Names(JsonElement ours, CardAddress address) =>
        ours.ValueKind == JsonValueKind.Object && Is(ours, "card", address.Kind) && Is(ours, "review", address.ReviewId) && Is(ours, "subject", address.Subject);

    private static bool Is(JsonElement ours, string name, string value) =>
        ours.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.ValueEquals(value);

    internal static void Address(AdaptiveExecuteAction button, CardAddress address, string stamp)
    {
        var data = new JObject
        {
            [DataKey] = new JObject
            {
                ["card"] = address.Kind,
                ["review"] = address.ReviewId,
                ["subject"] = address.Subject,
                ["stamp"] = stamp,
                ["verb"] = button.Verb,
                ["with"] = button.Data as JObject ?? [],
            },
        };
        button.Data = data;
        button.Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction
        {
            Title = button.Title,
            Data = data.DeepClone(),
            AssociatedInputs = button.AssociatedInputs,
            Style = button.Style,
        });
    }

    internal static AdaptiveExecuteAction Refresh(CardAddress address, string stamp)
    {
        var refresh = new AdaptiveExecuteAction { Title = "Refresh", Verb = RefreshVerb };
        Address(refresh, address, stamp);
        return refresh;
    }

    private static JObject With(IEnumerable<(string Name, string Value)> with) => new(with.Select(pair => new JProperty(pair.Name, pair.Value)));
}
