using Microsoft.Playwright;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Browser.Tests;

/// <summary>One headless Chromium for all tests of a class. Where it is missing the tests fail and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new InvalidOperationException($"{Executable} is missing: install Debian's package chromium (apt-get install -y chromium).");

        // A busy machine draws late; what never comes still fails.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A page of its own; what its console or scripts complain of is in the list.</summary>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(int width, int height = 800)
    {
        var page = await Browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return (page, complaints);
    }

    /// <summary>Keeps a picture under <c>artifacts/screenshots</c> of the repository.</summary>
    public static Task PictureAsync(IPage page, string name)
    {
        string path = Path.Combine(RepositoryFolder.Root, "artifacts", "screenshots", $"{name}.png");
        return page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
    }
}
