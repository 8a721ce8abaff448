using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The chair records that the meeting agreed the report (W15), or hands in a changed version first.</summary>
public sealed class AgreeReportPage(ReportVersions versions, ReportParts parts) : DraftStepPage(versions, parts)
{
    public override OwedKind Kind => OwedKind.AgreeReport;

    protected override StepWords Words(Visit visit) => new(
        ["The meeting completes and agrees the report. Read this version before you answer."],
        "Has the meeting agreed the report in this version?", "Yes, the meeting has agreed this version", "Your answer is recorded");

    protected override ReviewCommand Step(Visit visit, int version, string sha256) => new AgreeReport(version, sha256) { Empty = Empty(visit) };
}
