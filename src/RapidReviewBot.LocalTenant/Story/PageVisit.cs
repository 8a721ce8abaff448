using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>One person's browser on the pages behind their personal link: no script, one set of cookies, only what the pages offer.</summary>
internal sealed partial class PageVisit(StoryPerson person, Control control) : IDisposable
{
    private const int MostPages = 120;
    private readonly HttpClient browser = new(new Patience(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }, person.MostPresses, person.ToldNo));
    private readonly HtmlParser parser = new();
    private Uri at = new("about:blank");

    public void Dispose() => browser.Dispose();

    private string? Otherwise(string field) => person.Twist.Answer(person.Name, field);

    /// <summary>Opens the link, proves who it is by the code, and does what is asked there.</summary>
    /// <param name="onlyThis">Whether to leave after the first thing that was done.</param>
    public async Task<int> DoAsync(Uri link, bool onlyThis)
    {
        var page = await GetAsync(link);
        if (page.QuerySelector<IHtmlFormElement>("main form") is { } ask && page.Title?.Contains("Confirm that this is you", StringComparison.Ordinal) == true)
            page = await ProveAsync(page, ask);
        var done = 0;
        for (var pages = 0; pages < MostPages; pages++)
        {
            if (IsConfirmation(page)) done++;
            if (onlyThis && done > 0) return done;
            if (await NextAsync(page) is not { } next) return done;
            page = next;
        }
        throw new StoryStuckException($"{person.Name} went through {MostPages} pages and is at {at.AbsolutePath}.");
    }

    private async Task<IHtmlDocument> ProveAsync(IHtmlDocument page, IHtmlFormElement ask)
    {
        var known = (await control.InboxAsync(person.Id)).Select(mail => (string)mail["id"]!).ToHashSet(StringComparer.Ordinal);
        var code = await PostAsync(ask, PageAnswers.For(ask, person.Name, person.Now, Otherwise));
        await control.IdleAsync();
        var figures = await CodeAsync(known) ?? throw new StoryStuckException($"No code came to {person.Name}.");
        var form = code.QuerySelectorAll<IHtmlFormElement>("main form").First(one => one.QuerySelector("[name=code]") is not null);
        var fields = PageAnswers.For(form, person.Name, person.Now, Otherwise).Select(field => field.Key == "code" ? new KeyValuePair<string, string>("code", figures) : field);
        return await PostAsync(form, fields);
    }

    private async Task<string?> CodeAsync(HashSet<string> known)
    {
        foreach (var mail in await control.InboxAsync(person.Id))
            if (!known.Contains((string)mail["id"]!) && ((string?)mail["subject"])?.Contains("code", StringComparison.OrdinalIgnoreCase) == true && SixFigures().Match((string)(await control.MailAsync(person.Id, (string)mail["id"]!))["text"]!) is { Success: true } match)
                return match.Value;
        return null;
    }

    /// <summary>The next page on the way to having nothing left to do; null at the end of it.</summary>
    private async Task<IHtmlDocument?> NextAsync(IHtmlDocument page)
    {
        if (page.QuerySelector(".govuk-error-summary") is { } errors)
            throw new StoryStuckException($"{person.Name} is told at {at.AbsolutePath}: {Regex.Replace(errors.TextContent, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1))}");
        if (IsConfirmation(page)) return await TasksAsync(page);
        if (Button(page) is { } button) return await GetAsync(new Uri(at, button));
        if (page.QuerySelectorAll<IHtmlFormElement>("main form").FirstOrDefault(form => form.QuerySelector("button[type=submit]") is not null) is { } form)
            return await PostAsync(form, [.. PageAnswers.For(form, person.Name, person.Now, Otherwise), .. Save(form)]);
        return OpenTask(page) is { } task ? await GetAsync(new Uri(at, task)) : null;
    }

    private async Task<IHtmlDocument?> TasksAsync(IHtmlDocument page)
    {
        var back = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).FirstOrDefault(href => href?.EndsWith("/tasks", StringComparison.Ordinal) == true);
        return back is null ? null : await GetAsync(new Uri(at, back));
    }

    /// <summary>"Start now" or "Check your answers", once every section of a long form is complete.</summary>
    private static string? Button(IHtmlDocument page)
    {
        var sections = page.QuerySelectorAll(".govuk-task-list__link").Where(link => link.GetAttribute("href")!.Contains("/section/", StringComparison.Ordinal)).ToList();
        if (sections.Count == 0) return null;
        var open = sections.Find(link => link.Closest("li")?.QuerySelector(".govuk-tag") is not null);
        return open?.GetAttribute("href") ?? page.QuerySelector("main a.govuk-button")?.GetAttribute("href");
    }

    private static string? OpenTask(IHtmlDocument page) => page.QuerySelectorAll(".govuk-task-list__link").Select(link => link.GetAttribute("href"))
        .FirstOrDefault(href => href!.Contains("/task/", StringComparison.Ordinal) && !href.Contains("name-lead", StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Save(IHtmlFormElement form) =>
        form.QuerySelector("button[name=do][value=save]") is null ? [] : [new("do", "save")];

    private static bool IsConfirmation(IHtmlDocument page) => page.QuerySelector(".govuk-panel--confirmation") is not null;

    private async Task<IHtmlDocument> GetAsync(Uri address) => await ReadAsync(await browser.GetAsync(address));

    private async Task<IHtmlDocument> PostAsync(IHtmlFormElement form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var address = form.GetAttribute("action") is { Length: > 0 } action ? new Uri(at, action) : at;
        using HttpContent content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields, await FileAsync(form)) : new FormUrlEncodedContent(fields);
        return await ReadAsync(await browser.PostAsync(address, content));
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, (string Field, byte[] Content)? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is { } chosen) content.Add(new ByteArrayContent(chosen.Content), chosen.Field, "Changed in Word.docx");
        return content;
    }

    /// <summary>Where a form asks for nothing but a file, it is the first paper of the page, filled where it was empty.</summary>
    private async Task<(string Field, byte[] Content)?> FileAsync(IHtmlFormElement form)
    {
        if (form.QuerySelector<IHtmlInputElement>("input[type=file]") is not { Name: { } field } || form.QuerySelector("input[type=radio], textarea, input[type=text]") is not null) return null;
        var paper = ((IHtmlDocument)form.Owner!).QuerySelectorAll("main a[download]").Select(link => link.GetAttribute("href")).FirstOrDefault(href => href?.EndsWith("/pdf", StringComparison.Ordinal) == false)
            ?? throw new StoryStuckException($"{person.Name} is asked for a file at {at.AbsolutePath} and given none to change.");
        return (field, WordPen.FillEmpty(await browser.GetByteArrayAsync(new Uri(at, paper)), PageAnswers.Narrative("what was empty", person.Name)));
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            at = answer.RequestMessage!.RequestUri!;
            var page = parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            if (!answer.IsSuccessStatusCode) throw new StoryStuckException($"{person.Name} got {(int)answer.StatusCode} at {at.AbsolutePath}.");
            person.Shown(string.Join('/', at.AbsolutePath.Split('/').Skip(4)), page.QuerySelector("main")?.TextContent ?? "");
            return page;
        }
    }

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.None, 1000)]
    private static partial Regex SixFigures();
}
