namespace RapidReviewBot.Referrals;

/// <summary>Where the pages of referrals stand.</summary>
public static class ReferralPaths
{
    /// <summary>Below a personal link.</summary>
    public const string Page = "referral";

    /// <summary>What anybody may open.</summary>
    public const string Root = "/refer";

    /// <summary>The empty form for professionals, below a partnership's page.</summary>
    public const string WordForm = "word-form";

    public static string To(string partnershipId, string page = "") => $"{Root}/{partnershipId}{(page.Length == 0 ? "" : $"/{page}")}";
}
