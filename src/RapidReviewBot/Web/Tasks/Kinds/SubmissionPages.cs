using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Whoever sends the report, and has no account in the host's tenant, sends it from here (T18).</summary>
public sealed class SubmitToPanelPage : ReportTask
{
    public override OwedKind Kind => OwedKind.ApproveSubmission;

    public override TaskView Show(Visit visit, Owed owed) => About(visit, new TaskView(
        "Send the report to the Panel",
        ["Everybody has signed. Look at the files once more: they leave when you press the button and can't be called back.", $"They go to {visit.Context.Partnership.PanelMailbox}.", .. Lacking(visit.Review)],
        Questions.Form("Send the report to the Panel", Questions.Statement("send", "I have looked at the files and send them to the national Panel.", "Tick the box to confirm that the report goes to the Panel")),
        "Send to the Panel",
        "The report is on its way") { Next = "The proof that it left is filed in the case folder." }) with { Papers = [.. Submission.Files(visit.Review, visit.Context.Procedure).OfType<FiledDocument>()] };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, sha256) = Seen(post);
        return Do(new ApproveSubmission(version, sha256));
    }

    static IEnumerable<string> Lacking(Review review) => LackingReturns.Of(review) is { Count: > 0 } lacking
        ? [$"These returns are not in or not accepted. {string.Join("; ", lacking)}.", LackingReturns.WhenSent]
        : [];
}

/// <summary>The same for Ofsted (J23).</summary>
public sealed class SubmitToOfstedPage : ReportTask
{
    public override OwedKind Kind => OwedKind.SubmitToOfsted;

    public override TaskView Show(Visit visit, Owed owed) => About(visit, new TaskView(
        "Send the report to Ofsted",
        ["The report goes to Ofsted by a mail of its own and can't be called back.", $"It goes to {visit.Context.Partnership.OfstedMailbox}."],
        Questions.Form("Send the report to Ofsted", Questions.Statement("send", "I have looked at the files and send them to Ofsted.", "Tick the box to confirm that the report goes to Ofsted")),
        "Send to Ofsted",
        "The report is on its way")) with { Papers = [.. Submission.Files(visit.Review, visit.Context.Procedure).OfType<FiledDocument>()] };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, sha256) = Seen(post);
        return Do(new ApproveOfstedSubmission(version, sha256));
    }
}
