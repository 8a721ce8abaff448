namespace RapidReviewBot.Graph.Files;

/// <summary>A file or folder as it stands in the library.</summary>
/// <param name="Sha256">Of the bytes handed in, lower-case hexadecimal; null when the item was only listed.</param>
public sealed record StoredFile(string ItemId, string Name, string WebUrl, long Size, string? Sha256);

/// <summary>A review's case folder: the library and the folder in it.</summary>
public sealed record CaseFolder(string DriveId, string FolderId);
