using System.Globalization;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>Files what the national Panel or Ofsted answers, as it came, under the statutory correspondence (J24).</summary>
internal sealed class StatutoryReplies(Inbox inbox, CaseFiles files, ReviewLedger ledger, ReviewClock clock)
{
    private const string Ofsted = "ofsted.gov.uk";

    /// <summary>Who of the two has written; null when neither has.</summary>
    public static string? SenderOf(IncomingMail mail, ReviewContext context) =>
        mail.IsFrom(context.Partnership.PanelMailbox) ? StatutoryBodyWords.Name(StatutoryBody.Panel)
        : mail.IsFrom(context.Partnership.OfstedMailbox) || mail.IsFromDomain(Ofsted) ? StatutoryBodyWords.Name(StatutoryBody.Ofsted)
        : null;

    public async Task<MailOutcome> FileAsync(IncomingMail mail, string sender, Review review, ReviewContext context, CancellationToken cancellationToken)
    {
        var id = WaitingMail.KeyOf(mail.InternetMessageId);
        if (await ledger.HasDoneAsync(review.Id, id, cancellationToken)) return new MailOutcome("reply-filed");
        if (review.Folder is not { } made) throw OutsideFault.Later("The review has no case folder yet.");

        var mime = await inbox.MimeAsync(context.Partnership.Mailbox, mail.Id, cancellationToken);
        var day = LondonTime.DateOf(mail.ReceivedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var path = $"{StatutoryFolder.Of(context.Procedure)}/{FileNames.Clean($"{day} {review.Reference} Reply of {sender} {id[..8]}.eml")}";
        var stored = await files.SaveAsync(new CaseFolder(context.Partnership.DriveId, made.FolderId), path, mime, cancellationToken);
        var version = review.Documents.Count(document => document.Document == DocumentKind.Reply) + 1;
        var filed = new FiledDocument(DocumentKind.Reply, null, version, path, stored.ItemId, stored.WebUrl, stored.Sha256!);
        var answer = await ledger.HandleAsync(new Command(id, review.Id, Actor.Service, clock.Now, new RecordReply(filed, sender)), cancellationToken);
        return new MailOutcome(answer is LedgerAnswer.Refused { Refusal: var no } ? no.Code : "reply-filed");
    }
}
