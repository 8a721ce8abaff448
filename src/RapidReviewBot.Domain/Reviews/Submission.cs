using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What leaves for the national Panel, and whether all of it is there.</summary>
public static class Submission
{
    /// <summary>The files that are sent, in order: the report in the form the procedure asks for, then what goes with it.</summary>
    public static IReadOnlyList<FiledDocument?> Files(Review review, Procedure procedure)
    {
        var report = review.Report.Newest;
        var pdf = review.Newest(DocumentKind.SignedPdf);
        IEnumerable<FiledDocument?> form = procedure.Submission.Form switch
        {
            SubmissionForm.Pdf => [pdf],
            SubmissionForm.Word => [report],
            SubmissionForm.Both => [report, pdf],
            _ => throw new InvalidOperationException($"No rule sends a report as {procedure.Submission.Form}."),
        };
        return [.. form, .. procedure.Submission.With.Select(kind => review.Newest(kind))];
    }

    /// <summary>Whether a person may send it: who holds the procedure's role, or covers for it (B16, T18).</summary>
    public static bool MaySend(Review review, Procedure procedure, string personId) =>
        review.Holding(procedure.Submission.SentBy, procedure).Any(person => person.Id == personId)
        || (procedure.Role(procedure.Submission.SentBy)?.CoveredBy is { } cover && review.Holding(cover, procedure).Any(person => person.Id == personId));

    /// <summary>What the procedure puts before the submission and has not happened yet; null when nothing stands in the way.</summary>
    public static Fact? WaitsFor(Review review, Procedure procedure)
    {
        var facts = review.Facts(procedure);
        return procedure.Milestones.Where(milestone => milestone.CompletedBy == Fact.Submitted).SelectMany(milestone => milestone.After)
            .Where(fact => facts.When(fact) is null).Select(fact => (Fact?)fact).FirstOrDefault();
    }

    /// <summary>Whether sign-off is complete and every file stands, the PDF made from the signed version.</summary>
    public static bool IsReady(Review review, Procedure procedure) =>
        SignOffSteps.AllComplete(review, procedure)
        && Files(review, procedure).All(file => file is not null)
        && (procedure.Submission.Form == SubmissionForm.Word || review.Newest(DocumentKind.SignedPdf)?.Version == review.Report.Newest?.Version);
}
