using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public partial class TeamsChannelData
{
    [JsonProperty(PropertyName = "channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>For example <c>channelCreated</c> or <c>teamMemberAdded</c>.</summary>
    [JsonProperty(PropertyName = "eventType")]
    public string EventType { get; set; }

    [JsonProperty(PropertyName = "team")]
    public TeamInfo Team { get; set; }

    [JsonProperty(PropertyName = "tenant")]
    public TenantInfo Tenant { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}

public partial class ChannelInfo
{
    public ChannelInfo(string id = default, string name = default) => (Id, Name) = (id, name);

    public ChannelInfo()
    {
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>Null for the General channel.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}

public partial class TeamInfo
{
    /// <summary>The thread id of the team, not its group id.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>The Entra group id: Graph's id of the team.</summary>
    [JsonProperty(PropertyName = "aadGroupId")]
    public string AadGroupId { get; set; }
}

public partial class TenantInfo
{
    public TenantInfo(string id = default) => Id = id;

    public TenantInfo()
    {
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}

/// <summary>A member of a Teams conversation, with what Entra knows of them.</summary>
public partial class TeamsChannelAccount : ChannelAccount
{
    [JsonProperty(PropertyName = "givenName")]
    public string GivenName { get; set; }

    [JsonProperty(PropertyName = "surname")]
    public string Surname { get; set; }

    [JsonProperty(PropertyName = "email")]
    public string Email { get; set; }

    [JsonProperty(PropertyName = "userPrincipalName")]
    public string UserPrincipalName { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    [JsonProperty(PropertyName = "userRole")]
    public string UserRole { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }
}

/// <summary>A page of a team's members.</summary>
public class TeamsPagedMembersResult
{
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<TeamsChannelAccount> Members { get; set; }
}
