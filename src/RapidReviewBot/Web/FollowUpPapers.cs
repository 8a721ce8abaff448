using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web;

/// <summary>What a person may open of what follows the decision: whoever sends the report sees what is sent, whoever decides a disagreement sees its reasons.</summary>
static class FollowUpPapers
{
    public static IEnumerable<FiledDocument> For(Visit visit, Review review)
    {
        var owed = visit.Owed.Select(one => one.Kind).ToHashSet();
        if (owed.Contains(OwedKind.ApproveSubmission) || owed.Contains(OwedKind.SubmitToOfsted))
            foreach (var file in Submission.Files(review, visit.Context.Procedure).OfType<FiledDocument>()) yield return file;
        if (!owed.Contains(OwedKind.DecideEscalation) && !owed.Contains(OwedKind.ReviewDecision) && !owed.Contains(OwedKind.CallExecutiveMeeting)) yield break;
        if (review.Report.Newest is { } report) yield return report;
        foreach (var reason in review.Documents.Where(paper => paper.Document is DocumentKind.Disagreement or DocumentKind.DecisionReview)) yield return reason;
    }
}
