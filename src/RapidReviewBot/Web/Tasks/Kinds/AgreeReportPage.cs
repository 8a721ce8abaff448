using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The chair records that the meeting agreed the report (W15).</summary>
public sealed class AgreeReportPage : ReportTask
{
    public override OwedKind Kind => OwedKind.AgreeReport;

    public override TaskView Show(Visit visit, Owed owed) => About(visit, new TaskView(
        $"Agree the {visit.Context.Procedure.Report.Name}",
        ["The meeting completes and agrees the report. Read this version before you confirm.", "If something must change first, ask the office to file a new version."],
        Questions.Form(
            "Agree the report",
            Questions.Statement("agreed", "The meeting has agreed the report in this version.", "Tick the box to confirm that the meeting has agreed the report")),
        "Confirm",
        "Report agreed"));

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, sha256) = Seen(post);
        return Do(new AgreeReport(version, sha256));
    }
}
