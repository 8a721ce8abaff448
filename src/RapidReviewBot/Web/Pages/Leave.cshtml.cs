using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Pages;

/// <summary>Signs out: on every browser, for a shared machine may have been forgotten too.</summary>
public sealed class LeaveModel(PersonalLinks links, LinkSession session) : LinkedPage
{
    public IActionResult OnGet() => Redirect(PathTo("tasks"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await links.EndSessionsAsync(Opened.Link, cancellationToken);
        session.End(HttpContext, Opened.Link, Opened.Token);
        return Redirect(PathTo() + "?left=true");
    }
}
