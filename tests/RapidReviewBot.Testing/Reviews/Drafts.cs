using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>Takes the report of a review in hand along its way from first draft to sign-off.</summary>
public static class Drafts
{
    public static int NewestVersion(this ReviewInHand review) => review.Review.Report.Newest!.Version;

    public static string NewestHash(this ReviewInHand review) => review.Review.Report.Newest!.Sha256;

    /// <summary>The service filled the report from what has come so far.</summary>
    public static ReviewInHand ReportWritten(this ReviewInHand review, params string[] unfilled) => review.ByService(new RecordDocument(review.NextVersion()) { Unfilled = unfilled });

    /// <summary>Whoever runs the review hands in a changed version.</summary>
    public static ReviewInHand ReportChanged(this ReviewInHand review, params string[] unfilled) => review.ByManager(new FileReportVersion(review.NextVersion()) { Unfilled = unfilled });

    public static ReviewInHand ChairsDraftReleased(this ReviewInHand review) => review.By(review.Chair(), new ReleaseDraft(review.NewestVersion(), review.NewestHash()));

    /// <summary>Every step up to the circulation that the procedure asks for; comments are open afterwards where it has a comment period.</summary>
    public static ReviewInHand DraftCirculated(this ReviewInHand review)
    {
        if (DraftWay.StepOf(review.Review, review.Procedure) == DraftStep.ToComplete) review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));
        if (DraftWay.StepOf(review.Review, review.Procedure) == DraftStep.ToRelease) review.By(review.Procedure.Report.ReleasedBy!, new ReleaseDraft(review.NewestVersion(), review.NewestHash()));
        return DraftWay.StepOf(review.Review, review.Procedure) == DraftStep.ToCirculate ? review.ByManager(new CirculateDraft(review.NewestVersion(), review.NewestHash())) : review;
    }

    public static ReviewInHand CommentBy(this ReviewInHand review, string role, FiledDocument? comment = null) =>
        review.By(role, new GiveComment(review.Review.Draft.Circulated!.Version, comment));

    /// <summary>A comment in words, filed.</summary>
    public static FiledDocument Written(string by, int version = 1) => Stages.Filed(DocumentKind.Comment, version: version) with { ItemId = $"comment-{by}-{version}" };

    private static string Chair(this ReviewInHand review) => review.Procedure.RolesOf(Capacity.Chair).First().Id;

    private static FiledDocument NextVersion(this ReviewInHand review) =>
        Stages.Filed(review.Procedure.Report.Document, version: (review.Review.Report.Newest?.Version ?? 0) + 1);
}
