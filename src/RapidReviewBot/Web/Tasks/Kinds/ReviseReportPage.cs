using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A new version of the report is handed in as a Word file.</summary>
public sealed class ReviseReportPage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.ReviseReport;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var report = visit.Review.Report.Newest ?? throw new TaskGoneException();
        return new TaskView(
            $"File a new version of the {visit.Context.Procedure.Report.Name}",
            [$"Download version {report.Version}, change it in Word, save it and upload it here.", "Signatures given to an earlier version no longer count once a new one is filed. Those who signed are told and asked again."],
            Questions.Form("File a new version"),
            "File this version",
            "New version filed")
        {
            Papers = [report, .. visit.Review.Documents.Where(paper => paper.Document == DocumentKind.Disagreement)],
            TakesFile = true,
        };
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        if (post.File is not { } file) return await Wrong(UploadedFile.Field, "Choose the Word file of the new version");
        if (file.Fault() is { } fault) return await Wrong(UploadedFile.Field, fault.Sentence);
        var place = new Place(visit.Context.Procedure.Report.Document, null, (visit.Review.Report.Newest?.Version ?? 0) + 1);
        return new TaskReading.Do(new FileReportVersion(await filing.FileUploadAsync(visit, place, file, cancellationToken)));
    }
}
