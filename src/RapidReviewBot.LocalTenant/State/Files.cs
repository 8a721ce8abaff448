namespace RapidReviewBot.LocalTenant.State;

public sealed record FileVersion(string Id, string Blob, long Size, DateTimeOffset At);

/// <param name="Scope">As createLink takes it: <c>anonymous</c>, <c>organization</c> or <c>users</c>.</param>
public sealed record SharedLink(string Type, string Scope, string ShareId);

/// <summary>One grant on one item.</summary>
/// <param name="Roles"><c>read</c>, <c>write</c> or <c>owner</c>.</param>
/// <param name="PersonId">Who holds it, or null.</param>
/// <param name="Address">The address invited, where nobody in the directory has it.</param>
/// <param name="SiteGroup">A group of the site (<c>Owners</c>, <c>Members</c>), or null.</param>
public sealed record FileGrant(
    string Id,
    IReadOnlyList<string> Roles,
    string? PersonId = null,
    string? Address = null,
    string? SiteGroup = null,
    SharedLink? Link = null);

/// <summary>A file or folder of a library.</summary>
/// <param name="ParentId">Null for a library's root only.</param>
/// <param name="Versions">Empty for a folder; the last one is current.</param>
/// <param name="Grants">Null while the item inherits its parent's.</param>
/// <param name="Change">Counts every change; part of the eTag.</param>
public sealed record DriveItem(
    string Id,
    string DriveId,
    string? ParentId,
    string Name,
    bool IsFolder,
    DateTimeOffset CreatedAt,
    DateTimeOffset ModifiedAt,
    IReadOnlyList<FileVersion> Versions,
    IReadOnlyList<FileGrant>? Grants = null,
    int Change = 1,
    string? Description = null)
{
    public FileVersion? Current => Versions.Count == 0 ? null : Versions[^1];

    public string ETag => $"\"{{{Id.ToUpperInvariant()}}},{Change}\"";
}

/// <summary>A library of a site.</summary>
/// <param name="Path">Its own part of the address: <c>/sites/Name/Shared Documents</c>.</param>
public sealed record Drive(string Id, string SiteId, string Name, string Path, string RootId);
