namespace RapidReviewBot.Domain.Effects;

/// <summary>Look for times at which the meeting can be held. Recorded as <c>RecordSlots</c>.</summary>
public sealed record FindMeetingSlots : Effect;

/// <summary>Put the meeting into the calendars, with a Teams link. Recorded as <c>RecordMeetingBooked</c>.</summary>
public sealed record BookMeeting(DateTimeOffset Start, TimeSpan Length) : Effect;

/// <summary>Move the meeting that stands in the calendars.</summary>
public sealed record MoveMeeting(string EventId, DateTimeOffset Start, TimeSpan Length) : Effect;

/// <summary>Cancel the meeting that stands in the calendars, freeing its day.</summary>
public sealed record CancelMeeting(string EventId, DateTimeOffset Start) : Effect;
