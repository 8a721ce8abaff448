using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace RapidReviewBot.Browser.Tests;

public sealed class TenantPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const int Wide = 1280;
    private const int Narrow = 375;
    private LocalTenantFixture tenant = null!;

    private Person Manager => tenant.Host.State.People.All.First(one => one.Role == "partnership-manager");

    private Person Outsider => tenant.Host.State.People.All.First(one => one.Surface == Surface.Mail);

    public async Task InitializeAsync()
    {
        tenant = await LocalTenantFixture.StartAsync();
        tenant.Host.Services.GetRequiredService<Installations>().Install(Manager);
    }

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Theory]
    [InlineData("", Wide)]
    [InlineData("", Narrow)]
    [InlineData("teams", Wide)]
    [InlineData("teams", Narrow)]
    [InlineData("files", Wide)]
    [InlineData("files", Narrow)]
    [InlineData("mail", Wide)]
    [InlineData("mail", Narrow)]
    [InlineData("mail/new", Wide)]
    [InlineData("calendar", Wide)]
    [InlineData("calendar", Narrow)]
    [InlineData("service", Wide)]
    [InlineData("service", Narrow)]
    [InlineData("faults", Wide)]
    [InlineData("faults", Narrow)]
    public async Task A_view_has_no_fault_that_axe_finds_and_does_not_scroll_sideways(string view, int width)
    {
        var (page, complaints) = await chromium.OpenAsync(width);
        await page.GotoAsync(Address(view));
        await Expect(page.Locator("main h1").First).ToBeVisibleAsync();

        await Chromium.PictureAsync(page, $"tenant-{(view.Length == 0 ? "people" : view.Replace('/', '-'))}-{width}");

        await Axe.NothingWrongAsync(page, $"{view} at {width}");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Somebody_new_is_told_what_to_try_and_can_do_it_with_the_keyboard_alone()
    {
        var (page, _) = await chromium.OpenAsync(Wide);
        await page.GotoAsync(Address(""));

        await Expect(page.GetByText("new review")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("partnership manager");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the chat" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Message RapidReviewBot" }).FillAsync("new review");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("article.mine")).ToContainTextAsync("new review");
        Assert.Equal("new review", (string?)tenant.Host.Services.GetRequiredService<ChatMessages>().All[^1].Activity["text"]);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_card_is_drawn_and_its_button_reaches_the_bot_and_the_answer_is_shown()
    {
        await using var bot = await CardBot.StartAsync();
        tenant.Host.Bots.Use(1, bot.Url);
        var services = tenant.Host.Services;
        var chat = services.GetRequiredService<Places>().PersonalChat(Manager);
        services.GetRequiredService<ChatMessages>().Add(chat, ChatMessages.Bot, CardBot.Message("What happened?"));
        var (page, complaints) = await chromium.OpenAsync(Wide);
        await page.GotoAsync($"{Address("teams")}/{Uri.EscapeDataString(chat.Id)}");

        await page.Locator(".card-holder input[type=date]").FillAsync("2026-03-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Agree" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Agreed on 2026-03-02");
        await Chromium.PictureAsync(page, "tenant-card-1280");
        await Axe.NothingWrongAsync(page, "chat with a card");
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_someone_types_in_a_card_stays_when_something_else_arrives()
    {
        var services = tenant.Host.Services;
        var chat = services.GetRequiredService<Places>().PersonalChat(Manager);
        var messages = services.GetRequiredService<ChatMessages>();
        messages.Add(chat, ChatMessages.Bot, CardBot.Message("What happened?"));
        var (page, _) = await chromium.OpenAsync(Wide);
        await page.GotoAsync($"{Address("teams")}/{Uri.EscapeDataString(chat.Id)}");
        await page.GetByLabel("Initials").FillAsync("JK");

        messages.Add(chat, ChatMessages.Bot, new JsonObject { ["text"] = "Another message" });

        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Another message");
        await Expect(page.GetByLabel("Initials")).ToHaveValueAsync("JK");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Who_reads_further_up_is_told_of_new_messages_below_and_is_not_moved()
    {
        var services = tenant.Host.Services;
        var chat = services.GetRequiredService<Places>().PersonalChat(Manager);
        var messages = services.GetRequiredService<ChatMessages>();
        for (int n = 0; n < 40; n++)
            messages.Add(chat, ChatMessages.Bot, new JsonObject { ["text"] = $"Message {n}" });
        var (page, _) = await chromium.OpenAsync(Wide);
        await page.GotoAsync($"{Address("teams")}/{Uri.EscapeDataString(chat.Id)}");
        var log = page.GetByRole(AriaRole.Log);
        await Expect(log).ToContainTextAsync("Message 39");
        await log.EvaluateAsync("log => { log.scrollTop = 0; }");

        messages.Add(chat, ChatMessages.Bot, new JsonObject { ["text"] = "The newest" });

        var below = page.GetByRole(AriaRole.Button, new() { Name = "New messages below" });
        await Expect(below).ToBeVisibleAsync();
        Assert.Equal(0, await log.EvaluateAsync<int>("log => log.scrollTop"));
        await below.ClickAsync();
        await Expect(log.GetByText("The newest")).ToBeInViewportAsync();
        await Expect(below).ToBeHiddenAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Someone_outside_the_tenant_has_Outlook_and_a_calendar_and_nothing_of_Teams()
    {
        var (page, _) = await chromium.OpenAsync(Wide);
        await page.GotoAsync($"{tenant.Host.Url}#/{Outsider.Id}/teams");

        var rail = page.GetByRole(AriaRole.Navigation, new() { Name = "Views" });
        await Expect(rail.GetByRole(AriaRole.Link, new() { Name = "Outlook" })).ToBeVisibleAsync();
        await Expect(rail.GetByRole(AriaRole.Link, new() { Name = "Teams" })).ToHaveCountAsync(0);
        await Expect(rail.GetByRole(AriaRole.Link, new() { Name = "Files" })).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Text_that_looks_like_HTML_is_shown_as_text()
    {
        var chat = tenant.Host.Services.GetRequiredService<Places>().PersonalChat(Manager);
        const string Evil = "<img src=x onerror=\"document.title='taken'\"> [link](javascript:alert(1))";
        await tenant.Http.PostAsJsonAsync($"/control/people/{Manager.Id}/say", new { conversation = chat.Id, text = Evil });
        var (page, _) = await chromium.OpenAsync(Wide);

        await page.GotoAsync($"{Address("teams")}/{Uri.EscapeDataString(chat.Id)}");

        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("<img src=x");
        Assert.NotEqual("taken", await page.TitleAsync());
        Assert.Equal(0, await page.Locator(".words img, .words a").CountAsync());
        await page.CloseAsync();
    }

    private string Address(string view) => view.Length == 0 ? tenant.Host.Url.ToString() : $"{tenant.Host.Url}#/{Manager.Id}/{view}";
}
