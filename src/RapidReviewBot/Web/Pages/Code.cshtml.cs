using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Pages;

/// <summary>Takes the code; the right one opens the link in this browser.</summary>
public sealed class CodeModel(CodeDesk desk, LinkSession session, TimeProvider machineClock) : LinkedPage
{
    [BindProperty(SupportsGet = true, Name = "go")]
    public string? Go { get; set; }

    [BindProperty(SupportsGet = true, Name = "sent")]
    public string? Sent { get; set; }

    [BindProperty(Name = "code")]
    public string? Typed { get; set; }

    public string Wanted => Inside.Page(Go);

    public string? Error { get; private set; }

    /// <summary>Whether a code is out that can be typed in.</summary>
    public bool CanType { get; private set; }

    /// <summary>How long until a new code may be asked for, in words; null: now.</summary>
    public string? Wait { get; private set; }

    public bool JustSent => Sent == "yes";

    public IActionResult OnGet()
    {
        if (Opened.CodeShown) return Redirect(PathTo(Wanted));
        Show(Opened.Link);
        if (!CanType) Error = Opened.Link.Code.IsLocked(machineClock.GetUtcNow()) ? LockedSentence : "There is no code that still works. Ask for a new one";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Opened.CodeShown) return Redirect(PathTo(Wanted));
        var typed = string.Concat((Typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
        if (typed.Length != 6 || !typed.All(char.IsAsciiDigit))
        {
            desk.NotACode(Opened.Link);
            Show(Opened.Link);
            Error = typed.Length == 0 ? "Enter the code that we sent you" : "The code must be 6 digits, like 012345";
            return Page();
        }

        var (verdict, link) = await desk.TryAsync(Opened.Link, Opened.Token, typed, cancellationToken);
        if (verdict == CodeVerdict.Right)
        {
            session.Begin(HttpContext, link, Opened.Token);
            return Redirect(PathTo(Wanted));
        }

        Show(link);
        Error = verdict switch
        {
            CodeVerdict.Expired => "This code no longer works. Ask for a new one",
            CodeVerdict.Locked => LockedSentence,
            _ => TriesLeftSentence(link.Code),
        };
        return Page();
    }

    const string LockedSentence = "The code was wrong too many times, so it no longer works. Wait, then ask for a new one";

    static string TriesLeftSentence(OneTimeCode code) => (OneTimeCode.TriesAllowed - code.Tries) switch
    {
        1 => "This is not the code that we sent last. You can try once more",
        var left => $"This is not the code that we sent last. You can try {left} more times",
    };

    void Show(PersonalLink link)
    {
        var now = machineClock.GetUtcNow();
        CanType = link.Code.IsWaiting(now) && !link.Code.IsLocked(now);
        if (link.Code.NextCodeAt(now) is { } next && (!CanType || Sent == "wait")) Wait = PlainWait.Until(next, now);
    }
}
