using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Pages;

/// <summary>The front of a personal link: asks for a code to be sent.</summary>
public sealed class FrontModel(CodeDesk desk) : LinkedPage
{
    /// <summary>The page within the link that the person was on the way to.</summary>
    [BindProperty(SupportsGet = true, Name = "go")]
    public string? Go { get; set; }

    [BindProperty(SupportsGet = true, Name = "left")]
    public bool Left { get; set; }

    public string Wanted => Inside.Page(Go);

    public IActionResult OnGet() => Opened.CodeShown ? Redirect(PathTo(Wanted)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Opened.CodeShown) return Redirect(PathTo(Wanted));
        var wait = await desk.SendAsync(Opened.Link, Opened.Token, cancellationToken);
        return Redirect(PathTo("code") + $"?go={Uri.EscapeDataString(Wanted)}&sent={(wait is null ? "yes" : "wait")}");
    }
}

/// <summary>A page of the same link, from what stood in an address: never another site, never another link.</summary>
static class Inside
{
    const int Longest = 200;

    public static string Page(string? wanted) =>
        wanted is { Length: > 0 and <= Longest } && wanted[0] != '/' && wanted.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/' or '_' or '.')
            && !wanted.Split('/').Any(part => part.Trim('.').Length == 0)
            ? wanted
            : "tasks";
}
