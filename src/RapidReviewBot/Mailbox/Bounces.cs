using System.Text;
using System.Text.RegularExpressions;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>Reads reports of mails that could not be delivered, and records whom they did not reach.</summary>
internal sealed partial class Bounces(Inbox inbox, ReviewLedger ledger, LeavingMails leaving, ReviewClock clock)
{
    public async Task<MailOutcome> RecordAsync(Partnership partnership, IncomingMail report, CancellationToken cancellationToken)
    {
        var sent = report.Headers.AnswersTo;
        foreach (var head in await LikeliestFirstAsync(partnership.Id, report, cancellationToken))
        {
            var underway = await leaving.OfAsync(head.Id, cancellationToken);
            var review = await ledger.ReadAsync(head.Id, cancellationToken);
            if (review.Mails.LastOrDefault(mail => sent.Contains(mail.MessageId)) is not { } mail)
            {
                if (underway.Overlaps(sent)) throw LeavingMails.Wait();
                continue;
            }

            var content = await inbox.MimeAsync(partnership.Mailbox, report.Id, cancellationToken);
            foreach (var person in NotReached(content, review, mail)) await RecordAsync(review, mail, person, report, cancellationToken);
            return new MailOutcome("bounce-recorded");
        }

        return MailOutcome.Left("bounce-of-no-review");
    }

    private async Task<IEnumerable<ReviewHead>> LikeliestFirstAsync(string partnershipId, IncomingMail report, CancellationToken cancellationToken) =>
        (await ledger.HeadsAsync(partnershipId, cancellationToken)).OrderByDescending(head => head.Reference == report.Reference);

    private Task<LedgerAnswer> RecordAsync(Review review, MailSent mail, string personId, IncomingMail report, CancellationToken cancellationToken) => ledger.HandleAsync(
        new Command(CommandIds.Of("bounce", report.InternetMessageId, personId), review.Id, Actor.Service, clock.Now, new RecordBounce(mail.MessageId, personId)),
        cancellationToken);

    /// <summary>The people whose addresses the report names; when it names none that is known, the one to whom the mail went.</summary>
    private static IReadOnlyList<string> NotReached(BinaryData content, Review review, MailSent mail)
    {
        var addresses = FinalRecipient().Matches(Encoding.Latin1.GetString(content.ToMemory().Span)).Select(found => found.Groups["address"].Value.Trim());
        var people = addresses.Select(address => review.Correspondents().FirstOrDefault(person => string.Equals(person.Email, address, StringComparison.OrdinalIgnoreCase))?.Id).OfType<string>().Distinct().ToList();
        return people.Count > 0 ? people : [mail.PersonId];
    }

    // RFC 3464, 2.3.2.
    [GeneratedRegex(@"^Final-Recipient:\s*rfc822\s*;\s*<?(?<address>[^\s<>]+)>?\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FinalRecipient();
}
