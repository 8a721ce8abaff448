using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>Handles a mail that names a review: who wrote it decides what it can be.</summary>
internal sealed class CaseMail(Inbox inbox, StatutoryReplies replies, MailedComments comments, MailedReturns returns, ReviewContexts contexts, ReviewClock clock)
{
    public async Task<MailOutcome> HandleAsync(IncomingMail mail, Review review, CancellationToken cancellationToken)
    {
        var context = await contexts.ForAsync(review.PartnershipId, cancellationToken);
        if (StatutoryReplies.SenderOf(mail, context) is { } sender) return await replies.FileAsync(mail, sender, review, context, cancellationToken);

        if (MailedComments.WriterOf(mail, review) is { } writer) return await comments.TakeAsync(new MailVisit(mail, review, context, writer, clock.Now), cancellationToken);

        var mailbox = context.Partnership.Mailbox;
        var attached = await inbox.AttachedAsync(mailbox, mail.Id, cancellationToken);
        if (Answering(mail, review) is not { Count: > 0 } answering) return OfOthers(mail, review, attached);
        if (!review.IsOpen) return MailWords.Over(review);
        if (answering.All(one => !one.Part.Asked)) return MailWords.NotAsked;
        if (!attached.Any(one => one.LooksLikeWord) && answering.All(one => one.Part.HasReturned)) return MailOutcome.Left("correspondence");
        if (attached.Count == 0) return MailWords.NoAttachment;

        var visits = answering.Where(one => one.Part.Asked).Select(one => (new MailVisit(mail, review, context, one.Person, clock.Now), one.Part)).ToList();
        return await returns.TakeAsync(visits, attached, file => inbox.ContentAsync(mailbox, mail.Id, file, cancellationToken), cancellationToken);
    }

    /// <summary>The agencies for which the sender answers, and as whom.</summary>
    private static List<(AgencyPart Part, Person Person)> Answering(IncomingMail mail, Review review) =>
    [
        .. review.Agencies
            .Select(part => (Part: part, Person: new[] { part.Lead, part.Agency.Contact }.FirstOrDefault(person => mail.IsFrom(person.Email))))
            .Where(one => one.Person is not null).Select(one => (one.Part, one.Person!)),
    ];

    /// <summary>Colleagues' mail is theirs to read; but a form from somebody who was not asked is refused aloud.</summary>
    private static MailOutcome OfOthers(IncomingMail mail, Review review, IReadOnlyList<AttachedThing> attached)
    {
        var known = review.Correspondents().Concat(review.Agencies.Select(part => part.Agency.GroupMember).OfType<Person>()).Any(person => mail.IsFrom(person.Email));
        return known && !attached.Any(one => one.LooksLikeWord) ? MailOutcome.Left("correspondence") : MailWords.NotAsked;
    }
}
