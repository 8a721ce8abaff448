using Microsoft.AspNetCore.Mvc.RazorPages;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web;

/// <summary>A page under a personal link. <see cref="LinkGate"/> has let the request through.</summary>
public abstract class LinkedPage : PageModel
{
    public OpenedLink Opened => HttpContext.Features.Get<OpenedLink>()
        ?? throw new InvalidOperationException("A page of a personal link was reached without one.");

    public string PathTo(string page = "") => Opened.PathTo(page);
}
