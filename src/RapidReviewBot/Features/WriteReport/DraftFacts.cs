using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.WriteReport;

/// <summary>What the cards of the draft show: which version, and which parts of it are still empty.</summary>
public sealed class DraftFacts(ReportParts parts)
{
    public IEnumerable<AdaptiveElement?> Of(TaskAtHand task)
    {
        var newest = task.Review.Report.Newest!;
        yield return CardWriting.Facts(("Version", $"{newest.Version}"), ("Fingerprint", newest.Sha256[..16]), ("Comments", Comments(task)));
        if (parts.Titles(task.Review.Draft.Unfilled, task.Procedure) is not { Count: > 0 } titles) yield break;
        yield return CardWriting.State(CardState.Problem, task.Review.Decision is null ? "these parts are empty; some are filled after the meeting." : "these parts are empty and must be filled before the report can be signed.");
        yield return CardWriting.Points(titles);
    }

    private static string Comments(TaskAtHand task)
    {
        if (task.Review.Draft.Circulated is null || task.Procedure.Report.Comments is null) return "";
        var closes = CommentPeriod.ClosesAt(task.Review, task.Procedure, task.Context.Calendar) is { } at ? $", open until {LondonTime.Words(at)}" : "";
        var late = task.Review.Draft.Written.Count(given => given.Late);
        return $"{task.Review.Draft.Written.Count()}{(late > 0 ? $", {late} of them late" : "")}{closes}";
    }
}
