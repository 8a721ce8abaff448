using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

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
        .. LackingReturnLines.Of(task.Review, LackingReturns.WhenSent),
        CardWriting.Buttons([CardButtons.MainPress("Send to the Panel", SubmissionVerb.Verb), .. SubmittedFiles.Buttons(task)]),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was)
    {
        var (review, procedure) = (settled.Review, settled.Context.Procedure);
        if (review.Report.Approved is not { } approved) return null;
        var sent = $"version {approved.Version} of the {procedure.Report.Name} is sent to the Panel, by {TaskOutcome.By(review.By<SubmissionApproved>()?.Name, review.When<SubmissionApproved>())}.";
        return review.Report is { Submitted: { } gone, SubmittedAt: { } at }
            ? new TaskOutcome($"{sent} The mail left for {gone.To} on {LondonTime.Words(at)}.").FiledAs(SubmittedFiles.Proof(review, Letters.PanelSubmission), procedure)
            : $"{sent} The mail is on its way.";
    }
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
        .. task.Review.IsOpen ? LackingReturnLines.Of(task.Review, LackingReturns.WhenClosed) : [],
        CardWriting.Buttons(CardButtons.MainPress("Close the review", CloseReviewVerb.Verb)),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => settled.Review is { Status: ReviewStatus.Closed } review
        ? new($"the review is closed. Closed by {TaskOutcome.By(review.By<ReviewClosed>()?.Name, review.When<ReviewClosed>())}.")
        {
            Where = review.Folder is { } folder ? $"The Daily Log and everything filed stay in the case folder {folder.Name}." : "",
            Open = review.Folder is { } made ? CardButtons.Open("Open the case folder", new Uri(made.WebUrl)) : null,
        }
        : null;
}

public sealed class CloseReviewVerb : ReviewVerb
{
    public const string Verb = "close-review";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CloseReview();
}
