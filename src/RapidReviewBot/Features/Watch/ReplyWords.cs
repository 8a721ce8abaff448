using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Watch;

/// <summary>An answer of the Panel or Ofsted was filed: whose, where, and what is next (J24). What it says is not read.</summary>
internal static class ReplyWords
{
    /// <param name="about">The version of the filed reply, slash, who has written.</param>
    public static NoticeWords Of(string about, Review review, ReviewContext context, DateTimeOffset now)
    {
        var slash = about.IndexOf('/', StringComparison.Ordinal);
        var (version, from) = (about[..slash], about[(slash + 1)..]);
        var filed = review.Documents.FirstOrDefault(one => one.Document == DocumentKind.Reply && $"{one.Version}" == version);
        var where = filed is null ? "It is in the case folder." : $"The case folder holds it: {filed.Path}.";
        return new($"A reply of {from} has come", $"Review {review.Reference}.", $"{where} Read it there: the bot has filed it as it came, and answers nothing. If it asks something of the partners, tell them. {OwedWords.Next(review, context, now) ?? "Nothing more is due in this review."}") { File = filed };
    }
}
