using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// Takes an answer to the mail with the draft as a comment on it (B13, N11): the mail is filed as it came, with what is attached.
/// Nobody but a person to whom the draft was sent comments so, and only by answering that mail.
/// </summary>
internal sealed class MailedComments(Inbox inbox, CaseFiles files, ReviewLedger ledger)
{
    /// <summary>Who of those who got the draft has answered it; null when this is another mail.</summary>
    public static Person? WriterOf(IncomingMail mail, Review review) =>
        Answered(mail, review) is { } sent && review.TakingPart(sent.PersonId) is { } person && mail.IsFrom(person.Email) ? person : null;

    public async Task<MailOutcome> TakeAsync(MailVisit visit, CancellationToken cancellationToken)
    {
        var (mail, mailbox, id) = (visit.Mail, visit.Context.Partnership.Mailbox, WaitingMail.KeyOf(visit.Mail.InternetMessageId));
        if (await ledger.HasDoneAsync(visit.Review.Id, id, cancellationToken)) return MailWords.CommentReceived(IsLate(visit.Review, id));
        if (!await inbox.HasTextAsync(mailbox, mail.Id, cancellationToken) && !(await inbox.AttachedAsync(mailbox, mail.Id, cancellationToken)).Any(one => one.IsFile)) return MailWords.EmptyComment;

        // Decided before anything is filed: what is refused leaves nothing behind.
        var version = IsNewest(mail, visit.Review) ? visit.Review.Draft.Circulated?.Version ?? 0 : 0;
        if (ReviewRules.Decide(visit.Review, Command(visit, id, version, new FiledDocument(DocumentKind.Comment, null, 1, "", "", "", "")), visit.Context) is Decision.Refused no)
            return MailOutcome.Refused(no.Refusal.Code, no.Refusal.Sentence);
        if (visit.Folder is not { } folder) throw OutsideFault.Later("The review has no case folder yet.");

        var mime = await inbox.MimeAsync(mailbox, mail.Id, cancellationToken);
        var path = $"{Place.FolderOf(visit, DocumentKind.Comment)}/{FileNames.Clean($"{visit.Review.Reference} Comment on the draft {id[..8]}.eml")}";
        var stored = await files.SaveAsync(folder, path, mime, cancellationToken);
        var filed = new FiledDocument(DocumentKind.Comment, null, 1, path, stored.ItemId, stored.WebUrl, stored.Sha256!);
        return await ledger.HandleAsync(Command(visit, id, version, filed), cancellationToken) switch
        {
            LedgerAnswer.Refused { Refusal: var refusal } => MailOutcome.Refused(refusal.Code, refusal.Sentence),
            LedgerAnswer.Accepted accepted => MailWords.CommentReceived(accepted.Events.Any(recorded => recorded.What is CommentGiven { Late: true })),
            _ => MailWords.CommentReceived(late: false),
        };
    }

    private static Command Command(MailVisit visit, string id, int version, FiledDocument comment) =>
        new(id, visit.Review.Id, visit.Actor, visit.Now, new GiveComment(version, comment));

    private static MailSent? Answered(IncomingMail mail, Review review)
    {
        var answers = mail.Headers.AnswersTo;
        return review.Mails.LastOrDefault(sent => sent.Letter == Letters.DraftCirculation && answers.Contains(sent.MessageId));
    }

    /// <summary>Whether the mail answers the last draft that its sender got.</summary>
    private static bool IsNewest(IncomingMail mail, Review review) =>
        Answered(mail, review) is { } sent && review.Mails.Last(other => other.Letter == Letters.DraftCirculation && other.PersonId == sent.PersonId) == sent;

    private static bool IsLate(Review review, string id) =>
        review.Draft.Written.Any(given => given.Late && given.Comment!.Path.Contains(id[..8], StringComparison.Ordinal));
}
