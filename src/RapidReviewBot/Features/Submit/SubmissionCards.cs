using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.Submit;

/// <summary>Everything is signed: send it to the Panel (W16).</summary>
public sealed class SubmissionCard : TaskCard
{
    public override OwedKind Owed => OwedKind.ApproveSubmission;

    protected override string Seen(TaskAtHand task) => task.Review.Report.Newest?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Everybody has signed. Look at the files once more; when you press, they leave for the Panel and can't be called back."),
        CardWriting.Facts(("To", task.Context.Partnership.PanelMailbox), ("Report", $"version {task.Review.Report.Newest!.Version}, fingerprint {task.Review.Report.Newest.Sha256[..16]}")),
        CardWriting.Points(Submission.Files(task.Review, task.Procedure).OfType<FiledDocument>().Select(file => DocumentWords.Name(file.Document, task.Procedure))),
        CardWriting.Buttons([CardButtons.MainPress("Send to the Panel", SubmissionVerb.Verb), .. SubmittedFiles.Buttons(task)]),
    ];
}

public sealed class SubmissionVerb : ReviewVerb
{
    public const string Verb = "approve-submission";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var newest = press.TheReview.Review.Report.Newest!;
        return new ApproveSubmission(newest.Version, newest.Sha256);
    }
}

/// <summary>Nothing is left to do: close the review.</summary>
public sealed class CloseReviewCard : TaskCard
{
    public override OwedKind Owed => OwedKind.CloseReview;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Closing archives the channel. The case folder and the Daily Log stay as they are."),
        CardWriting.Buttons(CardButtons.MainPress("Close the review", CloseReviewVerb.Verb)),
    ];
}

public sealed class CloseReviewVerb : ReviewVerb
{
    public const string Verb = "close-review";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CloseReview();
}
