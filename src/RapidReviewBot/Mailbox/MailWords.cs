using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Mailbox;

/// <summary>What senders are answered, in plain words.</summary>
internal static class MailWords
{
    public const string HowToReturn = "To give your return, reply to the request that we sent you with the filled Word form (.docx) attached, or open the link in that request and answer on the page.";

    public static MailOutcome NoAttachment { get; } = MailOutcome.Refused(
        "no-attachment",
        "No Word form was attached to your mail. Attach the filled Word form (.docx) and send your reply again.",
        HowToReturn,
        "If you were writing about something else, you need not do anything: your mail is in our mailbox.");

    public static MailOutcome UnknownReference { get; } = MailOutcome.Refused(
        "unknown-reference",
        "The reference in the subject of your mail is not one of ours. Reply to the request that you received, and leave its subject as it is.",
        "If you can't find the request, telephone the partnership's office.");

    public static MailOutcome NotAsked { get; } = MailOutcome.Refused(
        "not-asked",
        "This address was not asked for a return in this review. The person whom we asked must send it, from the address to which the request came.",
        "If you now answer for the agency, ask that person to name you on the page that the request links to. The request then comes to you.");

    public static MailOutcome EmptyComment { get; } = MailOutcome.Refused(
        "empty-comment",
        "Your mail holds no comment: nothing is written above the mail that you answer, and no file is attached. Write your comments or attach them, and send your answer again.",
        "If you have no comments, open the link in our mail and say so there.");

    public static MailOutcome CommentReceived(bool late) => new(
        late ? "late-comment" : "comment",
        new MailAnswer(
            "Your comment has arrived",
            late ? "Comments had closed, so yours is marked late. The partnership's office decides whether the report changes for it." : "Your comment on the draft is filed. You need do nothing more.",
            ["You can send another until comments close, by mail or on the page."]));

    public static MailOutcome Over(Review review) => MailOutcome.Refused(
        "review-over",
        $"Review {review.Reference} is over and takes no more returns. You need not do anything.",
        "If you hold something that must still be known, telephone the partnership's office.");

    public static MailOutcome Received(string agency, int version, IReadOnlyList<CheckFinding> findings) => new(
        "received",
        new MailAnswer(
            "Your return has arrived",
            $"Received: version {version} of the return of {agency}. {(new CheckOutcome(findings).Worst >= CheckLevel.SendBack ? "But something is missing: mend it today if you can, and send the form again." : "You need not do anything now.")}",
            [.. Found(findings), "The partnership's office reads it and either accepts it or asks you for more. The newest version counts."]));

    /// <summary>The same file came before.</summary>
    public static MailOutcome Known(AgencyPart part, ReturnPart known, IReadOnlyList<CheckFinding> findings) => known.State == ReturnState.SentBack
        ? MailOutcome.Refused("same-as-sent-back", $"This is the same file as version {known.Version}, which went back to you for more. Change it as we asked, save it and send it again.")
        : Received(part.Agency.Name, known.Version, findings);

    private static IEnumerable<string> Found(IReadOnlyList<CheckFinding> findings) => findings.Count == 0
        ? ["The checks found nothing to ask about."]
        : findings.Select(finding => finding.Sentence).Distinct().Prepend("The checks found this:");
}
