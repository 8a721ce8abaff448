using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// Has one mail handled. It is claimed on its row, so that several instances handle it once; what fails is tried again, soon at first,
/// then every hour, and after the soon tries the Partnership Manager is told.
/// </summary>
internal sealed partial class MailHandling(MailboxRows rows, MailDesk desk, UnhandledMails unhandled, TimeProvider machine, ILogger<MailHandling> logger)
{
    /// <summary>After so many tries people are needed.</summary>
    public const int TriesSoon = 5;

    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)];

    private int inHand;

    /// <summary>How many mails this instance is handling.</summary>
    public int InHand => Volatile.Read(ref inHand);

    /// <returns>Whether the mail is done with.</returns>
    public async Task<bool> TryAsync(Partnership partnership, WaitingMail mail, CancellationToken cancellationToken)
    {
        if (!await rows.ClaimAsync(mail, cancellationToken)) return false;
        using var limit = new CancellationTokenSource(LongestWork, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        Interlocked.Increment(ref inHand);
        try
        {
            var outcome = await desk.HandleAsync(partnership, mail, either.Token);
            await SettleAsync(partnership, mail, outcome, either.Token);
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
            if (mail.Tries >= TriesSoon) await TellAsync(partnership, mail, cancellationToken);
            await rows.PutOffAsync(mail, (fault as OutsideFault)?.NotBefore ?? machine.GetUtcNow() + Pauses[Math.Min(mail.Tries, Pauses.Length) - 1], cancellationToken);
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref inHand);
        }
    }

    // What can't be told is no reason to handle the mail again.
    private async Task SettleAsync(Partnership partnership, WaitingMail mail, string outcome, CancellationToken cancellationToken)
    {
        try
        {
            await unhandled.SettleAsync(partnership, mail, MailDesk.IsForPeople(outcome), cancellationToken);
        }
        catch (OutsideFault fault) when (fault.IsFinal)
        {
            Log.NotTold(logger, mail.Key[..12], partnership.Id, fault);
        }
    }

    // Within the claim, so that no other instance tells of it too.
    private async Task TellAsync(Partnership partnership, WaitingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await unhandled.TellAsync(partnership, mail, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotTold(logger, mail.Key[..12], partnership.Id, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Mail {Mail} of partnership {Partnership}: {Outcome}")]
        public static partial void Handled(ILogger logger, string mail, string partnership, string outcome);

        [LoggerMessage(2, LogLevel.Warning, "Mail {Mail} of partnership {Partnership} could not be handled (try {Try}); it is tried again")]
        public static partial void Failed(ILogger logger, string mail, string partnership, int @try, Exception fault);

        [LoggerMessage(3, LogLevel.Error, "Mail {Mail} of partnership {Partnership} could not be handled for some time, and nobody could be told of it")]
        public static partial void NotTold(ILogger logger, string mail, string partnership, Exception fault);
    }
}
