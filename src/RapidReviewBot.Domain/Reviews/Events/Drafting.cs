// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

/// <summary>Of the report on its way from first draft to final text (B11-B14, J19, J21, J22, R09, R13).</summary>
public abstract record DraftingEvent : ReviewEvent;
