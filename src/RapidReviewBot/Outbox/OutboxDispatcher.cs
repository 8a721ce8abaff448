using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Outbox;

/// <summary>
/// Carries out the effects of a review, one after the other in the order in which they were asked for. An effect that waits for another says so and is looked at again
/// when another is done or a command came in. Any number of instances may do this at once: an effect is run by whoever claims its row.
/// </summary>
public sealed partial class OutboxDispatcher(EffectRows rows, EffectExecution execution, EffectReport report, ILogger<OutboxDispatcher> logger)
{
    // A claim tells when its holder has died, not when it will be done: that is looked for sooner.
    private static readonly TimeSpan WhileOthersWork = TimeSpan.FromSeconds(2);

    /// <summary>Runs what can be run now.</summary>
    /// <returns>When to look again, machine time; null when nothing is left but what is parked.</returns>
    public async Task<DateTimeOffset?> RunAsync(ReviewId review, CancellationToken cancellationToken)
    {
        // Whatever led here may be what an effect waits for.
        for (var progressed = true; ;)
        {
            var open = await rows.ListAsync(review, cancellationToken);
            var due = open.Where(row => IsDue(row, progressed)).ToList();
            if (due.Count == 0) return open.Min(NextLook);
            progressed = false;
            foreach (var row in due) progressed |= await RunAsync(row, cancellationToken);
        }
    }

    private bool IsDue(TableEntity row, bool progressed)
    {
        if (EffectRow.DueAt(row) is not { } due) return false;
        return due <= rows.Now || (!IsClaimed(row) && progressed && row.GetInt32(EffectRow.Waited) > 0);
    }

    private DateTimeOffset? NextLook(TableEntity row)
    {
        if (EffectRow.DueAt(row) is not { } due || !IsClaimed(row)) return EffectRow.DueAt(row);
        var soon = rows.Now + WhileOthersWork;
        return due < soon ? due : soon;
    }

    private bool IsClaimed(TableEntity row) => (row.GetDateTimeOffset(EffectRow.ClaimedUntil) ?? EffectRow.Never) > rows.Now;

    private async Task<bool> RunAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (await rows.ClaimAsync(row, cancellationToken) is not { } effect) return false;
        EffectResult? result = null;
        try
        {
            result = await execution.RunAsync(effect, cancellationToken);
            return await report.WriteAsync(effect, result, cancellationToken);
        }
        catch (EffectRowChangedException)
        {
            Log.Changed(logger, effect.Review.Value, effect.Key);
            if (!effect.IsFixed) return false;
            if (result is EffectResult.Done { ToRecord: { } what }) await report.RecordAloneAsync(effect, what, cancellationToken);
            await rows.LetGoAsync(effect, cancellationToken);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Review {Review}, effect {Key}: its row changed while it was run")]
        public static partial void Changed(ILogger logger, string review, string key);
    }
}
