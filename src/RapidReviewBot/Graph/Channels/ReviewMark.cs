using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Graph.Channels;

/// <summary>How something made for a review says whose it is, so that only that is ever adopted.</summary>
internal static class ReviewMark
{
    /// <summary>The line of a channel's description.</summary>
    public static string Line(ReviewId review) => $"[review {review.Value}]";

    public static bool IsOn(string? text, ReviewId review) => text?.Contains(Line(review), StringComparison.Ordinal) == true;

    /// <summary>The names to try, in order: the wanted one, then with -2, -3 and so on.</summary>
    public static IEnumerable<string> Names(string wanted) => Enumerable.Range(1, 20).Select(number => number == 1 ? wanted : $"{wanted}-{number}");
}
