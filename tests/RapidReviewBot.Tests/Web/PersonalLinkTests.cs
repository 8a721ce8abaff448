using System.Net;
using Azure.Data.Tables;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web.Links;
using Xunit;

namespace RapidReviewBot.Tests.Web;

[Trait("Duty", "N11")]
public sealed class PersonalLinkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Somebody_without_an_account_gets_in_with_the_link_and_the_mailed_code()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = host.NewVisitor();

        await visitor.OpenAsync(await host.LinkAsync(page: "task/give-return"));
        var asked = visitor.Heading;
        await visitor.PressAsync("Send me a code");
        var mail = Assert.Single(host.CodeMails);
        await visitor.PressAsync("Continue", ("code", mail.Code));

        Assert.Equal("Confirm that this is you", asked);
        Assert.Equal("lead@police.example", mail.To);
        Assert.EndsWith("/task/give-return", visitor.At.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_holds_neither_the_links_secret_nor_the_code()
    {
        var account = azurite.NewAccount();
        var tables = AzuriteFixture.Tables(account);
        await using var host = await PagesHost.StartAsync(tables);
        using var visitor = host.NewVisitor();
        var link = await host.LinkAsync();

        await visitor.OpenAsync(link);
        await visitor.PressAsync("Send me a code");

        var secret = link.Segments[3].TrimEnd('/');
        var code = host.CodeMails.Single().Code;
        await foreach (var row in tables.GetTableClient("links").QueryAsync<TableEntity>($"PartitionKey eq '{PagesHost.Review.Value}'"))
        {
            var kept = string.Join('|', row.Keys.Select(key => row[key]));
            Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(code, kept, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/r/rrtest1/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/r/rrtest1/short")]
    [InlineData("/r/another/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/tasks")]
    [InlineData("/r/..%2f..%2f/x")]
    [InlineData("/r")]
    public async Task A_link_that_was_never_made_is_answered_like_one_that_has_run_out(string path)
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var stranger = host.NewVisitor();
        using var late = host.NewVisitor();
        var expired = await host.LinkAsync(lasts: TimeSpan.FromDays(1));
        host.ReviewTime.Forward(TimeSpan.FromDays(1));

        await stranger.OpenAsync(path);
        await late.OpenAsync(expired);

        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Equal("This link does not work", stranger.Heading);
        Assert.Equal(Without(stranger), Without(late));

        static string Without(Visitor visitor) => visitor.Source.Replace(visitor.Page.QuerySelector("main strong")!.TextContent, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_cookie_does_not_open_the_link()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var mine = await host.LinkAsync("police@example.org");
        var theirs = await host.LinkAsync("health@example.org");
        using var visitor = await host.SignedInAsync(mine);
        var cookie = visitor.Cookies.GetAllCookies().Single(candidate => candidate.Name == LinkSession.Cookie);

        using var thief = host.NewVisitor();
        thief.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "127.0.0.1"));
        await thief.OpenAsync(theirs + "/tasks");

        Assert.Equal("Confirm that this is you", thief.Heading);
        Assert.True(cookie.HttpOnly);
        Assert.StartsWith(mine.AbsolutePath, cookie.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_without_use_ends_the_session_and_use_prolongs_it()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var link = await host.LinkAsync();
        using var visitor = await host.SignedInAsync(link);

        host.MachineClock.Forward(TimeSpan.FromMinutes(59));
        await visitor.OpenAsync(link + "/tasks");
        host.MachineClock.Forward(TimeSpan.FromMinutes(59));
        await visitor.OpenAsync(link + "/tasks");
        var stillIn = visitor.At.AbsolutePath;
        host.MachineClock.Forward(TimeSpan.FromMinutes(61));
        await visitor.OpenAsync(link + "/tasks");

        Assert.EndsWith("/tasks", stillIn, StringComparison.Ordinal);
        Assert.Equal("Confirm that this is you", visitor.Heading);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_every_browser()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var link = await host.LinkAsync();
        using var visitor = await host.SignedInAsync(link);
        host.MachineClock.Forward(TimeSpan.FromMinutes(1));
        using var other = await host.SignedInAsync(link);
        host.MachineClock.Forward(TimeSpan.FromMinutes(1));

        await other.PressAsync("Sign out");
        await visitor.OpenAsync(link + "/tasks");

        Assert.Contains("You have signed out", other.Text, StringComparison.Ordinal);
        Assert.Equal("Confirm that this is you", visitor.Heading);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("task/../../../refer")]
    [InlineData("./tasks")]
    [InlineData("https://evil.example")]
    public async Task The_way_back_after_the_code_never_leads_to_another_site_or_out_of_the_link(string go)
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var link = await host.LinkAsync();
        using var visitor = await host.SignedInAsync(link);

        await visitor.OpenAsync(link + "?go=" + Uri.EscapeDataString(go));

        Assert.Equal(host.Url.Authority, visitor.At.Authority);
        Assert.EndsWith("/tasks", visitor.At.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task The_log_holds_ids_only()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var link = await host.LinkAsync("sam.carter@police.example");
        using var visitor = host.NewVisitor();

        await visitor.OpenAsync(link + "/tasks");
        await visitor.PressAsync("Send me a code");
        await visitor.PressAsync("Continue", ("code", "000000"));
        await visitor.OpenAsync("/r/rrtest1/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        var logged = string.Join('\n', host.Logged);
        Assert.DoesNotContain("sam.carter", logged);
        Assert.DoesNotContain(link.Segments[3], logged);
        Assert.DoesNotContain(host.CodeMails.Single().Code, logged);
        Assert.Contains("Code refused: review rrtest1", logged, StringComparison.Ordinal);
        Assert.Contains("A link that does not open was used", logged, StringComparison.Ordinal);
    }
}
