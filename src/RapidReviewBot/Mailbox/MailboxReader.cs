using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// One round through a partnership's mailbox: notes what has come, then handles what waits. A mail is noted before the place is kept,
/// so none is passed over; it is claimed on its row, so that several instances handle it once.
/// </summary>
internal sealed partial class MailboxReader(Inbox inbox, MailboxRows rows, MailDesk desk, ReviewTime time, ILogger<MailboxReader> logger)
{
    private const int TriesSoon = 5;
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan FirstLookBack = TimeSpan.FromDays(1);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)];

    private int inHand;

    /// <summary>How many mails this instance is handling.</summary>
    public int InHand => Volatile.Read(ref inHand);

    /// <returns>How many mails still wait and will be tried again soon.</returns>
    public async Task<int> RoundAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        await NoteNewAsync(partnership, cancellationToken);
        var left = 0;
        foreach (var mail in await rows.WaitingAsync(partnership.Id, cancellationToken))
        {
            if (!await TryAsync(partnership, mail, cancellationToken) && mail.Tries < TriesSoon) left++;
        }

        return left;
    }

    private async Task NoteNewAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var place = await rows.PlaceAsync(partnership.Id, cancellationToken);
        var known = place?.Mailbox == partnership.Mailbox ? place : null;
        var changes = await inbox.ChangesAsync(partnership.Mailbox, known?.Cursor, (known?.At ?? time.Review.Now) - FirstLookBack, cancellationToken);
        foreach (var mail in changes.Mails) await rows.NoteAsync(partnership.Id, mail, cancellationToken);
        if (changes.Cursor != known?.Cursor) await rows.KeepPlaceAsync(partnership.Id, new MailboxPlace(partnership.Mailbox, changes.Cursor, time.Review.Now), cancellationToken);
    }

    /// <returns>Whether the mail is done with.</returns>
    private async Task<bool> TryAsync(Partnership partnership, WaitingMail mail, CancellationToken cancellationToken)
    {
        if (!await rows.ClaimAsync(mail, cancellationToken)) return false;
        using var limit = new CancellationTokenSource(LongestWork, time.Machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        Interlocked.Increment(ref inHand);
        try
        {
            var outcome = await desk.HandleAsync(partnership, mail, either.Token);
            await rows.DoneAsync(mail, outcome, cancellationToken);
            Log.Handled(logger, mail.Key[..12], partnership.Id, outcome);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            Log.Failed(logger, mail.Key[..12], partnership.Id, mail.Tries, fault);
            await rows.PutOffAsync(mail, (fault as OutsideFault)?.NotBefore ?? time.Machine.GetUtcNow() + Pauses[Math.Min(mail.Tries, Pauses.Length) - 1], cancellationToken);
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref inHand);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Mail {Mail} of partnership {Partnership}: {Outcome}")]
        public static partial void Handled(ILogger logger, string mail, string partnership, string outcome);

        [LoggerMessage(2, LogLevel.Warning, "Mail {Mail} of partnership {Partnership} could not be handled (try {Try}); it is tried again")]
        public static partial void Failed(ILogger logger, string mail, string partnership, int @try, Exception fault);
    }
}

/// <summary>Both clocks.</summary>
internal sealed record ReviewTime(ReviewClock Review, TimeProvider Machine);
