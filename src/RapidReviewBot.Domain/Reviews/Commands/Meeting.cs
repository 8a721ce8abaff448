using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

public sealed record PlanMeeting(MeetingKind Kind, bool Teleconference, string Reason) : ReviewCommand;

/// <summary>Say which of the offered times suit; none is an answer too.</summary>
public sealed record AnswerSlots(IReadOnlyList<DateTimeOffset> Suits) : ReviewCommand;

/// <summary>Hold the meeting at this time.</summary>
/// <param name="OutsideWindowReason">Needed when the day lies outside the procedure's window.</param>
public sealed record SetMeeting(DateTimeOffset Start, string OutsideWindowReason) : ReviewCommand;

/// <summary>The set date falls away; find another.</summary>
public sealed record CallOffMeeting(string Reason) : ReviewCommand;

/// <summary>Make the papers available to those invited.</summary>
public sealed record CirculatePack : ReviewCommand;

/// <param name="Present">Person ids of those who were there.</param>
public sealed record RecordAttendance(IReadOnlyList<string> Present) : ReviewCommand;

public sealed record FileMinutes(FiledDocument Minutes) : ReviewCommand;
