using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// Decides what a mail is and has it handled. What is nothing for the service stays in the inbox for people, without an answer:
/// mail without a reference that neither asks for the referral form nor brings one, mail of programs, mail whose sender is not proven.
/// </summary>
internal sealed class MailDesk(Inbox inbox, MailKinds kinds, MailAnswers answers, ReviewLedger ledger, LeavingMails leaving)
{
    private const string Unanswered = "-unanswered";

    /// <summary>Whether a mail with this code was not used and lies in the inbox for people to read.</summary>
    public static bool IsForPeople(string code) => code is "no-reference" or "sender-not-proven" or "automatic" || code.EndsWith(Unanswered, StringComparison.Ordinal);

    /// <returns>A code for the log.</returns>
    public async Task<string> HandleAsync(Partnership partnership, WaitingMail waiting, CancellationToken cancellationToken)
    {
        if (await inbox.ReadAsync(partnership.Mailbox, waiting.MessageId, cancellationToken) is not { } mail) return "gone";
        if (mail.From.Length == 0 || mail.IsFrom(partnership.Mailbox)) return "own";
        if (mail.Headers.IsDeliveryReport) return (await kinds.Bounces.RecordAsync(partnership, mail, cancellationToken)).Code;
        if (mail.Reference is not { } reference) return await WithoutReferenceAsync(partnership, waiting, mail, cancellationToken);
        if (mail.Headers.IsForged) return "sender-not-proven";
        if (mail.Headers.IsAutomatic) return "automatic";

        var review = await FindAsync(partnership.Id, reference, mail, cancellationToken);
        var outcome = review is null ? MailWords.UnknownReference : await kinds.Cases.HandleAsync(mail, review, cancellationToken);
        if (outcome.Answer is not { } answer || await answers.SendAsync(waiting, mail, review, answer, cancellationToken)) return outcome.Code;
        return outcome.Code + Unanswered;
    }

    /// <summary>The blank referral form is sent to whoever asks for it, a filled one is taken; everything else is for people.</summary>
    private async Task<string> WithoutReferenceAsync(Partnership partnership, WaitingMail waiting, IncomingMail mail, CancellationToken cancellationToken)
    {
        if (mail.Headers.IsForged || mail.Headers.IsAutomatic) return "no-reference";
        if (await kinds.Referrals.HandleAsync(partnership, mail, cancellationToken) is not { Answer: { } answer } outcome) return "no-reference";
        return await answers.SendAsync(waiting, mail, null, answer, cancellationToken) ? outcome.Code : outcome.Code + Unanswered;
    }

    private async Task<Review?> FindAsync(string partnershipId, string reference, IncomingMail mail, CancellationToken cancellationToken)
    {
        var heads = await ledger.HeadsAsync(partnershipId, cancellationToken);
        if (heads.FirstOrDefault(head => string.Equals(head.Reference, reference, StringComparison.OrdinalIgnoreCase)) is not { } head) return null;

        var underway = await leaving.OfAsync(head.Id, cancellationToken);
        var review = await ledger.ReadAsync(head.Id, cancellationToken);
        var answered = mail.Headers.AnswersTo;
        return underway.Overlaps(answered) && !review.Mails.Any(sent => answered.Contains(sent.MessageId)) ? throw LeavingMails.Wait() : review;
    }
}
