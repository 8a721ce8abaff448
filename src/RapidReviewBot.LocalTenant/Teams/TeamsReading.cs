using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>Who wrote a message.</summary>
public sealed record Author(string Id, string Name, bool Bot);

/// <summary>A button as it stands on the card shown.</summary>
public sealed record ShownAction(int Number, string Type, string Title, string? Verb, string? Url, IReadOnlyList<JsonObject> Inputs);

/// <summary>A message as one person sees it.</summary>
/// <param name="Version">Changes with everything that shows.</param>
public sealed record ShownMessage(
    string Id,
    string Thread,
    Author From,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    bool Deleted,
    string Version,
    string? Text,
    string? Summary,
    IReadOnlyList<JsonObject> Cards,
    IReadOnlyList<ShownAction> Actions,
    string? Note,
    bool NoteIsError);

/// <summary>Messages as one person sees them.</summary>
public sealed class TeamsReading(TenantState state, ChatMessages messages, CardViews views, Presses presses, BotName bot)
{
    /// <summary>How many of the newest messages are in view when a conversation is opened.</summary>
    private const int ScreenFull = 25;

    /// <summary>The conversation is opened at its end.</summary>
    public static IEnumerable<ChatMessage> Newest(IEnumerable<ChatMessage> all) => all.TakeLast(ScreenFull);

    /// <param name="inView">Which of the messages come into view, so that their cards refresh.</param>
    public async Task<IReadOnlyList<ShownMessage>> ReadAsync(Person viewer, Place place, Func<IEnumerable<ChatMessage>, IEnumerable<ChatMessage>> inView, CancellationToken cancellationToken)
    {
        await Task.WhenAll(inView([.. messages.In(place.Id).Where(one => !one.Deleted)]).Select(message => presses.RefreshAsync(viewer, place, message, cancellationToken)));
        return [.. messages.In(place.Id).Where(one => place.Thread is null || one.Thread == place.Thread).Select(message => Show(message, viewer))];
    }

    public ShownMessage Show(ChatMessage message, Person viewer)
    {
        var view = views.Of(message, viewer);
        IReadOnlyList<JsonObject> cards = view?.Card is { } own ? [own] : CardsOf(message);
        var actions = cards.Count == 1 ? CardActions.Of(cards[0]) : [];
        return new ShownMessage(
            message.Id, message.Thread, AuthorOf(message), message.At, message.EditedAt, message.Deleted, $"{message.Version}.{view?.Changes ?? 0}",
            (string?)message.Activity["text"], (string?)message.Activity["summary"], cards,
            [.. actions.Select(one => new ShownAction(one.Number, one.Type, one.Title, one.Verb, (string?)one.Json["url"], one.Inputs))],
            view?.Note, view?.NoteIsError ?? false);
    }

    private static IReadOnlyList<JsonObject> CardsOf(ChatMessage message) =>
        [.. (message.Activity["attachments"]?.AsArray() ?? [])
            .Where(one => (string?)one!["contentType"] == CardViews.ContentType)
            .Select(one => one!["content"]!.AsObject())];

    private Author AuthorOf(ChatMessage message) => message.IsFromBot
        ? new Author(ChatMessages.Bot, bot.Name, Bot: true)
        : new Author(message.From, state.People.Find(message.From)?.DisplayName ?? "Somebody", Bot: false);
}
