// Events are stored: change them only by adding.
namespace RapidReviewBot.Domain.Reviews.Events;

public abstract record RecordedAct : ReviewEvent;

public sealed record ChannelCreated(string ChannelId, string WebUrl, string Name) : RecordedAct;

/// <summary>The case folder stands.</summary>
/// <param name="SubFolders">Name of the sub-folder -> its id.</param>
public sealed record CaseFolderCreated(string FolderId, string WebUrl, string Name, IReadOnlyDictionary<string, string> SubFolders) : RecordedAct;

/// <summary>A document that the service wrote is filed.</summary>
public sealed record DocumentFiled(FiledDocument Document) : RecordedAct;

/// <summary>A mail left.</summary>
/// <param name="Letter">A <see cref="Effects.Letters"/> value.</param>
/// <param name="Saved">Where the .eml is, when it was kept.</param>
public sealed record MailSent(string Letter, string PersonId, string? AgencyId, string MessageId, FiledDocument? Saved) : RecordedAct;

/// <summary>A mail could not be delivered.</summary>
public sealed record MailBounced(string MessageId, string PersonId) : RecordedAct;

/// <summary>Somebody was asked for what they owe.</summary>
public sealed record PersonAsked(string PersonId, string Owed) : RecordedAct;

public sealed record MeetingCancelled(string EventId) : RecordedAct;

/// <summary>A meeting beside the review meeting stands in the calendars.</summary>
/// <param name="Purpose">A <see cref="Effects.SideMeetings"/> value, or one with a slash and whom it concerns.</param>
public sealed record SideMeetingBooked(string Purpose, string EventId, string JoinUrl, DateTimeOffset Start) : RecordedAct;

public sealed record SideMeetingCancelled(string Purpose, string EventId) : RecordedAct;

public sealed record ChannelArchived : RecordedAct;

/// <summary>An answer of the Panel or Ofsted is filed (J24).</summary>
public sealed record ReplyFiled(FiledDocument Reply, string From) : RecordedAct;
