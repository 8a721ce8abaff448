using Microsoft.Playwright;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Browser.Tests.Pages;

/// <summary>Every page behind a personal link in a real browser: nothing that axe finds, nothing that scrolls sideways, no complaint of the console.</summary>
[Trait("Duty", "N11")]
public sealed class PersonalPageTests(Chromium chromium, AzuriteFixture azurite) : IClassFixture<Chromium>, IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    const int Wide = 1280;
    const int Narrow = 375;
    const string Agency = "acute-trust";

    LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task The_way_in_is_accessible()
    {
        await using var at = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), Asked);
        var (page, complaints) = await chromium.OpenAsync(Wide);

        await page.GotoAsync((await at.LinkAsync(ExampleBorough.Contact(Agency))).ToString());
        await HoldAsync(page, "front");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await HoldAsync(page, "code");
        await page.GetByLabel("Code").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await HoldAsync(page, "code-wrong");
        for (var tries = 0; tries < 5; tries++)
        {
            await page.GetByLabel("Code").FillAsync(at.Host.CodeMails.Last().Code == "000000" ? "111111" : "000000");
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        }

        await HoldAsync(page, "code-locked");
        foreach (var (address, name) in new[] { ("/", "home"), ("/accessibility", "accessibility"), ("/cookies", "cookies") })
        {
            await page.GotoAsync(new Uri(at.Host.Url, address).ToString());
            await HoldAsync(page, name);
        }

        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/nowhere", "not-found")]
    [InlineData("/r/none/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "no-link")]
    public async Task A_page_that_says_what_went_wrong_is_accessible(string address, string name)
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var (page, _) = await chromium.OpenAsync(Wide);

        await page.GotoAsync(new Uri(host.Url, address).ToString());

        await HoldAsync(page, name);
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_an_agency_is_asked_to_do_is_accessible()
    {
        await using var at = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), review => WithSlots(Asked(review)));
        var (page, complaints) = await chromium.OpenAsync(Wide);
        await SignInAsync(page, at, ExampleBorough.Contact(Agency));

        await HoldAsync(page, "tasks");
        foreach (var (link, button, name) in new[]
        {
            ("Confirm that your records are secured", "Confirm", "secure-records"),
            ("Say which meeting times suit you", "Send my answer", "answer-slots"),
            ("Name who leads for Hospital trust", "Name this person", "name-lead"),
        })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await HoldAsync(page, name);
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await HoldAsync(page, $"{name}-wrong");
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to your tasks" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Say which meeting times suit you" }).ClickAsync();
        await page.GetByLabel("None of these times").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        await HoldAsync(page, "answer-slots-done");
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Every_section_of_a_return_is_accessible()
    {
        await using var at = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), Asked);
        var (page, complaints) = await chromium.OpenAsync(Wide);
        await SignInAsync(page, at, ExampleBorough.Contact(Agency));

        await page.GetByRole(AriaRole.Link, new() { Name = "Give your agency's return" }).ClickAsync();
        await HoldAsync(page, "return-start");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hand in the filled Word form" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send this form" }).ClickAsync();
        await HoldAsync(page, "return-upload-wrong");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start now" }).ClickAsync();
        await page.GetByLabel("Yes, known").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and come back later" }).ClickAsync();
        var sections = await page.Locator(".govuk-task-list__link").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        for (var number = 0; number < sections.Length; number++)
        {
            await page.GotoAsync(sections[number]);
            await HoldAsync(page, $"return-section-{number + 1}");
            await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).Last.ClickAsync();
            if (await page.Locator(".govuk-error-summary").CountAsync() > 0) await HoldAsync(page, $"return-section-{number + 1}-wrong");
        }

        await page.GotoAsync(sections[0][..sections[0].IndexOf("/section/", StringComparison.Ordinal)] + "/check");
        await HoldAsync(page, "return-check");
        Assert.Equal(9, sections.Length);
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Signing_is_accessible()
    {
        await using var at = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), review => Asked(review).MeetingBooked("2026-04-15T10:00").Returned().MeetingHeld().Decided().Agreed());
        var (page, complaints) = await chromium.OpenAsync(Wide);
        await SignInAsync(page, at, at.Hand.InRole("police-signatory"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign the Rapid Review Template" }).ClickAsync();
        await HoldAsync(page, "sign");
        await page.GetByLabel("No, I do not agree with it").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        await HoldAsync(page, "sign-wrong");
        await page.GetByLabel("Yes, I sign it").CheckAsync();
        await page.GetByLabel("I have read this version").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        await HoldAsync(page, "sign-done");
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Narrative_of_the_office_and_the_chair_is_written_on_accessible_pages()
    {
        await using var referral = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), review => review.Opened());
        await using var decision = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), review => Asked(review).MeetingBooked("2026-04-15T10:00").Returned().MeetingHeld());
        foreach (var (at, role, task, name) in new[] { (referral, "single-point-of-contact", "Fill in the referral form", "referral"), (decision, "chair", "Record the decision and its grounds", "decision") })
        {
            var (page, complaints) = await chromium.OpenAsync(Wide);
            await SignInAsync(page, at, at.Hand.InRole(role));
            await page.GetByRole(AriaRole.Link, new() { Name = task }).ClickAsync();
            await HoldAsync(page, $"{name}-start");
            var sections = await page.Locator(".govuk-task-list__link").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
            for (var number = 0; number < sections.Length; number++)
            {
                await page.GotoAsync(sections[number]);
                await HoldAsync(page, $"{name}-section-{number + 1}");
            }

            Assert.NotEmpty(sections);
            Assert.Empty(complaints);
            await page.CloseAsync();
        }
    }

    static ReviewInHand Asked(ReviewInHand review) => review.Opened().WithReferral().AgenciesAsked();

    static ReviewInHand WithSlots(ReviewInHand review) => review
        .ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""))
        .ByService(new RecordSlots([.. Enumerable.Range(13, 3).Select(day => new MeetingSlot(new DateTimeOffset(2026, 4, day, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(2), [], [], [ExampleBorough.Contact(Agency).Id]))]));

    static async Task SignInAsync(IPage page, CaseOnPages at, Person person)
    {
        await page.GotoAsync((await at.LinkAsync(person)).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await page.GetByLabel("Code").FillAsync(at.Host.CodeMails.Last().Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    /// <summary>Looks at a page wide and narrow. What axe finds hardly depends on the width, and a look takes a second.</summary>
    internal static async Task HoldAsync(IPage page, string name)
    {
        await page.Locator("main h1").WaitForAsync();
        await Axe.NothingWrongAsync(page, name);
        foreach (var width in new[] { Narrow, Wide })
        {
            await page.SetViewportSizeAsync(width, 800);
            await Chromium.PictureAsync(page, $"pages-{name}-{width}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}
