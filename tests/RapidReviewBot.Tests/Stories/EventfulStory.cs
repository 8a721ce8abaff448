using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A West Midlands review in which the day of the meeting is proclaimed a bank holiday, and which is stood down in the middle of returns.</summary>
public sealed class EventfulStory : IAsyncLifetime
{
    public static readonly DateTimeOffset StoodDownAt = ClockMover.London(new DateOnly(2026, 12, 22), new TimeOnly(15, 0));

    private static readonly DateTimeOffset ProclaimedAt = ClockMover.London(new DateOnly(2026, 12, 21), new TimeOnly(20, 0));

    public string Folder { get; } = Directory.CreateTempSubdirectory("eventful-story-").FullName;

    /// <summary>The day for which the meeting was set when it was proclaimed a holiday.</summary>
    public static DateOnly Proclaimed { get; } = new(2026, 12, 30);

    internal Evidence Evidence { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var options = StoryOptions.Read(["west-midlands", "--out", Folder, "--start", "2026-12-14"]).Options!;
        await using var tenant = await TenantHost.StartAsync(new TenantOptions { Port = 0, BotPort = 0, StartAt = options.Start, Frozen = true, MailDelay = TimeSpan.FromMilliseconds(5) });
        using var http = new HttpClient { BaseAddress = tenant.Url };
        using var story = new StoryRun(tenant.Url, Console.WriteLine);
        story.At(ProclaimedAt, "The day of the meeting is proclaimed a bank holiday", () => ProclaimAsync(http));
        story.At(StoodDownAt, "The review is stood down", () => StandDownAsync(tenant, http));
        await story.PlayAsync();
        await new StoryOutput(options, tenant).WriteAsync(story.Pages);
        Evidence = Evidence.In(Folder);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task ProclaimAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync("/control/bank-holidays", new { date = Proclaimed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), title = "Bank holiday for a royal wedding" });
        Assert.Equal(201, (int)answer.StatusCode);
    }

    private static async Task StandDownAsync(TenantHost tenant, HttpClient http)
    {
        string channel = tenant.State.Channels.All.Single(one => one.DisplayName.StartsWith("RR-", StringComparison.Ordinal)).Id;
        string manager = $"/control/people/{tenant.State.People.All.First(one => one.Role == "partnership-manager").Id}";
        string messages = $"{manager}/conversations/{Uri.EscapeDataString(channel)}/messages";
        await PostAsync($"{manager}/say", new { conversation = channel, text = "change", mention = true });
        string card = (string)(await http.GetFromJsonAsync<JsonObject>(messages))!["messages"]!.AsArray()[^1]!["id"]!;
        await PostAsync($"{manager}/press", new { conversation = channel, message = card, action = "Stand the review down" });
        await PostAsync($"{manager}/press", new { conversation = channel, message = card, action = "Stand down", inputs = new Dictionary<string, string> { ["decided-by"] = "The three safeguarding partners", ["reason"] = "Criteria found not met" } });

        async Task PostAsync(string path, object body)
        {
            using var answer = await http.PostAsJsonAsync(path, body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }
}
