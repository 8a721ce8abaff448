using RapidReviewBot.Ledger;

namespace RapidReviewBot.Outbox;

/// <summary>Runs one claimed effect and says what came of it, whatever the runner throws.</summary>
public sealed partial class EffectExecution(EffectRows rows, ReviewLedger ledger, ReviewContexts contexts, EffectRunners runners, ILogger<EffectExecution> logger)
{
    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(30);

    /// <exception cref="EffectRowChangedException">The claim was lost while the effect was run.</exception>
    internal async Task<EffectResult> RunAsync(ClaimedEffect effect, CancellationToken cancellationToken)
    {
        if (effect.Try > RetrySchedule.Delays.Count + 1) return new EffectResult.Never("Every try was cut short. Ask whoever runs the service to look at its log.");
        using var time = rows.NewTimer(Cut);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            // A runner that does not heed its token is left behind: its claim is still good for as long again.
            return await StartAsync(effect, either.Token).WaitAsync(either.Token);
        }
        catch (OutsideFault fault)
        {
            Log.Outside(logger, fault, effect.Review.Value, effect.Key, effect.Kind);
            return fault.IsFinal ? new EffectResult.Never(fault.Message) : new EffectResult.Later(fault.Message, fault.NotBefore);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new EffectResult.Later("It took longer than 30 seconds.");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or EffectRowChangedException))
        {
            Log.Failed(logger, fault, effect.Review.Value, effect.Key, effect.Kind);
            return new EffectResult.Later("Something went wrong inside the service. Its log says what.");
        }
    }

    private async Task<EffectResult> StartAsync(ClaimedEffect claimed, CancellationToken cancellationToken)
    {
        var effect = StoredJson.ReadEffect(claimed.Kind, claimed.Row.Text());
        claimed.What = effect;
        if (runners.For(effect.GetType()) is not { } runner) return new EffectResult.Never($"This version of the service cannot do this ({claimed.Kind}).");
        var review = await ledger.ReadAsync(claimed.Review, cancellationToken);
        claimed.AsRead = review;
        var context = await contexts.ForAsync(review.PartnershipId, cancellationToken);
        var run = new EffectRun(review, context, claimed.Key, claimed.Try, claimed.Progress, (progress, token) => rows.KeepAsync(claimed, progress, token));
        return await runner.RunAsync(effect, run, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Review {Review}, effect {Key} ({Kind}): refused or not reached outside")]
        public static partial void Outside(ILogger logger, Exception fault, string review, string key, string kind);

        [LoggerMessage(2, LogLevel.Error, "Review {Review}, effect {Key} ({Kind}): failed")]
        public static partial void Failed(ILogger logger, Exception fault, string review, string key, string kind);
    }
}
