// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of who is told and named before information is asked for, and the plan (B01-B04, J02, J05, J06, R05).</summary>
public abstract record PreparingEvent : ReviewEvent;
