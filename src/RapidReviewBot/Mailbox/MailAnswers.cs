using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>Answers a mail, at most once: the draft carries the mail's id, so that a repeat finds it.</summary>
internal sealed class MailAnswers(MailDispatch dispatch, MailboxRows rows, ReviewContexts contexts, ReviewClock clock)
{
    /// <summary>Answers to one sender on one day. A program that answers ours without saying that it is one is stopped by it.</summary>
    public const int MostInADay = 20;

    /// <param name="review">Null when the mail names none that is known here.</param>
    /// <exception cref="OutsideFault">It has not left, or it is not yet known whether it has.</exception>
    /// <returns>False when the sender has had enough answers for today: then none is sent.</returns>
    public async Task<bool> SendAsync(WaitingMail waiting, IncomingMail mail, Review? review, MailAnswer answer, CancellationToken cancellationToken)
    {
        if (waiting.Progress is null && await rows.CountAnswerAsync(waiting.PartnershipId, mail.From, clock.Today, cancellationToken) > MostInADay) return false;

        var context = await contexts.ForAsync(waiting.PartnershipId, cancellationToken);
        var run = new EffectRun(
            review ?? Review.None(new ReviewId("mailbox")),
            context,
            $"mail-{waiting.Key}",
            waiting.Tries,
            waiting.Progress,
            (progress, token) => rows.KeepAsync(waiting, progress, token));
        var reference = review?.Reference ?? mail.Reference ?? "";
        var html = PlainMail.Html(answer.Title, answer.Lead, null, answer.Paragraphs, context.Partnership.Name, reference);
        var message = new MailMessage(reference.Length > 0 ? $"[{reference}] {answer.Title}" : answer.Title, html);
        await dispatch.SendAsync(new OutgoingMail(Person.ByMail(mail.From, mail.From, ""), [], message, answer.Attachments), run, cancellationToken);
        return true;
    }
}
