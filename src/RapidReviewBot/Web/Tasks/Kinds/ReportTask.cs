using System.Globalization;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A task about the report in exactly one form: its version and the SHA-256 of its bytes, as the person had it before them.</summary>
public abstract class ReportTask : TaskPage
{
    const string Version = "seen-version";
    const string Sha256 = "seen-sha256";

    protected static FiledDocument Report(Visit visit) => visit.Review.Report.Newest ?? throw new TaskGoneException();

    protected static TaskView About(Visit visit, TaskView view)
    {
        var report = Report(visit);
        return view with
        {
            Facts =
            [
                ("Report", visit.Context.Procedure.Report.Name),
                ("Version", report.Version.ToString(CultureInfo.InvariantCulture)),
                ("Fingerprint", $"SHA-256 {report.Sha256[..12]}…"),
            ],
            Papers = [report],
            Seen = new Dictionary<string, string> { [Version] = report.Version.ToString(CultureInfo.InvariantCulture), [Sha256] = report.Sha256 },
        };
    }

    /// <summary>The version that was on the page; an older one is refused by the rules.</summary>
    protected static (int Version, string Sha256) Seen(TaskPost post) =>
        (int.TryParse(post.Seen.GetValueOrDefault(Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, post.Seen.GetValueOrDefault(Sha256, ""));
}
