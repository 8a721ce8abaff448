using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>What one person sees in place of a message's own card, until the bot edits the message.</summary>
/// <param name="Version">The message's version that it stands for.</param>
/// <param name="Note">What the last press said, shown under the card.</param>
/// <param name="Changes">One more with every change, so that a page knows to draw it again.</param>
public sealed record CardView(
    string Message, string Person, int Version, JsonObject? Card, string? Note, bool NoteIsError, int Changes, DateTimeOffset At);

/// <summary>The cards as each viewer has them.</summary>
public sealed class CardViews(TenantState state, ChatMessages messages, TenantClock clock)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private readonly Collection<CardView> views = state.Of<CardView>("card-views", one => Key(one.Message, one.Person));

    /// <summary>The viewer's own state of this message, while it still stands for the message as it is.</summary>
    public CardView? Of(ChatMessage message, Person viewer) =>
        views.Find(Key(message.Id, viewer.Id)) is { } view && view.Version == message.Version ? view : null;

    public ChatMessage? Now(string conversation, string message) => messages.Find(conversation, message);

    public JsonObject? CardFor(ChatMessage message, Person viewer) => Of(message, viewer)?.Card ?? OwnCard(message);

    public static JsonObject? OwnCard(ChatMessage message) =>
        (message.Activity["attachments"]?.AsArray() ?? [])
            .FirstOrDefault(one => (string?)one!["contentType"] == ContentType)?["content"]?.AsObject();

    public void Replace(ChatMessage message, Person viewer, JsonObject card) => Put(message, viewer, card, null, false);

    public void Note(ChatMessage message, Person viewer, string text, bool isError) =>
        Put(message, viewer, Of(message, viewer)?.Card, text, isError);

    /// <summary>Every card as it was last shown to somebody, with who saw it; null for the message's own.</summary>
    public IEnumerable<(ChatMessage Message, string? Viewer, JsonObject Card)> LastShown(IEnumerable<ChatMessage> messages)
    {
        var byMessage = views.All.Where(view => view.Card is not null).ToLookup(view => view.Message);
        foreach (var message in messages)
        {
            if (OwnCard(message) is { } own)
                yield return (message, null, own);
            foreach (var view in byMessage[message.Id].Where(view => view.Version == message.Version))
                yield return (message, view.Person, view.Card!);
        }
    }

    private void Put(ChatMessage message, Person viewer, JsonObject? card, string? note, bool isError)
    {
        lock (state.Gate)
        {
            int changes = (views.Find(Key(message.Id, viewer.Id))?.Changes ?? 0) + 1;
            views.Put(new CardView(message.Id, viewer.Id, message.Version, card?.DeepClone().AsObject(), note, isError, changes, clock.GetUtcNow()));
        }
    }

    private static string Key(string message, string person) => $"{message}/{person}";
}
