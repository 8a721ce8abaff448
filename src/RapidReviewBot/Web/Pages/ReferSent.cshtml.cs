using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Web.Pages;

/// <summary>The reference number, and what happens next.</summary>
public sealed partial class ReferSentModel(PartnershipStore partnerships, ReviewContexts contexts) : ReferralPage(partnerships, contexts)
{
    /// <summary>From the address: nothing else than a reference is shown back.</summary>
    public string Reference => (string)RouteData.Values["reference"]!;

    public IActionResult OnGet() => References().IsMatch(Reference) ? Page() : NotFound();

    [GeneratedRegex("^REF-[0-9]{6}-[A-Z0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex References();
}
