using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace RapidReviewBot.Browser.Tests;

public sealed class OutlookAndClockTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Script = "<script>top.document.title = 'taken'</script><img src=x onerror=\"top.document.title = 'taken'\">";
    private LocalTenantFixture tenant = null!;

    private Person Manager => tenant.Host.State.People.All.First(one => one.Role == "partnership-manager");

    private Person Outsider => tenant.Host.State.People.All.First(one => one.Surface == Surface.Mail);

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_mail_is_shown_without_running_anything_and_its_attachment_can_be_had()
    {
        await SendAsync("Return due", $"<p>Please complete the form.</p>{Script}");
        var (page, _) = await chromium.OpenAsync(1280);
        await page.GotoAsync(Address(Outsider, "mail"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Return due" }).ClickAsync();

        await Expect(page.FrameLocator(".mail-body").Locator("p")).ToContainTextAsync("Please complete the form.");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "form.txt" }).ClickAsync());

        await using (var content = await download.CreateReadStreamAsync())
        using (var reader = new StreamReader(content))
            Assert.Equal("hello", await reader.ReadToEndAsync());
        Assert.NotEqual("taken", await page.TitleAsync());
        await Chromium.PictureAsync(page, "tenant-mail-read-1280");
        // axe waits for an answer from every frame, and this one runs no script at all.
        await page.Locator(".mail-body").EvaluateAsync("frame => frame.remove()");
        await Axe.NothingWrongAsync(page, "a mail");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_reply_with_a_file_reaches_the_sender()
    {
        await SendAsync("Return due", "<p>Please complete the form.</p>");
        var (page, _) = await chromium.OpenAsync(375);
        await page.GotoAsync(Address(Outsider, "mail"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Return due" }).ClickAsync();

        await page.GetByLabel("Reply to Priya Nair").FillAsync("Here it is.");
        await page.GetByLabel("Attach files").SetInputFilesAsync(new FilePayload { Name = "returned.txt", MimeType = "text/plain", Buffer = "filled"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send reply" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sent to" })).ToBeVisibleAsync();

        await page.GotoAsync(Address(Manager, "mail"));
        await page.GetByRole(AriaRole.Link, new() { Name = "RE: Return due" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "returned.txt" })).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_clock_is_moved_forward_in_London_time()
    {
        var (page, _) = await chromium.OpenAsync(1280);
        await page.GotoAsync(Address(Manager, "calendar"));
        await Expect(page.Locator(".clock-now")).ToContainTextAsync("Mon 2 Mar 2026");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tomorrow 09:00" }).ClickAsync();
        await Expect(page.Locator(".clock-now")).ToContainTextAsync("Tue 3 Mar 2026");
        await page.GetByLabel("Date to move to").FillAsync("2026-04-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync();

        await Expect(page.Locator(".clock-now")).ToContainTextAsync("Wed 1 Apr 2026");
        await Expect(page.Locator(".clock-time")).ToHaveTextAsync("09:00");
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero), tenant.Host.Clock.GetUtcNow());
        await page.CloseAsync();
    }

    private string Address(Person person, string view) => $"{tenant.Host.Url}#/{person.Id}/{view}";

    private async Task SendAsync(string subject, string text)
    {
        var mail = new JsonObject
        {
            ["to"] = Outsider.Mail,
            ["subject"] = subject,
            ["text"] = text,
            ["attachments"] = new JsonArray(new JsonObject { ["name"] = "form.txt", ["contentType"] = "text/plain", ["contentBytes"] = Convert.ToBase64String("hello"u8) }),
        };
        var answer = await tenant.Http.PostAsJsonAsync($"/control/people/{Manager.Id}/mail", mail);
        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(204, (int)(await tenant.Http.PostAsync("/control/idle", null)).StatusCode);
    }
}
