using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Outbox;

/// <summary>What came of one run of an effect.</summary>
public abstract record EffectResult
{
    private EffectResult()
    {
    }

    /// <summary>It is done. What it made is recorded on the review in the transaction that deletes the effect.</summary>
    /// <param name="ToRecord">A Record... command; null when there is nothing to record.</param>
    public sealed record Done(ReviewCommand? ToRecord = null) : EffectResult;

    /// <summary>It did not work now. Counts as a try; after the last the effect is parked.</summary>
    /// <param name="Reason">Plain words for people, without names or story.</param>
    /// <param name="NotBefore">Machine time, when the other side said how long to wait.</param>
    public sealed record Later(string Reason, DateTimeOffset? NotBefore = null) : EffectResult;

    /// <summary>Something that another effect of the review makes is not there yet (the case folder, the channel). Not a try:
    /// it is looked at again as soon as another effect of the review is done, else after a while.</summary>
    public sealed record Waits(string For) : EffectResult;

    /// <summary>It will not work until somebody does something about it: the effect is parked.</summary>
    public sealed record Never(string Reason) : EffectResult;
}
