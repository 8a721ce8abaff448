using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Outbox;

/// <summary>Writes down what came of a run: on the review as a command, on the effect's row, both in one transaction.</summary>
public sealed partial class EffectReport(EffectRows rows, ReviewLedger ledger, ReviewClock clock, ILogger<EffectReport> logger)
{
    /// <summary>True when the review is further than before: other effects may no longer have to wait.</summary>
    /// <exception cref="EffectRowChangedException">The claim was lost, or a newer request came in.</exception>
    internal Task<bool> WriteAsync(ClaimedEffect effect, EffectResult result, CancellationToken cancellationToken) => result switch
    {
        EffectResult.Done done => DoneAsync(effect, done.ToRecord, cancellationToken),
        EffectResult.Later later when RetrySchedule.After(effect.Try) is { } delay => LaterAsync(effect, later, delay, cancellationToken),
        EffectResult.Later later => ParkAsync(effect, later.Reason, cancellationToken),
        EffectResult.Waits waits => WaitsAsync(effect, waits, cancellationToken),
        EffectResult.Never never => ParkAsync(effect, never.Reason, cancellationToken),
        _ => throw new InvalidOperationException($"Nothing says what becomes of {result.GetType().Name}."),
    };

    /// <summary>Records what was made although the effect's row stays because a newer request for it came in.</summary>
    internal async Task RecordAloneAsync(ClaimedEffect effect, ReviewCommand what, CancellationToken cancellationToken)
    {
        if (await ledger.HandleAsync(Command(effect, what, "alone"), cancellationToken) is LedgerAnswer.Refused refused)
            Log.NotRecorded(logger, effect.Review.Value, effect.Key, refused.Refusal.Code);
    }

    private async Task<bool> DoneAsync(ClaimedEffect effect, ReviewCommand? record, CancellationToken cancellationToken)
    {
        // Only an effect with a fixed key is run while it is parked: a newer request wakes it.
        var wasParked = effect.IsFixed && IsParked(effect, effect.AsRead) && IsParked(effect, await ledger.ReadAsync(effect.Review, cancellationToken));
        if (wasParked && record is not null) await RecordAloneAsync(effect, record, cancellationToken);
        var last = wasParked ? new RetryParked(effect.Key) : record;
        if (last is null)
        {
            await rows.DeleteAsync(effect, cancellationToken);
            return true;
        }

        var answer = await ledger.HandleAsync(Command(effect, last, "done"), effect.AsRead, EffectOutcome.Done(effect.Row), cancellationToken);
        if (answer is not LedgerAnswer.Refused refused) return true;
        Log.NotRecorded(logger, effect.Review.Value, effect.Key, refused.Refusal.Code);
        return await ParkAsync(effect, $"It was done, but could not be recorded: {refused.Refusal.Sentence}", cancellationToken);
    }

    private async Task<bool> LaterAsync(ClaimedEffect effect, EffectResult.Later later, TimeSpan delay, CancellationToken cancellationToken)
    {
        var next = rows.Now + delay;
        if (later.NotBefore is { } asked && asked > next) next = asked;
        await rows.GiveBackAsync(effect, cancellationToken, (EffectRow.NextTry, next), (EffectRow.LastError, later.Reason), (EffectRow.Waited, 0));
        return false;
    }

    private async Task<bool> WaitsAsync(ClaimedEffect effect, EffectResult.Waits waits, CancellationToken cancellationToken)
    {
        var waited = effect.Row.GetInt32(EffectRow.Waited) ?? 0;
        await rows.GiveBackAsync(
            effect, cancellationToken, (EffectRow.NextTry, rows.Now + RetrySchedule.Wait(waited)), (EffectRow.LastError, $"Waits for {waits.For}"), (EffectRow.Waited, waited + 1), (EffectRow.Tries, effect.Try - 1));
        return false;
    }

    private async Task<bool> ParkAsync(ClaimedEffect effect, string reason, CancellationToken cancellationToken)
    {
        var parked = EffectRows.Change(effect.Row, [(EffectRow.Parked, true), (EffectRow.LastError, reason), (EffectRow.Waited, 0), .. EffectRows.Unclaimed]);
        var answer = await ledger.HandleAsync(Command(effect, new ParkEffect(effect.Key, effect.Kind, reason) { PersonId = PersonOf(effect) }, "park"), effect.AsRead, EffectOutcome.Changed(effect.Row, parked), cancellationToken);
        if (answer is LedgerAnswer.Refused refused) throw new InvalidOperationException($"Effect {effect.Key} of review {effect.Review} could not be parked: {refused.Refusal.Code}.");
        Log.Parked(logger, effect.Review.Value, effect.Key, effect.Kind);
        return true;
    }

    /// <summary>Whom an effect is to reach; null when it is for nobody in particular, or could not be read.</summary>
    private static string? PersonOf(ClaimedEffect effect) => effect.What switch
    {
        AskPerson ask => ask.PersonId,
        RemindPerson remind => remind.PersonId,
        TellPerson tell => tell.PersonId,
        SendMail mail => mail.To,
        _ => null,
    };

    private static bool IsParked(ClaimedEffect effect, Review? review) => review is not null && review.Parked.Any(parked => parked.Key == effect.Key);

    // The version under which the row was claimed is in the id: a later run of the same effect is another command.
    private Command Command(ClaimedEffect effect, ReviewCommand what, string part) =>
        new(CommandIds.Of("effect", effect.Review.Value, effect.Key, effect.Row.ETag.ToString(), part), effect.Review, Actor.Service, clock.Now, what);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Review {Review}, effect {Key}: what it did was not recorded ({Code})")]
        public static partial void NotRecorded(ILogger logger, string review, string key, string code);

        [LoggerMessage(2, LogLevel.Warning, "Review {Review}, effect {Key} ({Kind}): given up until somebody has looked at it")]
        public static partial void Parked(ILogger logger, string review, string key, string kind);
    }
}
