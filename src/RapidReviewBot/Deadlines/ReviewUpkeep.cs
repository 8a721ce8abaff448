using System.Collections.Concurrent;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Deadlines;

/// <summary>
/// Brings one review up to date: what fell due by the clock, effects still to do, its line in the directory; then puts on the agenda when it next needs attention.
/// Safe to repeat, to cut at any point and to do in several instances at once.
/// </summary>
public sealed partial class ReviewUpkeep(ReviewLedger ledger, ReviewContexts contexts, OutboxDispatcher outbox, UpkeepNotes notes, ILogger<ReviewUpkeep> logger)
{
    public async Task AttendAsync(ReviewId id, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(id, cancellationToken);

        // Promised before a review was opened that then was not.
        if (review.Version == 0) return;
        await TickAsync(review, cancellationToken);
        var nextRun = await outbox.RunAsync(id, cancellationToken);
        review = await ledger.ReadAsync(id, cancellationToken);
        var context = await contexts.ForAsync(review.PartnershipId, cancellationToken);
        await notes.WriteAsync(review, nextRun, Attention.Next(review, context.Procedure, context.Calendar), cancellationToken);
    }

    // The instant that was waited for is in the id: whoever else attends to the same instant sends the same command.
    private async Task TickAsync(Review review, CancellationToken cancellationToken)
    {
        var context = await contexts.ForAsync(review.PartnershipId, cancellationToken);
        if (Attention.Next(review, context.Procedure, context.Calendar) is not { } due || due > notes.ReviewTime) return;
        var id = CommandIds.Of("tick", review.Id.Value, due.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var answer = await ledger.HandleAsync(new Command(id, review.Id, Actor.Clock, notes.ReviewTime, new Tick()), cancellationToken);
        if (answer is LedgerAnswer.Refused refused) Log.Refused(logger, review.Id.Value, refused.Refusal.Code);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Review {Review}: the clock's command was refused ({Code})")]
        public static partial void Refused(ILogger logger, string review, string code);
    }
}

/// <summary>What upkeep leaves on the agenda and in the directory. Remembers what it wrote, so that it writes only what changed.</summary>
public sealed class UpkeepNotes(Agenda agenda, AgendaAlarm alarm, ReviewRows rows, ReviewClock clock, TimeProvider machine)
{
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ReviewId, Written> _written = new();

    public DateTimeOffset ReviewTime => clock.Now;

    /// <param name="review">As it is now.</param>
    /// <param name="nextRun">When an effect is to be tried again, machine time.</param>
    /// <param name="nextDue">When something next falls due, review time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task WriteAsync(Review review, DateTimeOffset? nextRun, DateTimeOffset? nextDue, CancellationToken cancellationToken)
    {
        var before = _written.GetValueOrDefault(review.Id);
        if (nextRun is { } run)
        {
            var soonest = machine.GetUtcNow() + Soonest;
            var row = await agenda.AddAsync(review.Id, AgendaTime.Machine, run > soonest ? run : soonest, cancellationToken);
            alarm.Note(AgendaTime.Machine, row.Due);
        }

        var due = before?.Due;
        if (nextDue != due?.Due)
        {
            due = nextDue is { } at ? await agenda.AddAsync(review.Id, AgendaTime.Review, at, cancellationToken) : null;
            if (before?.Due is { } old) await agenda.DeleteAsync(old, cancellationToken);
        }

        var head = ReviewHead.Of(review);
        if (before is null || before.Head with { Version = 0 } != head with { Version = 0 }) await rows.Directory.KeepAsync(head, cancellationToken);
        _written[review.Id] = new Written(head, due);
        if (nextDue is { } next) alarm.Note(AgendaTime.Review, next);
    }

    private sealed record Written(ReviewHead Head, AgendaRow? Due);
}
