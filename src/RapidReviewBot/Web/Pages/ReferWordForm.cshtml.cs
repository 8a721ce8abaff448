using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;

namespace RapidReviewBot.Web.Pages;

/// <summary>The empty referral form for professionals (T30). It holds nothing of any case.</summary>
public sealed class ReferWordFormModel(PartnershipStore partnerships, ReviewContexts contexts, ReferralForms forms) : PublicPage(partnerships, contexts)
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    protected override bool IsOffered(ReviewContext context) => true;

    public IActionResult OnGet()
    {
        var (name, content) = forms.Blank(Context);
        return File(content, Word, name);
    }
}
