using System.Net;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>
/// Whatever page behind a personal link asks somebody for something, at whatever stage: nonsense gets a plain sentence beside the question, is in the service's log and changes nothing.
/// The pages and their questions are those that the stages bring up.
/// </summary>
public sealed class Every_page_takes_no_nonsense(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    // A link may be used so often in a minute and no oftener.
    private const int MostOnALink = 100;

    /// <summary>A further answer is as good as the first.</summary>
    private static readonly OwedKind[] MayBeSentAgain = [OwedKind.CommentOnDraft, OwedKind.GiveThresholdView];

    private LocalTenantFixture? tenant;

    public static TheoryData<string> Stages => [.. Reached.All];

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant!.DisposeAsync();

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Nonsense_gets_a_plain_sentence_and_changes_nothing(string stage)
    {
        var kinds = Reached.NewAt(stage);
        List<(Owed Owed, AskingPage Page, FormField Field)> dated = [];
        await using (var room = await PageRoom.StartAsync(tenant!, azurite.NewTables(), stage))
            foreach (var owed in (await room.OwedAsync()).Where(owed => kinds.Contains(owed.Kind)))
                foreach (var page in await room.PagesAsync(owed))
                {
                    await RefusedAsync(room, owed, page);
                    if (!page.IsSection) dated.AddRange(page.Dates.Select(field => (owed, page, field)));
                    else foreach (var field in page.Dates) await SavedOrRefusedAsync(room, owed, page, field);
                }

        foreach (var (owed, page, field) in dated)
            foreach (var dayOff in PageNonsense.DaysOff)
                await TakenAsMeantOrRefusedAsync(stage, owed, page, field, dayOff);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task The_same_post_twice_counts_once_one_from_a_page_left_open_changes_nothing_and_nobody_else_is_asked(string stage)
    {
        var kinds = Reached.NewAt(stage);
        await using var room = await PageRoom.StartAsync(tenant!, azurite.NewTables(), stage);
        foreach (var kind in kinds)
            if ((await room.OwedAsync()).FirstOrDefault(owed => owed.Kind == kind) is { } owed && await room.PagesAsync(owed) is [var page, ..] pages)
            {
                await NobodyElseAsync(room, owed, page);
                if (pages.Count == 1) await TwiceAsync(room, owed, page);
            }
    }

    private async Task TakenAsMeantOrRefusedAsync(string stage, Owed owed, AskingPage page, FormField field, PageNonsense dayOff)
    {
        await using var room = await PageRoom.StartAsync(tenant!, azurite.NewTables(), stage);
        using var visitor = await room.OpenAsync(owed.By, page.Path);
        if (visitor.Page.QuerySelector($"[name='{field.Id}-day']") is null) return;
        var (ledger, outside, logged, before) = (await room.At.LedgerAsync(), room.Outside, room.At.Host.Logged.Count, (await room.At.HistoryAsync()).Count);

        await visitor.PressAsync(page.Button, With(room.Sensible(visitor, page.Button), field, dayOff.For(field)!));

        if (visitor.Errors.Count > 0) await NothingChangedAsync(room, (ledger, outside, logged), $"{page.Path}, {field.Id}, {dayOff.Name}");
        else Assert.Contains((await room.At.HistoryAsync()).Skip(before), recorded => StoredJson.Write(recorded.What).Contains(dayOff.Mark, StringComparison.Ordinal));
    }

    private static async Task SavedOrRefusedAsync(PageRoom room, Owed owed, AskingPage page, FormField field)
    {
        foreach (var dayOff in PageNonsense.DaysOff)
        {
            using var visitor = await room.OpenAsync(owed.By, page.Path);
            if (visitor.Page.QuerySelector($"[name='{field.Id}-day']") is null) return;
            var (ledger, outside, logged, what) = (await room.At.LedgerAsync(), room.Outside, room.At.Host.Logged.Count, $"{page.Path}, {field.Id}, {dayOff.Name}");

            await visitor.PressAsync(page.Button, With(room.Sensible(visitor, page.Button), field, dayOff.For(field)!));

            Assert.True(visitor.Status == HttpStatusCode.OK, what);
            if (visitor.Errors.Count > 0) await NothingChangedAsync(room, (ledger, outside, logged), what);
            else await ShowsAsync(room, owed, page, field, dayOff);
        }
    }

    private static async Task ShowsAsync(PageRoom room, Owed owed, AskingPage page, FormField field, PageNonsense dayOff)
    {
        using var again = await room.OpenAsync(owed.By, page.Path);
        Assert.Equal(dayOff.For(field)!.Select(part => part.Value), dayOff.For(field)!.Select(part => again.Page.QuerySelector($"[name='{part.Name}']")!.GetAttribute("value")));
    }

    private static async Task NobodyElseAsync(PageRoom room, Owed owed, AskingPage page)
    {
        using var other = await room.OpenAsync(await room.NotAskedAsync(owed), page.Path);

        Assert.Equal("This is no longer waiting for you", other.Heading);
        Assert.Empty(other.Page.QuerySelectorAll("main form[method=post]"));
    }

    private static async Task TwiceAsync(PageRoom room, Owed owed, AskingPage page)
    {
        using var visitor = await room.OpenAsync(owed.By, page.Path);
        using var twin = new Visitor(room.At.Host.Url, visitor.Cookies);
        using var left = new Visitor(room.At.Host.Url, visitor.Cookies);
        await left.OpenAsync(visitor.At);
        var (sensible, before) = (room.Sensible(visitor, page.Button), (await room.At.HistoryAsync()).Count);
        using var once = visitor.Request(page.Button, [.. sensible]);
        using var again = visitor.Request(page.Button, [.. sensible]);

        await Task.WhenAll(visitor.SendAsync(once), twin.SendAsync(again));
        var recorded = (await room.At.HistoryAsync()).Skip(before).Select(one => StoredJson.Write(one.What)).ToList();
        var (ledger, outside, logged) = (await room.At.LedgerAsync(), room.Outside, room.At.Host.Logged.Count);
        await left.PressAsync(page.Button, [.. room.Sensible(left, page.Button)]);

        // One of two at the same instant may find the file that the other is writing, and is told to send it again.
        Assert.Single(new[] { visitor.Errors, twin.Errors }.Where(errors => !errors.SequenceEqual([PassingFault.Sentence])).Select(errors => string.Join(" | ", errors)).Distinct());
        // What is carried out twice is recorded twice in every part.
        Assert.True(recorded.Count == 0 || recorded.CountBy(what => what).Any(times => times.Value == 1), $"{owed.Kind}: {string.Join(" | ", recorded)}");
        if (left.Errors.Count > 0) Assert.True(room.At.Host.Logged.Skip(logged).Any(line => line.Contains("on a page: review", StringComparison.Ordinal)), $"{owed.Kind}: nothing is in the log.");
        if (MayBeSentAgain.Contains(owed.Kind)) return;
        Assert.True(ledger == await room.At.LedgerAsync(), $"{owed.Kind}: the ledger changed.");
        Assert.True(outside.SequenceEqual(room.Outside), $"{owed.Kind}: something was written outside: {string.Join(", ", room.Outside.Except(outside))}");
    }

    private static async Task RefusedAsync(PageRoom room, Owed owed, AskingPage page)
    {
        using (var asked = await room.OpenAsync(owed.By, page.Path)) Assert.NotEmpty(room.Sensible(asked, page.Button));
        foreach (var some in page.Fields.SelectMany(field => PageNonsense.Refused.Select(nonsense => (field, nonsense))).Chunk(MostOnALink))
        {
            using var visitor = await room.OpenAsync(owed.By, page.Path);
            foreach (var (field, nonsense) in some) await RefusedAsync(room, visitor, page, field, nonsense);
        }
    }

    /// <summary>Posts the nonsense for one question, which is asked, with all others answered.</summary>
    private static async Task RefusedAsync(PageRoom room, Visitor visitor, AskingPage page, FormField field, PageNonsense nonsense)
    {
        if (nonsense.For(field) is not { } posted || posted.Any(input => visitor.Page.QuerySelector($"[name='{input.Name}']") is null)) return;
        var (ledger, outside, logged) = (await room.At.LedgerAsync(), room.Outside, room.At.Host.Logged.Count);

        await visitor.PressAsync(page.Button, With(room.Sensible(visitor, page.Button), field, posted));

        var what = $"{page.Path}, {field.Id}, {nonsense.Name}";
        Assert.True(visitor.Status == HttpStatusCode.OK && visitor.Errors.Count > 0, $"{what}: nothing was said, but \"{visitor.Heading}\".");
        Assert.True(visitor.Page.QuerySelectorAll(".govuk-error-summary__list a").Any(link => link.GetAttribute("href")!.StartsWith($"#{field.Id}", StringComparison.Ordinal)), $"{what}: the sentence is about something else: {string.Join(" | ", visitor.Errors)}");
        await NothingChangedAsync(room, (ledger, outside, logged), what);
        await visitor.OpenAsync(visitor.At);
    }

    private static async Task NothingChangedAsync(PageRoom room, (string Ledger, IReadOnlyList<string> Outside, int Logged) before, string what)
    {
        Assert.True(room.At.Host.Logged.Skip(before.Logged).Any(line => line.Contains("on a page: review", StringComparison.Ordinal)), $"{what}: nothing is in the log.");
        Assert.True(before.Ledger == await room.At.LedgerAsync(), $"{what}: the ledger changed.");
        Assert.True(before.Outside.SequenceEqual(room.Outside), $"{what}: something was written outside: {string.Join(", ", room.Outside.Except(before.Outside))}");
    }

    private static (string, string)[] With(IReadOnlyList<(string Name, string Value)> sensible, FormField field, IReadOnlyList<(string Name, string Value)> posted)
    {
        List<(string Name, string Value)> given = [.. posted];
        // A question that is asked for one answer only is asked.
        if (field.ShownWhen is { } shown && sensible.Any(pair => pair.Name == shown.FieldId)) given.Add((shown.FieldId, shown.Values[0]));
        return [.. given, .. sensible.Where(pair => given.All(other => other.Name != pair.Name))];
    }
}
