namespace RapidReviewBot.Referrals;

/// <summary>Where the pages of referrals stand.</summary>
public static class ReferralPaths
{
    /// <summary>Below a personal link.</summary>
    public const string Page = "referral";

    /// <summary>What anybody may open.</summary>
    public const string Root = "/refer";
}
