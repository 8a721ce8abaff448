using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// One round through a partnership's mailbox: notes what has come, then has handled what waits. A mail is noted before the place is kept, so none is passed over.
/// </summary>
internal sealed class MailboxReader(Inbox inbox, MailboxRows rows, MailHandling handling, ReviewClock clock)
{
    private static readonly TimeSpan FirstLookBack = TimeSpan.FromDays(1);

    /// <summary>How many mails this instance is handling.</summary>
    public int InHand => handling.InHand;

    /// <returns>How many mails still wait and will be tried again soon.</returns>
    public async Task<int> RoundAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        await NoteNewAsync(partnership, cancellationToken);
        var left = 0;
        foreach (var mail in await rows.WaitingAsync(partnership.Id, cancellationToken))
        {
            if (!await handling.TryAsync(partnership, mail, cancellationToken) && mail.Tries < MailHandling.TriesSoon) left++;
        }

        return left;
    }

    private async Task NoteNewAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var place = await rows.PlaceAsync(partnership.Id, cancellationToken);
        var known = place?.Mailbox == partnership.Mailbox ? place : null;
        var changes = await inbox.ChangesAsync(partnership.Mailbox, known?.Cursor, (known?.At ?? clock.Now) - FirstLookBack, cancellationToken);
        foreach (var mail in changes.Mails) await rows.NoteAsync(partnership.Id, mail, cancellationToken);
        if (changes.Cursor != known?.Cursor) await rows.KeepPlaceAsync(partnership.Id, new MailboxPlace(partnership.Mailbox, changes.Cursor, clock.Now), cancellationToken);
    }
}
