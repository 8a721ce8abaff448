using System.Collections.Concurrent;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Ledger;

/// <summary>Reviews as last read by this instance. Only spares reading: what is in it is brought up to date from the table before each use.</summary>
internal sealed class ReviewCache
{
    private const int Most = 300;

    private readonly ConcurrentDictionary<ReviewId, (StoredReview Stored, long Used)> _reviews = new();
    private long _uses;

    public StoredReview? Find(ReviewId id) => _reviews.TryGetValue(id, out var kept) ? kept.Stored : null;

    public void Keep(StoredReview stored)
    {
        var entry = (stored, Interlocked.Increment(ref _uses));
        _reviews.AddOrUpdate(stored.Review.Id, entry, (_, kept) => kept.Stored.Review.Version > stored.Review.Version ? kept : entry);
        if (_reviews.Count <= Most) return;
        foreach (var (id, _) in _reviews.OrderBy(review => review.Value.Used).Take(Most / 10)) _reviews.TryRemove(id, out _);
    }

    public void Drop(ReviewId id) => _reviews.TryRemove(id, out _);
}
