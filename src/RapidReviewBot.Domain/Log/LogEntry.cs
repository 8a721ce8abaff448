using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Domain.Log;

/// <summary>One line of the Daily Log (J17). Holds no name of a child or family member and no narrative.</summary>
/// <param name="Number">The event's number: the log has no gap.</param>
/// <param name="At">Review time, UTC.</param>
/// <param name="Actor">Who did it, as colleagues write it.</param>
/// <param name="Text">What happened, in one plain sentence.</param>
/// <param name="File">Where the file is that came of it (J12).</param>
public sealed record LogEntry(int Number, DateTimeOffset At, string Actor, LogCategory Category, string Text, FiledDocument? File);

public enum LogCategory
{
    Opening,
    Notification,
    Agencies,
    Returns,
    Meeting,
    Decision,
    Report,
    SignOff,
    Submission,
    Outcome,
    Deadline,
    Note,
    Service,
}
