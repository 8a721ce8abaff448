using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A new version of the report is handed in as a Word file.</summary>
public sealed class ReviseReportPage(ReportVersions versions, ReportParts parts) : TaskPage
{
    public override OwedKind Kind => OwedKind.ReviseReport;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var report = visit.Review.Report.Newest ?? throw new TaskGoneException();
        return new TaskView(
            $"File a new version of the {visit.Context.Procedure.Report.Name}",
            [
                $"Download version {report.Version}, change it in Word, save it and upload it here.",
                "Signatures given to an earlier version no longer count once a new one is filed. Those who signed are told and asked again.",
                .. DraftLines.Unfilled(visit, parts),
            ],
            Questions.Form("File a new version"),
            "File this version",
            "New version filed")
        {
            Papers = [report, .. visit.Review.Documents.Where(paper => paper.Document == DocumentKind.Disagreement)],
            TakesFile = true,
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        versions.TakeAsync(visit, post.File, cancellationToken);
}
