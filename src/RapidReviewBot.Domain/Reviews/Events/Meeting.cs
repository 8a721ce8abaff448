// Events are stored: change them only by adding.
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews.Events;

public abstract record MeetingEvent : ReviewEvent;

/// <summary>How the meeting is to be held (W08, W10).</summary>
/// <param name="Reason">Why by teleconference; empty otherwise.</param>
public sealed record MeetingPlanned(MeetingKind Kind, bool Teleconference, string Reason) : MeetingEvent;

public enum MeetingKind
{
    StandingGroup,
    Extraordinary,
}

/// <summary>Times found from people's calendars, best first. People whose calendar could not be read are unknown, never free.</summary>
public sealed record SlotsFound(IReadOnlyList<MeetingSlot> Slots) : MeetingEvent
{
    /// <summary>London dates near the window on which other reviews meet (T21).</summary>
    public IReadOnlyList<DateOnly> OthersDays { get; init; } = [];
}

/// <param name="Free">Person ids.</param>
/// <param name="Unknown">Person ids whose calendar can't be read: they are asked.</param>
public sealed record MeetingSlot(DateTimeOffset Start, TimeSpan Length, IReadOnlyList<string> Free, IReadOnlyList<string> Busy, IReadOnlyList<string> Unknown);

/// <summary>Somebody whose calendar can't be read said which of the slots suit.</summary>
public sealed record SlotsAnswered(string PersonId, IReadOnlyList<DateTimeOffset> Suits) : MeetingEvent;

/// <param name="OutsideWindowReason">Why the date lies outside the procedure's window; empty inside it (W09).</param>
public sealed record MeetingSet(DateTimeOffset Start, TimeSpan Length, string OutsideWindowReason) : MeetingEvent;

/// <summary>The meeting stands in the calendars.</summary>
public sealed record MeetingBooked(string EventId, string JoinUrl, DateTimeOffset Start) : MeetingEvent;

/// <summary>The set date fell away; another is to be found.</summary>
public sealed record MeetingCalledOff(string Reason) : MeetingEvent;

/// <summary>The day that was set holds another review's meeting: taken first there (T21).</summary>
public sealed record MeetingDayTaken(DateOnly Day) : MeetingEvent;

/// <summary>Papers were made available to those invited.</summary>
/// <param name="Manner">Sent in advance, or tabled (W12).</param>
public sealed record PackCirculated(IReadOnlyList<PackItem> Items) : MeetingEvent;

public sealed record PackItem(DocumentKind Document, string? AgencyId, PackManner Manner);

public enum PackManner
{
    SentInAdvance,
    Tabled,
}

/// <summary>Who came (W13).</summary>
/// <param name="Present">Person ids.</param>
public sealed record AttendanceRecorded(IReadOnlyList<string> Present, bool Quorate, DateTimeOffset Ended) : MeetingEvent;

public sealed record MinutesFiled(FiledDocument Minutes) : MeetingEvent;
