// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Effects;

namespace RapidReviewBot.Domain.Reviews.Events;

public abstract record WatchingEvent : ReviewEvent;

/// <summary>The clock was attended to: everything due up to this instant has been seen (section 4 of the design).</summary>
public sealed record AttentionGiven(DateTimeOffset UpTo) : WatchingEvent;

/// <summary>Somebody was reminded of a milestone.</summary>
/// <param name="Ping">The reminder's place in the milestone's own schedule, from 0.</param>
public sealed record ReminderGiven(string MilestoneId, int Ping, string PersonId, Reminder Reminder) : WatchingEvent;

/// <summary>A reminder whose time passed while the service was away; it is no longer true and is not sent.</summary>
public sealed record ReminderMissed(string MilestoneId, int Ping) : WatchingEvent;

/// <summary>A milestone passed its due instant undone.</summary>
public sealed record MilestoneMissed(string MilestoneId, DateTimeOffset Due) : WatchingEvent;

/// <summary>The plan can no longer be met, and why (N06).</summary>
public sealed record PlanFoundImpossible(string MilestoneId, string Why) : WatchingEvent;

/// <summary>Working days changed while the review was open, and deadlines with them (N02).</summary>
public sealed record DeadlinesMoved(string Why, IReadOnlyList<MovedDeadline> Moved) : WatchingEvent;

/// <summary>The roles that follow the review's progress were shown that morning how each stage stands (J10).</summary>
/// <param name="Day">London date.</param>
public sealed record DailyStatusGiven(DateOnly Day) : WatchingEvent;

public sealed record MovedDeadline(string MilestoneId, DateTimeOffset From, DateTimeOffset To);

/// <summary>A line somebody wrote into the Daily Log; at most 200 characters and no names of the family.</summary>
public sealed record LogEntryAdded(string Text) : WatchingEvent;

/// <summary>An effect was given up; somebody must look (section 5 of the design).</summary>
public sealed record EffectParked(string Key, string Kind, string Reason) : WatchingEvent
{
    /// <summary>Whom it was to reach; null when it was for nobody in particular.</summary>
    public string? PersonId { get; init; }
}

public sealed record EffectRetried(string Key) : WatchingEvent;
