using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Referrals;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Web;

using Person = RapidReviewBot.Domain.Partnerships.Person;

namespace RapidReviewBot.Tests.Referrals;

/// <summary>The whole service in a local tenant with one partnership of the seeds: anybody may come to its pages, its people have chats and mailboxes.</summary>
internal sealed partial class ReferralRoom : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly LocalTenantFixture tenant;

    private ReferralRoom(LocalTenantFixture tenant, Partnership settings) => (this.tenant, Settings) = (tenant, settings);

    public Partnership Settings { get; }

    public TenantHost Tenant => tenant.Host;

    public Uri Url => new(tenant.Host.Bots.Running[0].App!.Urls.First());

    public static async Task<ReferralRoom> OpenAsync(string procedure)
    {
        var started = await LocalTenantFixture.StartAsync(options => options with { Partnership = procedure, Bots = 1 });
        await started.Host.Idleness.WaitAsync(Limit, default);
        var all = await started.Host.Bots.Running[0].App!.Services.GetRequiredService<PartnershipStore>().AllAsync(default);
        return new ReferralRoom(started, all.Single());
    }

    public T Get<T>()
        where T : notnull => tenant.Host.Bots.Running[0].App!.Services.GetRequiredService<T>();

    public Person Holder(string role) => Settings.Roster.First(held => held.Role == role).Person;

    public Visitor Anybody() => new(Url);

    public Task QuietAsync() => tenant.Host.Idleness.WaitAsync(Limit, default);

    public List<MailMessage> Inbox(string address)
    {
        var id = tenant.Host.State.FindPerson(address)!.Id;
        return [.. tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox")];
    }

    /// <summary>A parent refers on the public page, and everything that follows has been done.</summary>
    /// <returns>The reference.</returns>
    public async Task<string> ReferAsync()
    {
        using var parent = Anybody();
        await parent.OpenAsync($"{ReferralPaths.Root}/{Settings.Id}/form");
        await parent.PressAsync("Send to the partnership", ("relation", "parent"), ("child-about", "A boy of four"), ("circumstances", "Planted words Quillfeather"), ("services", "The nursery"), ("danger-now", "no"));
        await QuietAsync();
        return parent.Page.QuerySelector(".review-reference")!.TextContent;
    }

    /// <summary>The clock is moved to an instant of London time, and everything that falls due has been done.</summary>
    public async Task AtAsync(DateOnly day, string time)
    {
        Tenant.Clock.AdvanceTo(LondonTime.At(day, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
        await QuietAsync();
    }

    /// <summary>Somebody outside writes to the partnership's mailbox, and everything that follows has been done.</summary>
    public async Task WriteAsync(string from, string subject, params (string Name, byte[] Content)[] files)
    {
        tenant.Host.People.Send(from, new(Settings.Mailbox, subject, "Please see attached.", null, [.. files.Select(file => new AttachedFile(file.Name, "application/octet-stream", file.Content))]));
        await QuietAsync();
    }

    /// <summary>The bot's newest message in somebody's chat that shows this.</summary>
    public async Task<string> CardAsync(Person person, string shows)
    {
        var found = (await MessagesAsync(person)).LastOrDefault(one => Text(one).Contains(shows, StringComparison.Ordinal));
        return (string?)found?["id"] ?? throw new InvalidOperationException($"Nothing in the chat of {person.Name} shows \"{shows}\".");
    }

    /// <summary>The card as it stands in front of the person after a press: nothing is opened anew.</summary>
    public async Task<string> ShownAsync(Person person, string card) => Text((await MessagesAsync(person, opened: false)).Single(one => (string?)one["id"] == card));

    public async Task<IReadOnlyList<JsonNode>> MessagesAsync(Person person, bool opened = true) =>
        [.. (await AsAsync(person, $"/conversations/{Uri.EscapeDataString(ChatOf(person))}/messages?opened={opened}"))["messages"]!.AsArray().Select(one => one!)];

    public async Task PressAsync(Person person, string card, string title, object? inputs = null)
    {
        var answer = await AsAsync(person, "/press", new { conversation = ChatOf(person), message = card, action = title, inputs });
        Assert.True((string?)answer["outcome"] == "card", answer.ToJsonString());
        await QuietAsync();
    }

    public async Task SayAsync(Person person, string text)
    {
        await AsAsync(person, "/say", new { conversation = ChatOf(person), text });
        await QuietAsync();
    }

    /// <summary>Opens a link of this person's and shows the code that comes to their mailbox.</summary>
    public async Task<Visitor> SignedInAsync(Person person, string link)
    {
        var visitor = Anybody();
        await visitor.OpenAsync(new Uri(Url, new Uri(link).PathAndQuery));
        var before = Inbox(person.Email).Count;
        await visitor.PressAsync("Send me a code");
        await Eventually.TrueAsync(() => Task.FromResult(Inbox(person.Email).Count > before));
        var code = Code().Match(Inbox(person.Email).Last(one => one.Subject.Contains("code", StringComparison.Ordinal)).Body).Value;
        await visitor.PressAsync("Continue", ("code", code));
        return visitor;
    }

    /// <summary>The first link below the pages in a card or a mail.</summary>
    public static string LinkIn(string text) => Link().Match(text).Value;

    /// <summary>All that people were sent: every message and every mail.</summary>
    public string AllSent() => string.Join('\n', tenant.Host.Services.GetRequiredService<ChatMessages>().All.Where(one => one.IsFromBot).Select(one => one.Activity.ToJsonString())
        .Concat(tenant.Host.State.Mail.All.Select(one => $"{one.Subject} {one.Body}")));

    public async ValueTask DisposeAsync() => await tenant.DisposeAsync();

    private string ChatOf(Person person) => tenant.Host.Services.GetRequiredService<Places>().PersonalChat(tenant.Host.State.People.All.Single(one => one.Id == person.Id)).Id;

    private async Task<JsonNode> AsAsync(Person person, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/control/people/{person.Id}{path}");
        request.Content = body is null ? null : JsonContent.Create(body, options: new JsonSerializerOptions(JsonSerializerDefaults.Web));
        using var answer = await tenant.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static string Text(JsonNode node) => node.ToJsonString(Readable);

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"http://[^""\s]+/r/[^""\s<]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
