using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// Decides what a mail is and has it handled. What is nothing for the service stays in the inbox for people, without an answer:
/// mail without a reference, mail of programs, mail whose sender is not proven.
/// </summary>
internal sealed class MailDesk(Inbox inbox, Bounces bounces, CaseMail cases, MailAnswers answers, ReviewLedger ledger)
{
    /// <returns>A code for the log.</returns>
    public async Task<string> HandleAsync(Partnership partnership, WaitingMail waiting, CancellationToken cancellationToken)
    {
        if (await inbox.ReadAsync(partnership.Mailbox, waiting.MessageId, cancellationToken) is not { } mail) return "gone";
        if (mail.From.Length == 0 || mail.IsFrom(partnership.Mailbox)) return "own";
        if (mail.Headers.IsDeliveryReport) return (await bounces.RecordAsync(partnership, mail, cancellationToken)).Code;
        if (mail.Reference is not { } reference) return "no-reference";
        if (mail.Headers.IsForged) return "sender-not-proven";
        if (mail.Headers.IsAutomatic) return "automatic";

        var review = await FindAsync(partnership.Id, reference, cancellationToken);
        var outcome = review is null ? MailWords.UnknownReference : await cases.HandleAsync(mail, review, cancellationToken);
        if (outcome.Answer is not { } answer || await answers.SendAsync(waiting, mail, review, answer, cancellationToken)) return outcome.Code;
        return outcome.Code + "-unanswered";
    }

    private async Task<Review?> FindAsync(string partnershipId, string reference, CancellationToken cancellationToken)
    {
        var heads = await ledger.HeadsAsync(partnershipId, cancellationToken);
        return heads.FirstOrDefault(head => string.Equals(head.Reference, reference, StringComparison.OrdinalIgnoreCase)) is { } head
            ? await ledger.ReadAsync(head.Id, cancellationToken)
            : null;
    }
}
