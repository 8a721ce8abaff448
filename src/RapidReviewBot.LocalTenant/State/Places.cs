namespace RapidReviewBot.LocalTenant.State;

/// <param name="Path">Under the tenant's SharePoint address: <c>/sites/Name</c>.</param>
/// <param name="BotRole">What an administrator gave the bot on this site, for Sites.Selected: <c>read</c>, <c>write</c>, <c>fullcontrol</c>, or null.</param>
public sealed record Site(string Id, string DisplayName, string Path, string? BotRole = null);

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
