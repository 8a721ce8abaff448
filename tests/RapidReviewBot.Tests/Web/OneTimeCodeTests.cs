using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

[Trait("Duty", "N11")]
public sealed class OneTimeCodeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Five_wrong_codes_lock_and_then_even_the_right_one_is_refused()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);
        var right = host.CodeMails.Single().Code;

        var answers = new List<string>();
        for (var tries = 0; tries < 5; tries++)
        {
            await visitor.PressAsync("Continue", ("code", Wrong(right)));
            answers.Add(visitor.Errors.Single());
        }

        Assert.Equal("This is not the code that we sent last. You can try 4 more times", answers[0]);
        Assert.Equal("This is not the code that we sent last. You can try once more", answers[3]);
        Assert.Equal("The code was wrong too many times, so it no longer works. Wait, then ask for a new one", answers[4]);
        Assert.Contains("You can ask for a new code in 15 minutes.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(5, host.Logged.Count(line => line.Contains("Code refused: review", StringComparison.Ordinal)));
        Assert.Null(visitor.Page.QuerySelector("#code"));
    }

    [Fact]
    public async Task After_the_wait_a_new_code_lets_the_person_in()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);
        for (var tries = 0; tries < 5; tries++) await visitor.PressAsync("Continue", ("code", Wrong(host.CodeMails.Single().Code)));

        await visitor.PressAsync("Send me a new code");
        var whileLocked = host.CodeMails.Count;
        host.MachineClock.Forward(TimeSpan.FromMinutes(15));
        await visitor.PressAsync("Send me a new code");
        await visitor.PressAsync("Continue", ("code", host.CodeMails.Last().Code));

        Assert.Equal(1, whileLocked);
        Assert.EndsWith("/tasks", visitor.At.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_lock_lasts_twice_as_long()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);
        for (var tries = 0; tries < 5; tries++) await visitor.PressAsync("Continue", ("code", Wrong(host.CodeMails.Last().Code)));
        host.MachineClock.Forward(TimeSpan.FromMinutes(15));
        await visitor.PressAsync("Send me a new code");

        for (var tries = 0; tries < 5; tries++) await visitor.PressAsync("Continue", ("code", Wrong(host.CodeMails.Last().Code)));

        Assert.Contains("You can ask for a new code in 30 minutes.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_for_ten_minutes()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);

        host.MachineClock.Forward(TimeSpan.FromMinutes(10));
        await visitor.PressAsync("Continue", ("code", host.CodeMails.Single().Code));

        Assert.Equal(["This code no longer works. Ask for a new one"], visitor.Errors);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        var link = await host.LinkAsync();
        using var first = await host.SignedInAsync(link);
        using var second = host.NewVisitor();
        await second.OpenAsync(link);
        await second.PressAsync("Send me a code");

        await second.OpenAsync(link + "/code");

        Assert.Equal("You need a new code", second.Heading);
        Assert.Single(host.CodeMails);
    }

    [Fact]
    public async Task A_newer_code_replaces_the_one_before()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);
        var old = host.CodeMails.Single().Code;
        host.MachineClock.Forward(TimeSpan.FromMinutes(2));
        await visitor.PressAsync("Send me a new code");

        var replaced = host.CodeMails.Last().Code;
        if (replaced != old) await visitor.PressAsync("Continue", ("code", old));

        Assert.True(replaced == old || visitor.Errors.Count == 1);
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_with_codes()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);

        for (var minute = 0; minute < 30; minute++)
        {
            await visitor.PressAsync("Send me a new code");
            host.MachineClock.Forward(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(6, host.CodeMails.Count);
    }

    [Theory]
    [InlineData("", "Enter the code that we sent you")]
    [InlineData("12345", "The code must be 6 digits, like 012345")]
    [InlineData("<script>alert(1)</script>", "The code must be 6 digits, like 012345")]
    public async Task What_cannot_be_a_code_costs_no_try(string typed, string sentence)
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);

        for (var tries = 0; tries < 6; tries++) await visitor.PressAsync("Continue", ("code", typed));

        Assert.Equal([sentence], visitor.Errors);
        Assert.Equal(6, host.Logged.Count(line => line.Contains("What was typed is no code: review", StringComparison.Ordinal)));
        Assert.DoesNotContain("<script>alert", visitor.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_pasted_with_spaces_is_taken()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = await AskedAsync(host);
        var code = host.CodeMails.Single().Code;

        await visitor.PressAsync("Continue", ("code", $" {code[..3]} {code[3..]} "));

        Assert.EndsWith("/tasks", visitor.At.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_could_not_be_sent_is_a_plain_page_and_can_be_asked_for_again_at_once()
    {
        await using var host = await PagesHost.StartAsync(azurite.NewTables());
        using var visitor = host.NewVisitor();
        await visitor.OpenAsync(await host.LinkAsync());
        var front = visitor.At;
        host.MailFault = new HttpRequestException("the mail service is away");

        await visitor.PressAsync("Send me a code");
        var told = visitor.Heading;
        host.MailFault = null;
        await visitor.OpenAsync(front);
        await visitor.PressAsync("Send me a code");

        Assert.Equal("Sorry, there is a problem with the service", told);
        Assert.Single(host.CodeMails);
        Assert.Equal("Enter your code", visitor.Heading);
    }

    static async Task<Visitor> AskedAsync(PagesHost host)
    {
        var visitor = host.NewVisitor();
        await visitor.OpenAsync(await host.LinkAsync());
        await visitor.PressAsync("Send me a code");
        return visitor;
    }

    static string Wrong(string right) => right == "111111" ? "222222" : "111111";
}
