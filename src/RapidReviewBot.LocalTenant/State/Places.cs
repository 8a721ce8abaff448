namespace RapidReviewBot.LocalTenant.State;

public sealed record Site(string Id, string DisplayName, string WebUrl, IReadOnlyList<string> DriveIds);

public sealed record Team(
    string Id, string DisplayName, string SiteId, string DriveId, IReadOnlyList<string> Owners, IReadOnlyList<string> Members, bool BotInstalled = true);

/// <param name="Id">As Teams writes it: <c>19:...@thread.tacv2</c>.</param>
/// <param name="DeletedAt">A deleted channel keeps its name for 30 days.</param>
public sealed record Channel(
    string Id,
    string TeamId,
    string DisplayName,
    string? Description,
    string MembershipType,
    DateTimeOffset CreatedAt,
    bool IsArchived = false,
    DateTimeOffset? DeletedAt = null,
    string? FolderItemId = null);
