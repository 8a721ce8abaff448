using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Referrals;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Browser.Tests.Pages;

/// <summary>The pages that anybody may open, and the one on which the office reads what came by them, in a real browser.</summary>
[Trait("Duty", "T02")]
public sealed class ReferralPageTests(Chromium chromium, AzuriteFixture azurite) : IClassFixture<Chromium>, IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    const int Wide = 1280;

    LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task A_referral_by_the_public_is_accessible_from_its_first_page_to_the_office()
    {
        await using var at = await CaseOnPages.StartAsync(tenant, azurite.NewTables(), review => review.Opened(), "tower-hamlets");
        foreach (var held in at.Hand.Context.Partnership.Roster.Where(held => held.Person.EntraId is not null)) GiveAccount(held.Person);
        var (page, complaints) = await chromium.OpenAsync(Wide);

        await page.GotoAsync(new Uri(at.Host.Url, $"{ReferralPaths.Root}/{at.Hand.Context.Partnership.Id}").ToString());
        await PersonalPageTests.HoldAsync(page, "refer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start now" }).ClickAsync();
        await PersonalPageTests.HoldAsync(page, "refer-form");
        await SendAsync(page);
        await PersonalPageTests.HoldAsync(page, "refer-form-wrong");
        await FillAsync(page);
        await SendAsync(page);
        await PersonalPageTests.HoldAsync(page, "refer-sent");
        await OfficeAsync(page, at);

        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    // Only whoever has an account in the tenant can be let into the folder of waiting referrals.
    void GiveAccount(Person person) =>
        tenant.Host.State.People.Put(new LocalTenant.State.Person(person.EntraId!, tenant.Host.State.Host.Id, person.Name, person.Email, LocalTenant.State.Surface.Member));

    static async Task OfficeAsync(IPage page, CaseOnPages at)
    {
        var referral = Assert.Single(await at.Host.Services.GetRequiredService<ReferralShelf>().WithWorkAsync(default));
        var manager = at.Hand.Context.Partnership.Roster.First(held => held.Role == "manager").Person;
        await page.GotoAsync((await at.Host.LinkAsync(manager.Id, new ReviewId(referral.Id), ReferralPaths.Page, email: manager.Email)).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await page.GetByLabel("Code").FillAsync(at.Host.CodeMails.Last().Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await PersonalPageTests.HoldAsync(page, "referral");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await PersonalPageTests.HoldAsync(page, "referral-wrong");
        await page.GetByLabel("It is closed without a review").CheckAsync();
        await page.GetByLabel("It tells nothing that can be followed up").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await PersonalPageTests.HoldAsync(page, "referral-closed");
    }

    static async Task FillAsync(IPage page)
    {
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("A parent or carer").CheckAsync();
        await page.GetByLabel("Who is the child, or who are the children?").FillAsync("A boy of four");
        await page.GetByLabel("What happened?").FillAsync("Invented words of what happened.");
    }

    static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Send to the partnership" }).ClickAsync();
}
