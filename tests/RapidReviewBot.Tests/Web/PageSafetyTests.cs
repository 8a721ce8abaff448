using System.Net;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

public sealed class PageSafetyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Every_page_forbids_foreign_scripts_frames_referrers_and_keeping()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = host.NewVisitor();
        var link = await host.LinkAsync();

        foreach (var page in new[] { "/", "/accessibility", "/cookies", "/nowhere", "/r/x/y", link.AbsolutePath })
        {
            await visitor.OpenAsync(page);

            var policy = string.Join(' ', visitor.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("no-referrer", visitor.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(visitor.Headers.CacheControl!.NoStore);
            Assert.Empty(visitor.Page.QuerySelectorAll("script:not([src]), [style], style, [onclick]"));
        }
    }

    [Fact]
    public async Task A_form_posted_from_another_site_is_refused()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var forger = host.NewVisitor();

        using var forged = new HttpRequestMessage(HttpMethod.Post, await host.LinkAsync()) { Content = new FormUrlEncodedContent([]) };
        await forger.SendAsync(forged);

        Assert.Equal(HttpStatusCode.BadRequest, forger.Status);
        Assert.Equal("We could not take that in", forger.Heading);
        Assert.Empty(host.CodeMails);
        Assert.Contains(host.Logged, line => line.Contains("A page was answered with 400", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_in_plain_words_with_a_reference()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = host.NewVisitor();

        await visitor.OpenAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("Page not found", visitor.Heading);
        Assert.Contains("give this reference:", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_60_MB_is_answered_with_a_plain_page()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var link = await host.LinkAsync();
        using var visitor = await host.SignedInAsync(link);

        using var post = new HttpRequestMessage(HttpMethod.Post, link + "/task/give-return/upload")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(new byte[60 * 1024 * 1024]), "file", "return.docx" } },
        };
        await visitor.SendAsync(post);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
        Assert.Equal("Your file is too large", visitor.Heading);
        Assert.Contains(host.Logged, line => line.Contains("bytes was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_used_too_often_within_a_minute_is_told_to_wait()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = host.NewVisitor();
        var link = await host.LinkAsync();

        for (var request = 0; request < 301; request++) await visitor.OpenAsync(link);

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Equal("Too many requests", visitor.Heading);
    }

    [Fact]
    public void The_service_does_not_start_with_an_address_that_would_send_cookies_in_the_clear()
    {
        var options = new WebOptions { PublicUrl = new Uri("http://reviews.example.gov.uk") };

        var faults = options.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(options));

        Assert.Single(faults);
    }
}
