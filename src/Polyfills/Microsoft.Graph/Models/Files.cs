using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/baseitem.</summary>
public class BaseItem : Entity
{
    public IdentitySet? CreatedBy { get; set; }

    public DateTimeOffset? CreatedDateTime { get; set; }

    public string? Description { get; set; }

    public string? ETag { get; set; }

    public DateTimeOffset? LastModifiedDateTime { get; set; }

    public string? Name { get; set; }

    public ItemReference? ParentReference { get; set; }

    public string? WebUrl { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/drive.</summary>
public class Drive : BaseItem
{
    public string? DriveType { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/driveitem.</summary>
public class DriveItem : BaseItem
{
    public FileObject? File { get; set; }

    public Folder? Folder { get; set; }

    public long? Size { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/driveitemuploadableproperties.</summary>
public class DriveItemUploadableProperties
{
    public string? Name { get; set; }

    public long? FileSize { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/driverecipient.</summary>
public class DriveRecipient
{
    public string? Email { get; set; }

    public string? ObjectId { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/file.</summary>
public class FileObject
{
    public Hashes? Hashes { get; set; }

    public string? MimeType { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/folder.</summary>
public class Folder
{
    public int? ChildCount { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/hashes.</summary>
public class Hashes
{
    public string? QuickXorHash { get; set; }

    public string? Sha1Hash { get; set; }

    public string? Sha256Hash { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/itemreference.</summary>
public class ItemReference
{
    public string? DriveId { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Path { get; set; }

    public string? SiteId { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/permission.</summary>
public class Permission : Entity
{
    public SharePointIdentitySet? GrantedToV2 { get; set; }

    public List<SharePointIdentitySet>? GrantedToIdentitiesV2 { get; set; }

    public ItemReference? InheritedFrom { get; set; }

    public SharingLink? Link { get; set; }

    public List<string>? Roles { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/sharinglink.</summary>
public class SharingLink
{
    public string? Scope { get; set; }

    public string? Type { get; set; }

    public string? WebUrl { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/site.</summary>
public class Site : BaseItem
{
    public string? DisplayName { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/uploadsession.</summary>
public class UploadSession
{
    public DateTimeOffset? ExpirationDateTime { get; set; }

    public List<string>? NextExpectedRanges { get; set; }

    public string? UploadUrl { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}
