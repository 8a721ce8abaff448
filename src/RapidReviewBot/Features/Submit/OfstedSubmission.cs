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
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.Submit;

/// <summary>The signed report goes to Ofsted as well, by a mail of its own (J23).</summary>
public sealed class OfstedSubmissionCard : TaskCard
{
    public override OwedKind Owed => OwedKind.SubmitToOfsted;

    protected override string Seen(TaskAtHand task) => task.Review.Report.Newest?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("When this review was opened it was said that the report goes to Ofsted as well. It leaves by a mail of its own and can't be called back."),
        CardWriting.Facts(("To", task.Context.Partnership.OfstedMailbox), ("Report", $"version {task.Review.Report.Newest!.Version}, fingerprint {task.Review.Report.Newest.Sha256[..16]}")),
        CardWriting.Buttons([CardButtons.MainPress("Send to Ofsted", OfstedSubmissionVerb.Verb), .. SubmittedFiles.Buttons(task)]),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was)
    {
        var (review, procedure) = (settled.Review, settled.Context.Procedure);
        if (review.FollowUp.OfstedApproved is not { } approved) return null;
        var sent = $"version {approved.Version} of the {procedure.Report.Name} is sent to Ofsted, by {TaskOutcome.By(review.By<OfstedSubmissionApproved>()?.Name, review.When<OfstedSubmissionApproved>())}.";
        return review.FollowUp is { Ofsted: { } gone, OfstedAt: { } at }
            ? new TaskOutcome($"{sent} The mail left for {gone.To} on {LondonTime.Words(at)}.").FiledAs(SubmittedFiles.Proof(review, Letters.OfstedSubmission), procedure)
            : $"{sent} The mail is on its way.";
    }
}

public sealed class OfstedSubmissionVerb : ReviewVerb
{
    public const string Verb = "approve-ofsted-submission";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var newest = press.TheReview.Review.Report.Newest!;
        return new ApproveOfstedSubmission(newest.Version, newest.Sha256);
    }
}

/// <summary>The report to Ofsted (J23).</summary>
public sealed class OfstedMail : IMailWriter
{
    public string Letter => Letters.OfstedSubmission;

    public ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var enclosed = mail.Mail.Attachments.Select(part => DocumentWords.Name(part.Document, mail.Context.Procedure));
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}",
            $"The safeguarding partners of {mail.Context.Partnership.Name} send you their Rapid Review.",
            null,
            [$"Attached: {string.Join(", ", enclosed)}.", "The same report goes to the national Panel.", "Please reply to this address and leave the reference in the subject."],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new(new MailMessage($"[{mail.Review.Reference}] Rapid Review: report for Ofsted", html));
    }
}
