using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>One of the tenant's people, who acts only on what was shown to them: a button on a card, a link in a mail.</summary>
internal sealed partial class StoryPerson(string id, string name, bool hasTeams, Control control, Twist twist, Action<string> tell) : IActor
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tries = new(StringComparer.Ordinal);

    private readonly HashSet<string> soon = new(StringComparer.Ordinal);

    private const int MostTries = 6;

    public string Id => id;

    public string Name => name.Replace(" (invented)", "", StringComparison.Ordinal);

    private string FullName => name;

    public DateTimeOffset Now { get; set; }

    /// <summary>How often the person presses when told that something went wrong: once, where nothing is expected to.</summary>
    public int MostPresses { get; init; } = 1;

    /// <summary>A page said that something went wrong.</summary>
    public void ToldNo(string what) => tell($"{Name} is told that something went wrong ({what}) and tries again");

    /// <summary>Every page that the person was shown.</summary>
    public List<PageSeen> Pages { get; } = [];

    /// <summary>Keeps what a page showed.</summary>
    public void Shown(string path, string text) => Pages.Add(new(Now, FullName, path, Spaces().Replace(text, " ").Trim()));

    public bool WantsToLook { get; private set; }

    public Twist Twist => twist;

    public async Task<IReadOnlyList<Intention>> LookAsync()
    {
        WantsToLook = false;
        List<Intention> wants = [];
        if (hasTeams)
            foreach (var (conversation, message) in await control.ChatsAsync(id))
                if (ButtonOf(message) is { } button && seen.Add($"card {message["id"]}"))
                    wants.Add(OfCard(conversation, message, button));
        foreach (var mail in await control.InboxAsync(id))
            if (seen.Add($"mail {mail["id"]}") && await PageOfAsync((string)mail["id"]!) is var (link, page))
                wants.Add(new(id, $"page {mail["id"]}", Habits.Open(page, id, $"{mail["subject"]} {mail["preview"]}", Now), () => OpenAsync(link, page.Length > 0)));
        return wants;
    }

    private Intention OfCard(string conversation, JsonObject message, JsonObject button) =>
        new(id, $"card {message["id"]}", soon.Remove((string)message["id"]!) ? Now.AddMinutes(1) : Habits.Press((string?)button["verb"] ?? "", WordsOf(message), Now), () => PressAsync(conversation, (string)message["id"]!));

    /// <summary>The card's own button: the first that asks the bot for something, unless the story has it otherwise.</summary>
    private JsonObject? ButtonOf(JsonObject message)
    {
        var buttons = (message["actions"] as JsonArray ?? []).OfType<JsonObject>().Where(action => (string?)action["type"] == "Action.Execute" && (string?)action["verb"] != "refresh").ToList();
        return buttons.Find(button => twist.Presses(Name, (string?)button["title"] ?? "")) ?? buttons.FirstOrDefault();
    }

    private async Task PressAsync(string conversation, string messageId)
    {
        var message = await FindAsync(messageId);
        if (message is null || ButtonOf(message) is not { } button) return;
        var inputs = CardAnswers.For((button["inputs"] as JsonArray ?? []).OfType<JsonObject>(), Now, field => twist.Answer(Name, field));
        tell($"{Name} presses \"{button["title"]}\"");
        for (int presses = 1; await WentWrongAsync(conversation, messageId, button["number"]!.GetValue<int>(), inputs) is { } wrong; presses++)
        {
            if (presses >= MostPresses) throw new StoryStuckException($"{Name} pressed \"{button["title"]}\" and was told: {wrong}");
            tell($"{Name} presses \"{button["title"]}\" again, told: {wrong}");
        }
        if (await FindAsync(messageId, opened: false) is not { } after) return;
        if (LinkOn(after) is { } page) await OpenAsync(page, onlyThis: true);
        else if (Told(after, "problems") is { } problems) Again(messageId, problems);
        else if (Told(after, "news") is { } news && ButtonOf(after) is not null) Again(messageId, news, atOnce: true);
    }

    /// <summary>What Teams says when it could only say that something went wrong: the button is still there, and may be pressed again.</summary>
    private async Task<string?> WentWrongAsync(string conversation, string messageId, int button, Dictionary<string, string> inputs)
    {
        var answer = await control.PressAsync(id, conversation, messageId, button, inputs);
        await control.IdleAsync();
        return (string?)answer?["outcome"] == "error" ? (string?)answer["text"] ?? "" : null;
    }

    private async Task<JsonObject?> FindAsync(string messageId, bool opened = true) =>
        (await control.ChatsAsync(id, opened, messageId)).Select(one => one.Message).FirstOrDefault(message => (string?)message["id"] == messageId);

    /// <summary>What was refused is tried again when the person looks next, a few times; a card that had changed is read and pressed at once.</summary>
    private void Again(string messageId, string problems, bool atOnce = false)
    {
        if (atOnce) soon.Add(messageId);
        tell($"{Name} is told: {problems}");
        tries[messageId] = tries.GetValueOrDefault(messageId) + 1;
        if (tries[messageId] <= MostTries) WantsToLook = seen.Remove($"card {messageId}");
        else throw new StoryStuckException($"{Name} was refused {MostTries} times: {problems}");
    }

    private async Task OpenAsync(Uri link, bool onlyThis)
    {
        tell($"{Name} opens their page");
        using var visit = new PageVisit(this, control);
        var done = await visit.DoAsync(link, onlyThis);
        tell($"{Name} did {done} {(done == 1 ? "thing" : "things")} on the page");
    }

    private async Task<(Uri Link, string Page)?> PageOfAsync(string mailId)
    {
        var match = PersonalLink().Match(await control.MailBodyAsync(id, mailId));
        if (!match.Success) return null;
        await control.MailAsync(id, mailId);
        return (new Uri(System.Net.WebUtility.HtmlDecode(match.Groups["url"].Value)), match.Groups["page"].Value);
    }

    private static Uri? LinkOn(JsonObject message) => CardsOf(message).SelectMany(Nodes)
        .Where(node => (string?)node["type"] == "Action.OpenUrl" && ((string?)node["url"])?.Contains("/r/", StringComparison.Ordinal) == true)
        .Select(node => new Uri((string)node["url"]!)).FirstOrDefault();

    /// <summary>What the card says above the rest: problems with what was entered, or news such as that it was out of date.</summary>
    private static string? Told(JsonObject message, string where) => CardsOf(message).SelectMany(Nodes)
        .Where(node => (string?)node["id"] == where)
        .Select(node => string.Join(' ', Nodes(node).Select(part => (string?)part["text"]).OfType<string>())).FirstOrDefault();

    private static string WordsOf(JsonObject message) => string.Join(' ', CardsOf(message).SelectMany(Nodes).Select(node => (string?)node["text"]).OfType<string>());

    private static IEnumerable<JsonNode> CardsOf(JsonObject message) => (message["cards"] as JsonArray ?? []).OfType<JsonNode>();

    private static IEnumerable<JsonObject> Nodes(JsonNode node) => node switch
    {
        JsonObject one => one.Select(member => member.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(one),
        JsonArray many => many.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("href=\"(?<url>http[^\"]*/r/[a-z0-9]+/[A-Za-z0-9_-]+/?(?<page>[^\"]*))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonalLink();
}
