namespace RapidReviewBot.Domain.Effects;

/// <summary>Look for times at which the meeting can be held. Recorded as <c>RecordSlots</c>.</summary>
public sealed record FindMeetingSlots : Effect;

/// <summary>Put the meeting into the calendars, with a Teams link. Recorded as <c>RecordMeetingBooked</c>.</summary>
public sealed record BookMeeting(DateTimeOffset Start, TimeSpan Length) : Effect;

/// <summary>Move the meeting that stands in the calendars.</summary>
public sealed record MoveMeeting(string EventId, DateTimeOffset Start, TimeSpan Length) : Effect;

/// <summary>Make the invitations of the meeting that stands in the calendars those of whoever is to come now.</summary>
public sealed record InviteToMeeting(string EventId) : Effect;

/// <summary>Cancel the meeting that stands in the calendars, freeing its day.</summary>
public sealed record CancelMeeting(string EventId, DateTimeOffset Start) : Effect;

/// <summary>
/// Put a meeting beside the review meeting into the calendars of some people, with a Teams link: a threshold discussion, a pre-meet. It takes no day from other reviews.
/// Recorded as <c>RecordSideMeeting</c>.
/// </summary>
/// <param name="Purpose">Which: a <see cref="SideMeetings"/> value, or one of these with a slash and whom it concerns.</param>
public sealed record BookSideMeeting(string Purpose, DateTimeOffset Start, TimeSpan Length, IReadOnlyList<string> PersonIds) : Effect;

/// <summary>Cancel a meeting beside the review meeting. Recorded as <c>RecordSideMeetingCancelled</c>.</summary>
public sealed record CancelSideMeeting(string Purpose, string EventId) : Effect;

/// <summary>Look for times at which those asked for a view on the threshold can talk (T04). Recorded as <c>RecordThresholdTimes</c>.</summary>
public sealed record FindThresholdTimes : Effect;

/// <summary>Meetings beside the review meeting.</summary>
public static class SideMeetings
{
    /// <summary>The three-way discussion or virtual panel on the threshold (R02, T04).</summary>
    public const string Threshold = "threshold";

    /// <summary>With an agency that is new to the process; slash, its id (J06).</summary>
    public const string PreMeet = "pre-meet";
    /// <summary>The findings presented to the executive leaders (J11).</summary>
    public const string Presentation = "presentation";

    /// <summary>The executive and the chair, because the executive does not agree (T17).</summary>
    public const string Executive = "executive";

    /// <summary>What it is called in calendars; holds no narrative.</summary>
    public static string Title(string purpose) => purpose.Split('/')[0] switch
    {
        Threshold => "Threshold discussion",
        PreMeet => "Rapid Review pre-meet",
        Executive => "Meeting of the executive with the chair",
        Presentation => "Presentation of findings",
        _ => throw new InvalidOperationException($"No words for a meeting of the purpose {purpose}."),
    };
}
