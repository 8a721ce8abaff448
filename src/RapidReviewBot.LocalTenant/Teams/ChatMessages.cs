using System.Globalization;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>A message as Teams keeps it.</summary>
/// <param name="Id">Milliseconds since 1970, as Teams numbers messages; never used twice.</param>
/// <param name="Conversation">The chat or channel, without a thread.</param>
/// <param name="Thread">The first message of the thread; its own id where it is the first, and in personal chats.</param>
/// <param name="From">A person's id, or <see cref="ChatMessages.Bot"/>.</param>
/// <param name="Activity">What was sent: text, attachments, entities, summary.</param>
/// <param name="Version">1, and one more with each edit.</param>
public sealed record ChatMessage(
    string Id,
    string Conversation,
    string Thread,
    string From,
    DateTimeOffset At,
    JsonObject Activity,
    int Version = 1,
    DateTimeOffset? EditedAt = null,
    bool Deleted = false)
{
    public bool IsFromBot => From == ChatMessages.Bot;
}

/// <summary>Every message of every chat and channel.</summary>
public sealed class ChatMessages(TenantState state, TenantClock clock)
{
    public const string Bot = "bot";

    private readonly Collection<ChatMessage> messages = state.Of<ChatMessage>("messages", one => one.Id);

    public IReadOnlyList<ChatMessage> All => messages.All;

    public IEnumerable<ChatMessage> In(string conversation) => messages.All.Where(one => one.Conversation == conversation);

    public ChatMessage? Find(string conversation, string id) => messages.Find(id) is { } found && found.Conversation == conversation ? found : null;

    public ChatMessage Add(Place place, string from, JsonObject activity)
    {
        lock (state.Gate)
        {
            string id = NextId();
            return messages.Put(new ChatMessage(id, place.Id, place.IsPersonal ? id : place.Thread ?? id, from, clock.GetUtcNow(), activity));
        }
    }

    public ChatMessage Edit(ChatMessage message, JsonObject activity)
    {
        lock (state.Gate)
        {
            var now = messages.Find(message.Id)!;
            return messages.Put(now with { Activity = activity, Version = now.Version + 1, EditedAt = clock.GetUtcNow() });
        }
    }

    public void Delete(ChatMessage message)
    {
        lock (state.Gate)
        {
            var now = messages.Find(message.Id)!;
            messages.Put(now with { Activity = [], Version = now.Version + 1, Deleted = true });
        }
    }

    private string NextId()
    {
        long last = state.Counters.Find("message-id")?.Value ?? 0;
        long next = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), last + 1);
        state.Counters.Put(new Counter("message-id", next));
        return next.ToString(CultureInfo.InvariantCulture);
    }
}
