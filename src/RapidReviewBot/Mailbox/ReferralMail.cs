using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>Handles a mail that names no review: it asks for the referral form, or brings it filled in (T30).</summary>
internal sealed class ReferralMail(Inbox inbox, ReferralRequests requests, MailedReferrals referrals, ReviewContexts contexts)
{
    /// <summary>Null when it is for people.</summary>
    public async Task<MailOutcome?> HandleAsync(Partnership partnership, IncomingMail mail, CancellationToken cancellationToken)
    {
        var context = await contexts.ForAsync(partnership.Id, cancellationToken);
        var attached = await inbox.AttachedAsync(partnership.Mailbox, mail.Id, cancellationToken);
        return attached.Count == 0
            ? requests.AnswerTo(context, mail)
            : await referrals.TakeAsync(context, mail, attached, file => inbox.ContentAsync(partnership.Mailbox, mail.Id, file, cancellationToken), cancellationToken);
    }
}

/// <summary>What mails are handled by, after their kind.</summary>
internal sealed record MailKinds(Bounces Bounces, CaseMail Cases, ReferralMail Referrals);
