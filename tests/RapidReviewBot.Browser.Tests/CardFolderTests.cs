using System.Text.Json.Nodes;
using Microsoft.Playwright;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Browser.Tests;

/// <summary>
/// Draws every card JSON that a folder holds with the renderer, at the width that Teams gives a card and at a phone's.
/// The folder is that of the environment variable <c>CARDS</c>, else where a story left its cards, else the snapshots kept beside the tests.
/// </summary>
public sealed class CardFolderTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private LocalTenantFixture tenant = null!;

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Theory]
    [InlineData(640)]
    [InlineData(375)]
    public async Task Every_card_is_drawn_without_a_fault_and_nothing_sticks_out(int width)
    {
        var cards = Cards();
        Assert.NotEmpty(cards);
        var (page, complaints) = await chromium.OpenAsync(width);
        await page.GotoAsync(new Uri(tenant.Host.Url, "/page/card.html").ToString());

        List<string> faults = [];
        foreach (var (name, card) in cards)
        {
            string[] found = await page.EvaluateAsync<string[]>("card => window.draw(JSON.parse(card))", card.ToJsonString());
            faults.AddRange(found.Select(fault => $"{name}: {fault}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
                faults.Add($"{name}: sticks out at {width}");
            await Chromium.PictureAsync(page, $"cards/{name}-{width}");
            await Axe.NothingWrongAsync(page, name);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_card_that_the_renderer_cannot_draw_is_a_fault()
    {
        var (page, _) = await chromium.OpenAsync(640);
        await page.GotoAsync(new Uri(tenant.Host.Url, "/page/card.html").ToString());

        string[] faults = await page.EvaluateAsync<string[]>(
            "card => window.draw(JSON.parse(card))", """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"a slip"}]}""");

        Assert.NotEmpty(faults);
        await page.CloseAsync();
    }

    private static List<(string Name, JsonObject Card)> Cards()
    {
        string? named = Environment.GetEnvironmentVariable("CARDS");
        string[] places = [named ?? Path.Combine(RepositoryFolder.Root, "artifacts", "story", "cards"), Path.Combine(RepositoryFolder.Root, "tests", "RapidReviewBot.Tests", "Snapshots", "cards"), Path.Combine(AppContext.BaseDirectory, "Cards")];
        string folder = places.First(place => Directory.Exists(place) && Directory.EnumerateFiles(place, "*.json", SearchOption.AllDirectories).Any());
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), JsonNode.Parse(File.ReadAllText(file))!.AsObject()))];
    }
}
