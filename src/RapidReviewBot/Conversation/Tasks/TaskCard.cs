using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Conversation.Tasks;

/// <summary>The card of one kind of owed thing: for the person who owes it, as long as it is owed; for everybody else it says that nothing is asked of them.</summary>
public abstract class TaskCard : Card
{
    public abstract OwedKind Owed { get; }

    public sealed override string Kind => KindOf(Owed);

    public static string KindOf(OwedKind owed) => $"task-{owed}";

    public static CardAddress AddressOf(Owed owed, ReviewId review) => new(KindOf(owed.Kind), review.Value, owed.Key);

    public sealed override Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var (review, context) = request.TheReview;
        var owed = OwedList.Of(review with { AsOf = request.Now }, context.Procedure)
            .FirstOrDefault(thing => thing.Key == request.Address.Subject && thing.By.Id == request.ViewerId);
        return Task.FromResult<WrittenCard?>(owed is null ? Settled(request) : Asked(request, new(owed, review, context, request.Now)));
    }

    /// <summary>What is below title and lead: facts, fields, buttons.</summary>
    protected abstract IEnumerable<AdaptiveElement?> Body(TaskAtHand task);

    /// <summary>What else the card shows that a press must not overlook when it changes: the offered times, a report's hash.</summary>
    protected virtual string Seen(TaskAtHand task) => "";

    /// <summary>What its viewer may still do here although nobody waits for it any more; null: nothing.</summary>
    protected virtual AdaptiveElement? StillOpen(ReviewInContext review, CardRequest request) => null;

    /// <summary>What was done, for the person to check; null where the card has no more to say than that it is settled.</summary>
    protected virtual TaskOutcome? Outcome(ReviewInContext settled, Owed was) => null;

    private WrittenCard Asked(CardRequest request, TaskAtHand task)
    {
        var due = OwedWords.Due(task.Owed, task.Review, task.Context, task.Now);
        var title = OwedWords.Title(task.Owed, task.Review, task.Procedure);
        var agency = OwedWords.UnnamedAgency(task.Owed, task.Review, title) is { } name ? $", {name}" : "";
        var lead = $"Review {task.Review.Reference}{agency}{(due.Length == 0 ? "" : $", {due}")}.";
        return CardWriting.Write(request.Address, Stamp(Seen(task)), title, lead, Body(task));
    }

    // A list of papers is long, and a press carries its stamp back: no longer than a hash.
    private static string Stamp(string seen) => seen.Length == 0 ? "owed" : $"owed {CommandIds.Of(seen)}";

    private WrittenCard Settled(CardRequest request)
    {
        var (review, context) = request.TheReview;
        // A key leaves out what there is not: where no agency owes it, the subject comes first.
        var first = PartOf(request.Address.Subject, 1);
        var was = new Owed(Owed, Nobody, first, PartOf(request.Address.Subject, 2) ?? first, null);
        var title = OwedWords.Title(was, review, context.Procedure);
        var outcome = Outcome(request.TheReview, was) ?? new("nothing more is asked of you here.");
        return CardWriting.Write(request.Address, "settled", title, $"Review {review.Reference}.",
        [
            CardWriting.State(CardState.Done, outcome.Words),
            outcome.Where.Length == 0 ? null : CardWriting.Text(outcome.Where),
            outcome.Open is null ? null : CardWriting.Buttons(outcome.Open),
            StillOpen(request.TheReview, request),
            Next(request),
        ]);
    }

    /// <summary>What the review waits for first; only for those who take part in it.</summary>
    private static AdaptiveElement? Next(CardRequest request) =>
        request.ViewerId is not null && OwedWords.Next(request.TheReview.Review, request.TheReview.Context, request.Now) is { } next ? CardWriting.Note(next) : null;

    private static readonly Domain.Partnerships.Person Nobody = new("", "", "", "");

    private static string? PartOf(string key, int index) => key.Split(':') is var parts && parts.Length > index ? parts[index] : null;
}

/// <summary>What somebody owes, with the review that it is owed to.</summary>
/// <param name="Now">Review time, UTC.</param>
public sealed record TaskAtHand(Owed Owed, Review Review, ReviewContext Context, DateTimeOffset Now)
{
    public Domain.Procedures.Procedure Procedure => Context.Procedure;

    public DateOnly Today => Domain.Calendar.LondonTime.DateOf(Now);
}
