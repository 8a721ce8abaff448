using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;

namespace RapidReviewBot.Web;

/// <summary>A page of a partnership that anybody may open, without an account and without a code. It shows nothing of any case.</summary>
public abstract class PublicPage(PartnershipStore partnerships, ReviewContexts contexts) : PageModel
{
    ReviewContext? context;

    public ReviewContext Context => context ?? throw new InvalidOperationException("The partnership has not been read yet.");

    public string Partnership => Context.Partnership.Name;

    public string PathTo(string page = "") => ReferralPaths.To(Context.Partnership.Id, page);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = (string?)RouteData.Values["partnership"];
        // From the list, not by its key: nobody fills our memory with the ids of partnerships that there are none of.
        var found = (await partnerships.AllAsync(HttpContext.RequestAborted)).FirstOrDefault(one => one.Id == id && one.IsReady);
        this.context = found is null ? null : await contexts.ForAsync(found.Id, HttpContext.RequestAborted);
        if (this.context is { } known && IsOffered(known)) await next();
        else context.Result = NotFound();
    }

    /// <summary>Whether this partnership has the page.</summary>
    protected abstract bool IsOffered(ReviewContext context);
}

/// <summary>A page of the referral by parents and the community: only where the procedure has it (T02).</summary>
public abstract class ReferralPage(PartnershipStore partnerships, ReviewContexts contexts) : PublicPage(partnerships, contexts)
{
    protected sealed override bool IsOffered(ReviewContext context) => context.Procedure.Opening.PublicReferral;
}
