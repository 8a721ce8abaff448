using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>What became of a command.</summary>
public abstract record LedgerAnswer
{
    private LedgerAnswer()
    {
    }

    /// <summary>It happened and is recorded. Without events there was nothing to change, and nothing was written.</summary>
    /// <param name="Review">As it stands now.</param>
    public sealed record Accepted(Review Review, IReadOnlyList<RecordedEvent> Events) : LedgerAnswer;

    /// <summary>The rules refused; nothing was written.</summary>
    public sealed record Refused(Refusal Refusal) : LedgerAnswer;

    /// <summary>The same command was carried out before: this was its answer. Nothing was written.</summary>
    public sealed record Repeated(Accepted Answer) : LedgerAnswer;
}
