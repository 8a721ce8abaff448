// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of what comes of the decision: the executive, Ofsted, answers, actions, a commissioned review (J11, J24, T17-T19, T24, T32).</summary>
public abstract record FollowUpEvent : ReviewEvent;
