using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/identity.</summary>
public class Identity
{
    public string? DisplayName { get; set; }

    public string? Id { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/identityset.</summary>
public class IdentitySet
{
    public Identity? Application { get; set; }

    public Identity? User { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/sharepointidentity.</summary>
public class SharePointIdentity : Identity
{
    public string? LoginName { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/sharepointidentityset.</summary>
public class SharePointIdentitySet : IdentitySet
{
    public Identity? Group { get; set; }

    public SharePointIdentity? SiteUser { get; set; }

    public SharePointIdentity? SiteGroup { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/directoryobject.</summary>
public class DirectoryObject : Entity
{
}

/// <summary>See learn.microsoft.com/graph/api/resources/user.</summary>
public class User : DirectoryObject
{
    public string? CompanyName { get; set; }

    public string? DisplayName { get; set; }

    public string? ExternalUserState { get; set; }

    public string? GivenName { get; set; }

    public string? JobTitle { get; set; }

    public string? Mail { get; set; }

    public string? Surname { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? UserType { get; set; }
}
