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

    /// <summary>Whether sign-off is complete and every file stands, the PDF made from the signed version.</summary>
    public static bool IsReady(Review review, Procedure procedure) =>
        SignOffSteps.AllComplete(review, procedure)
        && Files(review, procedure).All(file => file is not null)
        && (procedure.Submission.Form == SubmissionForm.Word || review.Newest(DocumentKind.SignedPdf)?.Version == review.Report.Newest?.Version);
}
