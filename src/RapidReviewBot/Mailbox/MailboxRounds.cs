using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>Rounds through all mailboxes, one at a time in this instance.</summary>
internal sealed partial class MailboxRounds(MailboxReader reader, PartnershipStore partnerships, IHostApplicationLifetime life, ILogger<MailboxRounds> logger)
{
    private readonly Lock gate = new();
    private Task<int> running = Task.FromResult(0);
    private Task<int>? next;
    private int left;

    /// <summary>What the last round left to be done soon; at least 1 while mails are being handled.</summary>
    public int Known => Math.Max(Volatile.Read(ref left), reader.InHand);

    /// <summary>A whole round that begins from now on; everybody who asks while one is running shares the next.</summary>
    /// <returns>How much is still to be done soon; a mailbox that could not be read counts too.</returns>
    public Task<int> RoundAsync()
    {
        lock (gate) return next ??= AfterAsync(running);
    }

    private async Task<int> AfterAsync(Task before)
    {
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate) (running, next) = (next!, null);
        var stopping = life.ApplicationStopping;
        var each = await Task.WhenAll((await partnerships.AllAsync(stopping)).Where(one => one.Mailbox.Length > 0).Select(one => TryAsync(one, stopping)));
        var sum = each.Sum();
        Volatile.Write(ref left, sum);
        return sum;
    }

    private async Task<int> TryAsync(Partnership partnership, CancellationToken stopping)
    {
        try
        {
            return await reader.RoundAsync(partnership, stopping);
        }
        catch (OutsideFault fault) when (fault.IsFinal)
        {
            // Waiting does not mend it: an administrator is needed, and nobody should wait for us.
            Log.Refused(logger, partnership.Id, fault);
            return 0;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, partnership.Id, fault);
            return 1;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The mailbox of partnership {Partnership} can't be read until somebody mends it")]
        public static partial void Refused(ILogger logger, string partnership, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "The mailbox of partnership {Partnership} could not be read; tried again shortly")]
        public static partial void Failed(ILogger logger, string partnership, Exception fault);
    }
}
