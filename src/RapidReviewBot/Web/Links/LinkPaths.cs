using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Web.Links;

/// <summary>Where the pages of a personal link stand. Everything personal lies under the link's own path, and so does its cookie.</summary>
static class LinkPaths
{
    public const string Root = "/r";

    public static string To(ReviewId review, LinkToken token, string page = "") =>
        page.Length == 0 ? $"{Root}/{review.Value}/{token.Text}" : $"{Root}/{review.Value}/{token.Text}/{page}";

    /// <summary>The tokens of the review's links that a text holds.</summary>
    public static IEnumerable<LinkToken> TokensIn(string text, ReviewId review) =>
        text.Split($"{Root}/{review.Value}/").Skip(1).Select(rest => LinkToken.Read(rest.Length < LinkToken.Length ? null : rest[..LinkToken.Length])).OfType<LinkToken>();

    /// <summary>The parts of a path below <see cref="Root"/>: review, token, rest. Null when it is not a link's path.</summary>
    public static (ReviewId Review, LinkToken Token, string Page)? Read(PathString path)
    {
        if (path.Value?.Split('/', 5) is not ["", "r", var review, var secret, .. var rest]) return null;
        if (review.Length is 0 or > 64 || !review.All(char.IsAsciiLetterOrDigit) || LinkToken.Read(secret) is not { } token) return null;
        return (new ReviewId(review), token, rest is [var page] ? page.TrimEnd('/') : "");
    }
}
