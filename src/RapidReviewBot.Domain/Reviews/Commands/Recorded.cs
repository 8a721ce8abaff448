using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews.Commands;

// What effects report back. Only the service sends these.

public sealed record RecordChannel(string ChannelId, string WebUrl, string Name) : ReviewCommand;

public sealed record RecordCaseFolder(string FolderId, string WebUrl, string Name, IReadOnlyDictionary<string, string> SubFolders) : ReviewCommand;

public sealed record RecordDocument(FiledDocument Document) : ReviewCommand
{
    /// <summary>Of a report: fields that must be filled and are not, where the procedure names such.</summary>
    public IReadOnlyList<string> Unfilled { get; init; } = [];
}

public sealed record RecordMailSent(string Letter, string PersonId, string? AgencyId, string MessageId, FiledDocument? Saved) : ReviewCommand;

public sealed record RecordBounce(string MessageId, string PersonId) : ReviewCommand;

public sealed record RecordAsked(string PersonId, string Owed) : ReviewCommand;

public sealed record RecordSlots(IReadOnlyList<MeetingSlot> Slots) : ReviewCommand
{
    /// <summary>London dates near the window on which other reviews meet (T21).</summary>
    public IReadOnlyList<DateOnly> OthersDays { get; init; } = [];
}

public sealed record RecordMeetingBooked(string EventId, string JoinUrl, DateTimeOffset Start) : ReviewCommand;

/// <summary>The day was taken by another review before this one could take it.</summary>
public sealed record RecordMeetingDayTaken(DateOnly Day) : ReviewCommand;

public sealed record RecordMeetingCancelled(string EventId) : ReviewCommand;

public sealed record RecordThresholdTimes(IReadOnlyList<MeetingSlot> Times) : ReviewCommand;

public sealed record RecordSideMeeting(string Purpose, string EventId, string JoinUrl, DateTimeOffset Start) : ReviewCommand;

public sealed record RecordSideMeetingCancelled(string Purpose, string EventId) : ReviewCommand;

public sealed record RecordChannelArchived : ReviewCommand;

public sealed record RecordReply(FiledDocument Reply, string From) : ReviewCommand;
