namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Somebody wants something to happen to a review.</summary>
/// <param name="Id">A hash of what makes the request one request (card, stamp, verb and actor; form nonce; mail id; effect key):
/// the same id is carried out once and answered the same for ever.</param>
/// <param name="At">Review time, UTC.</param>
public sealed record Command(string Id, ReviewId Review, Actor By, DateTimeOffset At, ReviewCommand What);

/// <summary>What is wanted. Imperative: <see cref="OpenReview"/>.</summary>
public abstract record ReviewCommand;
