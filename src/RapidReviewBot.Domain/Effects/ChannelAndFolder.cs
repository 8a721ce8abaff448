namespace RapidReviewBot.Domain.Effects;

/// <summary>Make the review's standard channel in the partnership's team. Recorded as <c>RecordChannel</c>.</summary>
public sealed record CreateChannel(string Name) : Effect;

/// <summary>Make the case folder with its sub-folders, in this order, in the partnership's library (J09). Recorded as <c>RecordCaseFolder</c>.</summary>
public sealed record CreateCaseFolder(string Name, IReadOnlyList<string> SubFolders) : Effect;

/// <summary>Make the folder's permissions those of the review's roles: read and write for the office, read for the rest, none for the conflicted.</summary>
public sealed record SetFolderAccess : Effect;

/// <summary>Close the channel to new messages once the review is over.</summary>
public sealed record ArchiveChannel : Effect;

/// <summary>Draw the review's one always-current card in its channel. Fixed key; rendered when run.</summary>
public sealed record KeepReviewCard : Effect;
