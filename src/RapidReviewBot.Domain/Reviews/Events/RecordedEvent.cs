namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Something that happened to a review. Past tense. Stored for good: change an event only by adding to it.</summary>
public abstract record ReviewEvent;

/// <summary>An event with its place in the ledger.</summary>
/// <param name="Number">1 for the first event of a review, then without a gap.</param>
/// <param name="At">Review time, UTC.</param>
public sealed record RecordedEvent(int Number, DateTimeOffset At, Actor By, ReviewEvent What);
