using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>
/// The record of every review: an append-only list of events, one table partition a review. A command is carried out once, whole or not at all;
/// what it makes necessary is written with it. Costs one query, one transaction and one agenda write.
/// </summary>
public sealed partial class ReviewLedger(ReviewRows rows, ReviewContexts contexts, LedgerRules rules, WorkQueue work, ILogger<ReviewLedger> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Carries out a command on a review that was opened before.</summary>
    /// <exception cref="LedgerBusyException">It could not be recorded within 30 seconds of machine time; the same command may be sent again.</exception>
    public Task<LedgerAnswer> HandleAsync(Command command, CancellationToken cancellationToken) => HandleAsync(new Attempt(command), cancellationToken);

    /// <summary>Carries out a command on a review that was read a moment ago for the same request: what it decides on is not read once more, unless somebody wrote in between.</summary>
    /// <exception cref="LedgerBusyException">It could not be recorded within 30 seconds of machine time; the same command may be sent again.</exception>
    public Task<LedgerAnswer> HandleAsync(Command command, Review asRead, CancellationToken cancellationToken) =>
        HandleAsync(new Attempt(command) { AsRead = asRead.Version }, cancellationToken);

    /// <summary>Carries out the command that opens a review of a partnership.</summary>
    public Task<LedgerAnswer> OpenAsync(string partnershipId, Command command, CancellationToken cancellationToken) =>
        HandleAsync(new Attempt(command) { PartnershipId = partnershipId }, cancellationToken);

    /// <summary>
    /// Records what an effect did and, in the same transaction, what becomes of its row. Promises nothing: whoever runs effects attends to the review until none is left,
    /// and what had it attended to stands on the agenda until then.
    /// </summary>
    /// <exception cref="EffectRowChangedException">The row is not as it was claimed.</exception>
    internal Task<LedgerAnswer> HandleAsync(Command command, Review? asRead, EffectOutcome outcome, CancellationToken cancellationToken) =>
        HandleAsync(new Attempt(command) { Outcome = outcome, AsRead = asRead?.Version }, cancellationToken);

    /// <summary>The review as it is now; <see cref="Review.None"/> when there is none with this id.</summary>
    public async Task<Review> ReadAsync(ReviewId id, CancellationToken cancellationToken) => (await rows.LoadAsync(id, cancellationToken)).Review;

    /// <summary>Whether a command with this id was carried out: nothing need be prepared for it again.</summary>
    public async Task<bool> HasDoneAsync(ReviewId id, string commandId, CancellationToken cancellationToken) =>
        (await rows.LoadAsync(id, cancellationToken)).Commands.ContainsKey(commandId);

    /// <summary>Every event of the review, in order, its chain of hashes proven.</summary>
    /// <exception cref="BrokenChainException">The stored events are not those that were written.</exception>
    public async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(ReviewId id, CancellationToken cancellationToken)
    {
        var version = (await rows.LoadAsync(id, cancellationToken)).Review.Version;
        return version == 0 ? [] : await rows.EventsAsync(id, new EventSpan(1, version), cancellationToken);
    }

    /// <summary>The reviews of a partnership, open and over, each in one line. May lag behind a command by the moment that it takes to attend to it.</summary>
    public Task<IReadOnlyList<ReviewHead>> HeadsAsync(string partnershipId, CancellationToken cancellationToken) =>
        rows.Directory.ListAsync(partnershipId, cancellationToken);

    private async Task<LedgerAnswer> HandleAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        CommandIds.Check(attempt.Command.Id);
        using var limit = work.NewLimit(cancellationToken);
        try
        {
            while (true)
            {
                if (await TryAsync(attempt, limit.Token) is { } answer) return answer;
                await work.WaitAsync(Pause, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LedgerBusyException(attempt.Command.Review, attempt.LastFault);
        }
    }

    /// <summary>One reading, deciding and writing; null when somebody else wrote first or the answer to the writing was lost.</summary>
    private async Task<LedgerAnswer?> TryAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var command = attempt.Command;
        var before = rows.Remembered(command.Review, attempt.AsRead) ?? await rows.LoadAsync(command.Review, cancellationToken);
        attempt.AsRead = null;
        if (before.Commands.TryGetValue(command.Id, out var span)) return await StoredAnswerAsync(attempt, before, span, cancellationToken);
        var partnership = attempt.PartnershipId ?? before.Review.PartnershipId;
        if (partnership.Length == 0) return Refuse(attempt, new Refusal("no-such-review", "This review is not known here. Open the review's own channel and use its card."));
        var context = await contexts.ForAsync(partnership, cancellationToken);
        var decision = rules.Decide(before.Review, command, context);
        if (decision is Decision.Refused refused) return Refuse(attempt, refused.Refusal);
        var commit = ReviewCommit.Of(before, command, ((Decision.Accepted)decision).Events, attempt.Outcome)
            .WithEffects(after => rules.Plan(before.Review, after.After.Review, after.Events, context));
        if (commit.IsTooLarge) return Refuse(attempt, new Refusal("too-much-at-once", "This is more than can be recorded in one go. Do it in smaller steps, for example with fewer agencies at a time."));
        if (commit.Actions.Count == 0) return Settled(attempt, new LedgerAnswer.Accepted(before.Review, []));
        return await WriteAsync(attempt, commit, cancellationToken);
    }

    private async Task<LedgerAnswer?> WriteAsync(Attempt attempt, ReviewCommit commit, CancellationToken cancellationToken)
    {
        var review = attempt.Command.Review;
        if (attempt.PartnershipId is { } partnership && attempt.Promise is null) await rows.Directory.AnnounceAsync(partnership, review, cancellationToken);
        if (attempt.Outcome is null) attempt.Promise ??= await work.PromiseAsync(review, cancellationToken);
        try
        {
            await rows.WriteAsync(commit, cancellationToken);
        }
        catch (TableTransactionFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            if (commit.WasOutcome(fault)) throw new EffectRowChangedException(attempt.Outcome!.Key);
            attempt.LastFault = fault;
            return null;
        }
        catch (Exception fault) when (IsUncertain(fault))
        {
            // Whether it was written is not known: the next reading tells.
            attempt.LastFault = fault;
            attempt.AnswerLost = true;
            return null;
        }

        return Settled(attempt, new LedgerAnswer.Accepted(commit.After.Review, commit.Events));
    }

    private async Task<LedgerAnswer> StoredAnswerAsync(Attempt attempt, StoredReview stored, EventSpan span, CancellationToken cancellationToken)
    {
        var answer = new LedgerAnswer.Accepted(stored.Review, await rows.EventsAsync(stored.Review.Id, span, cancellationToken));
        return Settled(attempt, attempt.AnswerLost ? answer : new LedgerAnswer.Repeated(answer));
    }

    // What an earlier try promised is taken up whatever the answer is: else it would stand on the agenda as work until its minute is over.
    private LedgerAnswer Settled(Attempt attempt, LedgerAnswer answer)
    {
        if (attempt.Promise is { } promise) work.Begin(promise);
        return answer;
    }

    // No answer, or one that says nothing of the transaction. A client that retries throws all of its tries together.
    private static bool IsUncertain(Exception fault) => fault switch
    {
        RequestFailedException answer => answer.Status is 0 or 408 or 429 or >= 500,
        AggregateException tries => tries.InnerExceptions.All(IsUncertain),
        OperationCanceledException or HttpRequestException or IOException => true,
        _ => false,
    };

    private LedgerAnswer Refuse(Attempt attempt, Refusal refusal)
    {
        Log.Refused(logger, attempt.Command.Review.Value, attempt.Command.What.GetType().Name, refusal.Code);
        return Settled(attempt, new LedgerAnswer.Refused(refusal));
    }

    private sealed record Attempt(Command Command)
    {
        public string? PartnershipId { get; init; }

        public EffectOutcome? Outcome { get; init; }

        /// <summary>The version that the caller has just read; it counts for the first try alone.</summary>
        public int? AsRead { get; set; }

        public AgendaRow? Promise { get; set; }

        public bool AnswerLost { get; set; }

        public Exception? LastFault { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Review {Review}: {Command} was refused ({Code})")]
        public static partial void Refused(ILogger logger, string review, string command, string code);
    }
}
