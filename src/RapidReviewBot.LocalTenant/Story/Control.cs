using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>The tenant as a script sees it: its control calls over HTTP, nothing else.</summary>
internal sealed class Control(HttpClient http)
{
    public async Task<IReadOnlyList<JsonObject>> PeopleAsync() => Objects(await GetAsync("/control/people"));

    public async Task<DateTimeOffset> NowAsync() => (await GetAsync("/control/clock"))!["now"]!.GetValue<DateTimeOffset>();

    public async Task<DateTimeOffset?> NextDueAsync() => (await GetAsync("/control/clock"))!["nextDue"]?.GetValue<DateTimeOffset>();

    public Task MoveAsync(DateTimeOffset to) => PostAsync("/control/clock", new { to = "at", at = to });

    public Task IdleAsync() => PostAsync("/control/idle?seconds=480", new { });

    /// <summary>Everything that stands in the person's own chats with the bot.</summary>
    /// <param name="person">Whose chats.</param>
    /// <param name="opened">Whether they come into view, so that cards refresh; else they are looked at as they stand.</param>
    /// <param name="only">The only message that comes into view; else the newest of each chat.</param>
    public async Task<IReadOnlyList<(string Conversation, JsonObject Message)>> ChatsAsync(string person, bool opened = true, string? only = null)
    {
        List<(string, JsonObject)> all = [];
        foreach (var chat in Objects((await GetAsync($"/control/people/{person}/teams"))!["chats"]))
        {
            var id = (string)chat["id"]!;
            all.AddRange(Objects((await GetAsync($"/control/people/{person}/conversations/{Uri.EscapeDataString(id)}/messages?opened={opened}{(only is null ? "" : $"&message={Uri.EscapeDataString(only)}")}"))!["messages"]).Select(message => (id, message)));
        }
        return all;
    }

    public async Task<string?> ChatAsync(string person) =>
        Objects((await GetAsync($"/control/people/{person}/teams"))!["chats"]) is [var chat, ..] ? (string?)chat["id"] : null;

    public Task SayAsync(string person, string conversation, string text) => PostAsync($"/control/people/{person}/say", new { conversation, text });

    /// <summary>Writes "change" to the bot, chooses what to change and presses the button of that card.</summary>
    /// <param name="name">Whose doing it is: the name begins so.</param>
    public async Task ChangeAsync(string name, string choice, string button, Dictionary<string, string> inputs)
    {
        var person = (string)(await PeopleAsync()).First(one => ((string)one["name"]!).StartsWith(name, StringComparison.Ordinal))["id"]!;
        await SayAsync(person, await ChatAsync(person) ?? throw new StoryStuckException($"{name} has no chat with the bot."), "change");
        await IdleAsync();
        var (conversation, message) = (await ChatsAsync(person)).Last(one => one.Message.ToJsonString().Contains(choice, StringComparison.Ordinal));
        await PressTitleAsync(choice, []);
        var shown = (await ChatsAsync(person)).First(one => (string?)one.Message["id"] == (string?)message["id"]).Message;
        var fields = Objects(shown["actions"]).Where(action => (string?)action["title"] == button).SelectMany(action => Objects(action["inputs"])).ToDictionary(field => (string)field["id"]!);
        await PressTitleAsync(button, inputs.ToDictionary(one => one.Key, one => Chosen(fields[one.Key], one.Value)));

        Task PressTitleAsync(string action, Dictionary<string, string> values) =>
            PostAsync($"/control/people/{person}/press", new { conversation, message = (string)message["id"]!, action, inputs = values });
    }

    /// <summary>What stands behind the choice whose words begin so; for any other field the words themselves.</summary>
    private static string Chosen(JsonObject field, string words) =>
        Objects(field["choices"]).Where(choice => ((string)choice["title"]!).StartsWith(words, StringComparison.Ordinal)).Select(choice => (string)choice["value"]!).FirstOrDefault() ?? words;

    /// <summary>The newest message of a conversation as the person sees it.</summary>
    public async Task<JsonObject> NewestAsync(string person, string conversation) =>
        Objects((await GetAsync($"/control/people/{person}/conversations/{Uri.EscapeDataString(conversation)}/messages"))!["messages"])[^1];

    /// <summary>The channels of the teams that the person is in.</summary>
    public async Task<IReadOnlyList<JsonObject>> ChannelsAsync(string person) => [.. Objects((await GetAsync($"/control/people/{person}/teams"))!["teams"]).SelectMany(team => Objects(team["channels"]))];

    /// <summary>Presses a button that is on the card as it is shown; the answer says what came back.</summary>
    public Task<JsonNode?> PressAsync(string person, string conversation, string message, int action, Dictionary<string, string> inputs) =>
        PostAsync($"/control/people/{person}/press", new { conversation, message, action, inputs });

    /// <summary>The same by the button's title.</summary>
    public Task<JsonNode?> PressAsync(string person, string conversation, string message, string action, Dictionary<string, string>? inputs = null) =>
        PostAsync($"/control/people/{person}/press", new { conversation, message, action, inputs = inputs ?? [] });

    public async Task<IReadOnlyList<JsonObject>> InboxAsync(string person) => Objects((await GetAsync($"/control/people/{person}/mail"))!["messages"]);

    public async Task<JsonObject> MailAsync(string person, string message) => (JsonObject)(await GetAsync($"/control/people/{person}/mail/{message}"))!;

    /// <summary>The links that the person was shown, in chat and in mail.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string person) => [.. ((JsonArray)(await GetAsync($"/control/people/{person}/links"))!).Select(link => (string)link!)];

    public async Task<string> MailBodyAsync(string person, string message) => await http.GetStringAsync(new Uri($"/control/people/{person}/mail/{message}/body", UriKind.Relative));

    /// <summary>By person's id: differs whenever there is something new or altered for them.</summary>
    public async Task<JsonObject> NewsAsync() => (await GetAsync("/control/news"))!.AsObject();

    public Task ReplyAsync(string person, string message, string text) => PostAsync($"/control/people/{person}/mail/{message}/reply", new { text });

    /// <summary>A bank holiday is proclaimed.</summary>
    public Task ProclaimAsync(DateOnly date, string title) => PostAsync("/control/bank-holidays", new { date, title });

    private async Task<JsonNode?> GetAsync(string path) => await http.GetFromJsonAsync<JsonNode>(path);

    private async Task<JsonNode?> PostAsync(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body, JsonSerializerOptions.Web);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new StoryStuckException($"{path} was answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static IReadOnlyList<JsonObject> Objects(JsonNode? array) => [.. (array as JsonArray ?? []).OfType<JsonObject>()];
}

/// <summary>The story can't go on; says where and why.</summary>
public sealed class StoryStuckException(string message) : Exception(message);
