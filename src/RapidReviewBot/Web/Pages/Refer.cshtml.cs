using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Web.Pages;

/// <summary>Where a parent or member of the community begins (T02).</summary>
public sealed class ReferModel(PartnershipStore partnerships, ReviewContexts contexts) : ReferralPage(partnerships, contexts);
