using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>These things have happened: a test's way to begin where its matter begins, whatever the rules ask of people on the way there.</summary>
public sealed record GivenEvents(IReadOnlyList<ReviewEvent> Events) : ReviewCommand;
