// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of whether the criteria are met, and the commission that follows (R02-R04, T04, T05).</summary>
public abstract record ThresholdEvent : ReviewEvent;
