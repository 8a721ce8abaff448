using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Outbox;

/// <summary>One run of an effect: what it may look at, and where it keeps what it has made so far.</summary>
public sealed class EffectRun
{
    private readonly Func<string, CancellationToken, Task> _keep;

    internal EffectRun(Review review, ReviewContext context, string key, int tries, string? progress, Func<string, CancellationToken, Task> keep) =>
        (Review, Context, Key, Try, Progress, _keep) = (review, context, key, tries, progress, keep);

    /// <summary>The review as it is now, which may be later than when the effect was asked for.</summary>
    public Review Review { get; }

    public ReviewContext Context { get; }

    /// <summary>The effect's key within its review: with the review's id a stable name for what it makes.</summary>
    public string Key { get; }

    /// <summary>1 for the first try.</summary>
    public int Try { get; }

    /// <summary>What an earlier try kept (a draft's id, an activity's id); null when none did.
    /// Of an effect with a fixed key also what its last successful run kept.</summary>
    public string? Progress { get; private set; }

    /// <summary>Keeps what was made, at once and for good: the next try starts from it. Call it as soon as something exists outside that must not be made twice.</summary>
    public async Task KeepAsync(string progress, CancellationToken cancellationToken)
    {
        await _keep(progress, cancellationToken);
        Progress = progress;
    }
}
