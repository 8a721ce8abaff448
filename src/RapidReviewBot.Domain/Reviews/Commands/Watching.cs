using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>The clock: attend to whatever is due up to the command's instant.</summary>
public sealed record Tick : ReviewCommand;

/// <summary>Working days changed; say which deadlines moved (N02).</summary>
public sealed record NoteMovedDeadlines(string Why, IReadOnlyList<MovedDeadline> Moved) : ReviewCommand;

/// <param name="Text">At most 200 characters; no name of a child or family member.</param>
public sealed record AddLogEntry(string Text) : ReviewCommand;

public sealed record ParkEffect(string Key, string Kind, string Reason) : ReviewCommand
{
    /// <summary>Whom it was to reach; null when it was for nobody in particular.</summary>
    public string? PersonId { get; init; }
}

/// <summary>Try a parked effect again.</summary>
public sealed record RetryParked(string Key) : ReviewCommand;
