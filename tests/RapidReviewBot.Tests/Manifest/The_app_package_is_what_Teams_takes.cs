using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Manifest;

/// <summary>Builds the app package as an administrator does. The build itself holds it against Microsoft's schema.</summary>
public sealed class The_app_package_is_what_Teams_takes : IDisposable
{
    private const string AppId = "94ee0312-ed82-5ff2-acd4-1452a07895c6";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.zip");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task It_holds_the_manifest_and_both_icons_and_nothing_else()
    {
        using var package = await BuildAsync();

        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Entries.Select(entry => entry.FullName).Order());
        Assert.Equal((192, 192), SizeOf(package, "color.png"));
        Assert.Equal((32, 32), SizeOf(package, "outline.png"));
    }

    [Fact]
    public async Task It_asks_for_the_team_permissions_that_calls_need_and_no_more()
    {
        var manifest = await ManifestAsync();

        var calls = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "infra", "permissions.json")))!["calls"]!.AsArray();
        var needed = calls.Where(call => (string?)call!["grant"]!["kind"] == "resource-specific").Select(call => (string?)call!["grant"]!["permission"]).Distinct().Order();
        Assert.NotEmpty(needed);
        Assert.Equal(needed, manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(one => (string?)one!["name"]).Order());
    }

    [Fact]
    public async Task Every_command_that_it_offers_is_understood_as_itself()
    {
        var manifest = await ManifestAsync();

        var titles = manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray()).Select(command => (string)command!["title"]!).ToList();
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Equal(title, Assert.IsType<Understood.Meant>(Understanding.Read(title)).Intent.Name));
        Assert.Equal(Intent.All.Select(intent => intent.Name).Order(), titles.Distinct().Order());
    }

    [Fact]
    public async Task It_names_the_bot_and_works_in_every_kind_of_channel()
    {
        var manifest = await ManifestAsync();

        Assert.Equal(AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(AppId, (string?)manifest["webApplicationInfo"]!["id"]);
        Assert.Equal("tier1", (string?)manifest["supportsChannelFeatures"]);
        Assert.Equal(["team", "personal"], manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string?)scope));
    }

    [Fact]
    public async Task Two_builds_of_the_same_are_the_same()
    {
        (await BuildAsync()).Dispose();
        var first = await File.ReadAllBytesAsync(_file);

        (await BuildAsync()).Dispose();

        Assert.Equal(first, await File.ReadAllBytesAsync(_file));
    }

    [Theory]
    [InlineData("--app-id", "not-a-guid", "botId")]
    [InlineData("--domain", "https://reviews.example.gov.uk/", "is not a host name")]
    [InlineData("--privacy-url", "http://www.example.gov.uk/privacy", "is not an https address")]
    [InlineData("--developer", "A council whose name is longer than Teams takes", "/developer/name")]
    [InlineData("--version", "1.0", "is not of the form")]
    public async Task What_Teams_would_not_take_is_not_built(string option, string value, string fault)
    {
        var (code, output) = await RunAsync(new() { [option] = value });

        Assert.NotEqual(0, code);
        Assert.Contains(fault, output);
        Assert.False(File.Exists(_file));
    }

    private async Task<JsonNode> ManifestAsync()
    {
        using var package = await BuildAsync();
        await using var text = await package.GetEntry("manifest.json")!.OpenAsync();
        return (await JsonNode.ParseAsync(text))!;
    }

    private async Task<ZipArchive> BuildAsync()
    {
        var (code, output) = await RunAsync([]);
        Assert.True(code == 0, output);
        return await ZipFile.OpenReadAsync(_file);
    }

    private async Task<(int Code, string Output)> RunAsync(Dictionary<string, string> other)
    {
        var options = new Dictionary<string, string>
        {
            ["--app-id"] = AppId,
            ["--domain"] = "reviews.example.gov.uk",
            ["--developer"] = "Example Borough Council",
            ["--website-url"] = "https://www.example.gov.uk/reviews",
            ["--privacy-url"] = "https://www.example.gov.uk/privacy",
            ["--terms-url"] = "https://www.example.gov.uk/terms",
            ["--version"] = "1.2.3",
            ["--out"] = _file,
        };
        foreach (var (option, value) in other)
            options[option] = value;
        var start = new ProcessStartInfo("node", ["manifest/build.mjs", .. options.SelectMany(option => new[] { option.Key, option.Value })])
        {
            WorkingDirectory = RepositoryFolder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node is needed to build the app package.");
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }

    // A PNG begins with its signature and the header chunk, whose first two numbers are width and height.
    private static (int Width, int Height) SizeOf(ZipArchive package, string name)
    {
        using var icon = package.GetEntry(name)!.Open();
        var head = new byte[24];
        icon.ReadExactly(head);
        Assert.Equal("\u0089PNG\r\n\u001a\n", System.Text.Encoding.Latin1.GetString(head, 0, 8));
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }
}
