using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RapidReviewBot.Testing.Web;

/// <summary>A person with a browser that runs no scripts: follows links, fills in forms and presses buttons that are really there.</summary>
public sealed class Visitor : IDisposable
{
    readonly HttpClient _http;

    /// <param name="service">Where the pages are.</param>
    /// <param name="cookies">Of another window of the same browser; null: a browser of its own.</param>
    public Visitor(Uri service, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        var handler = new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = true };
        _http = new HttpClient(handler) { BaseAddress = service };
    }

    public CookieContainer Cookies { get; }

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public string Source { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public HttpResponseHeaders Headers { get; private set; } = new HttpResponseMessage().Headers;

    /// <summary>Where redirects led to.</summary>
    public Uri At { get; private set; } = new("about:blank");

    public string Heading => Words(Page.QuerySelector("h1"));

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    public string Text => Words(Page.QuerySelector("main"));

    public Task OpenAsync(Uri address) => OpenAsync(address.ToString());

    public async Task OpenAsync(string address)
    {
        using var response = await _http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        await ReadAsync(response);
    }

    public async Task FollowAsync(string link)
    {
        var anchor = Page.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(candidate => Words(candidate) == link)
            ?? throw new InvalidOperationException($"No link \"{link}\" on \"{Heading}\": {string.Join(" | ", Page.QuerySelectorAll("a").Select(Words))}");
        await OpenAsync(new Uri(At, anchor.GetAttribute("href")).ToString());
    }

    /// <summary>Presses a button with the form filled in as given; what is not given is sent as the page has it.</summary>
    public async Task PressAsync(string button, params (string Name, string Value)[] typed)
    {
        using var request = Request(button, typed);
        await SendAsync(request);
    }

    /// <summary>Answers everything on the page somehow, save what is given, and presses the button.</summary>
    public Task PressFilledAsync(string button, params (string Name, string Value)[] typed)
    {
        var given = typed.Select(pair => pair.Name).ToHashSet();
        var rest = Page.QuerySelectorAll("main input, main textarea, main select").Select(Somehow).OfType<(string Name, string Value)>().DistinctBy(pair => pair.Name);
        return PressAsync(button, [.. typed, .. rest.Where(pair => !given.Contains(pair.Name))]);
    }

    /// <summary>Chooses a file and presses the button.</summary>
    public async Task UploadAsync(string button, string fileName, byte[] content)
    {
        using var request = Request(button);
        ((MultipartFormDataContent)request.Content!).Add(new ByteArrayContent(content), "file", fileName);
        await SendAsync(request);
    }

    public async Task SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        await ReadAsync(response);
    }

    /// <summary>What pressing the button would send: for tests that send it twice, or with a part missing.</summary>
    public HttpRequestMessage Request(string button, params (string Name, string Value)[] typed)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("main button").FirstOrDefault(candidate => Words(candidate) == button)
            ?? Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(candidate => Words(candidate) == button)
            ?? throw new InvalidOperationException($"No button \"{button}\" on \"{Heading}\": {string.Join(" | ", Page.QuerySelectorAll("button").Select(Words))}");
        var form = pressed.Closest("form") ?? throw new InvalidOperationException($"Button \"{button}\" stands in no form.");
        var fields = Filled(form, typed);
        if (pressed.GetAttribute("name") is { } name) fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        var address = new Uri(At, form.GetAttribute("action") ?? At.ToString());
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = Content(form, fields) };
    }

    public void Dispose() => _http.Dispose();

    static List<KeyValuePair<string, string>> Filled(IElement form, (string Name, string Value)[] typed)
    {
        var names = typed.Select(pair => pair.Name).ToHashSet();
        var present = form.QuerySelectorAll("input,textarea,select").Select(input => input.GetAttribute("name")).ToHashSet();
        if (names.FirstOrDefault(name => !present.Contains(name)) is { } missing)
            throw new InvalidOperationException($"The form has no input \"{missing}\". It has: {string.Join(", ", present)}");
        var kept = form.QuerySelectorAll("input,textarea,select").SelectMany(Shown).Where(pair => !names.Contains(pair.Key));
        return [.. kept, .. typed.Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))];
    }

    static IEnumerable<KeyValuePair<string, string>> Shown(IElement input)
    {
        if (input.GetAttribute("name") is not { } name) return [];
        return input switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [KeyValuePair.Create(name, box.Value ?? "on")] : [],
            IHtmlInputElement { Type: "file" } => [],
            IHtmlInputElement text => [KeyValuePair.Create(name, text.Value ?? "")],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.Value ?? "")],
            IHtmlSelectElement list => [KeyValuePair.Create(name, list.Value ?? "")],
            _ => [],
        };
    }

    static (string Name, string Value)? Somehow(IElement input) => (input, input.GetAttribute("name") ?? "") switch
    {
        (_, "") => null,
        (IHtmlInputElement { Type: "hidden" or "file" }, _) => null,
        (IHtmlInputElement { Type: "checkbox" or "radio" } box, var name) => (name, box.Value ?? "on"),
        (IHtmlInputElement, var name) when name.EndsWith("-day", StringComparison.Ordinal) || name.EndsWith("-month", StringComparison.Ordinal) => (name, "3"),
        (IHtmlInputElement, var name) when name.EndsWith("-year", StringComparison.Ordinal) => (name, "2026"),
        (IHtmlInputElement, var name) when name.EndsWith("-time", StringComparison.Ordinal) => (name, "14:30"),
        (IHtmlInputElement, var name) => (name, "An answer for a test"),
        (IHtmlTextAreaElement, var name) => (name, string.Join(' ', Enumerable.Repeat("This was known at the time because the family told us, so that we acted.", 10))),
        (IHtmlSelectElement list, var name) => (name, list.Options.First(option => option.Value.Length > 0).Value),
        _ => null,
    };

    static HttpContent Content(IElement form, List<KeyValuePair<string, string>> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        return parts;
    }

    async Task ReadAsync(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Headers = response.Headers;
        At = response.RequestMessage!.RequestUri!;
        Source = await response.Content.ReadAsStringAsync();
        Page = new HtmlParser().ParseDocument(Source);
    }

    static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
